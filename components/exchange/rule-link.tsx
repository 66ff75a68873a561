import { ruleName, ruleSpecification, ruleUrl } from '@/lib/cors/algorithms';
import type { Rule } from '@/lib/cors/algorithms';

/** A link to the rule's text in its specification. */
export function RuleLink({ rule }: { rule: Rule }) {
  return (
    <a
      href={ruleUrl(rule)}
      className="text-xs text-faint underline pointer-coarse:inline-block pointer-coarse:py-1 decoration-line underline-offset-[3px] hover:text-ink hover:decoration-current"
    >
      {ruleSpecification(rule)}, {ruleName(rule)}
    </a>
  );
}
