import { describePreflightRule } from '@/lib/cors/preflight-algorithms';
import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import { triggerRule } from '@/lib/cors/preflight-trigger-kinds';
import { SpecificationLink } from './specification-link';

/** A link to the rule that makes this a cause of a preflight. */
export function TriggerLink({ trigger }: { trigger: PreflightTrigger }) {
  return <SpecificationLink {...describePreflightRule(triggerRule(trigger))} />;
}
