import type { Observation } from '@/lib/run/observation';

/**
 * A run in the docs' own frame, as the page around may know it: a server can let the docs read what it keeps from that
 * page, so headers and body stay here.
 */
export function withoutResponse(observation: Observation): Observation {
  const { outcome } = observation;
  return outcome.kind === 'response'
    ? { ...observation, outcome: { ...outcome, headers: [], body: '' } }
    : observation;
}
