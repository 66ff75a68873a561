import { describeRule, type Rule } from '@/lib/cors/algorithms';
import { SpecificationLink } from './specification-link';

/** A link to the rule's text in its specification. */
export function RuleLink({ rule }: { rule: Rule }) {
  return <SpecificationLink {...describeRule(rule)} />;
}
