import type { Scenario } from '@/lib/cors/scenario';
import type { Observation } from '@/lib/run/observation';
import type { PolicyAnswer } from './connect-check';

/** The policies' answer as a run shows it: from the events that were fired and what arrived, never from a prediction. */
export function observedAnswer(
  { outcome, violations, record }: Observation,
  { page }: Scenario,
): PolicyAnswer {
  if ((page.policies ?? []).length === 0) return 'no policy';
  if (violations.some(({ disposition }) => disposition === 'enforce')) {
    return record.kind === 'read' && record.exchanges.length > 0 ? 'refuses the redirect' : 'refuses';
  }
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed out' || outcome.kind === 'refused') {
    return 'unknown';
  }
  return violations.length > 0 ? 'allows, and reports' : 'allows';
}
