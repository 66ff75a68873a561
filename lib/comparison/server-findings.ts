import type { Prediction } from '../cors/prediction';
import type { Observation } from '../run/observation';
import { gateOf } from './gate-of';

/** What a run tells of the facts that the server has to answer. */
export type ServerFindings = {
  /** Whether the run proves that the server answers all of them as it has to. */
  readonly isMet: boolean;
  /** What the run proves, makes likely, or leaves open, in a sentence. */
  readonly sentence: string;
};

/**
 * Lays a run beside what the server has to send. A page is told only whether it gets the response: that proves every
 * need, and an error of a server that is there makes it likely that one of them is not met, but does not say which.
 * @param prediction of the very scenario that was run
 * @returns null where nothing depended on what is not known
 */
export function serverFindings(
  { needs, exchanges }: Prediction,
  observation: Observation,
): ServerFindings | null {
  if (needs.length === 0) return null;
  const { outcome } = observation;
  const notMet = (sentence: string): ServerFindings => ({ isMet: false, sentence });
  switch (outcome.kind) {
    case 'response':
    case 'opened':
    case 'loaded':
      return {
        isMet: true,
        sentence:
          exchanges[0]?.kind === 'preflight'
            ? 'The page could read the response, so the server responded to the preflight and the request as it has to.'
            : 'The page could read the response, so the server responded as it has to.',
      };
    case 'error':
      if (gateOf(observation).kind !== 'cors-check')
        return notMet(
          'The page got an error. The browser does not tell it whether the server cannot be reached or sends something other than this.',
        );
      return notMet(
        needs.length === 1
          ? 'The server can be reached, so its response most likely lacks this.'
          : 'The server can be reached, so most likely at least one of these is missing from its responses. Its log or the Network panel shows which.',
      );
    case 'timed out':
    case 'cancelled':
    case 'refused':
    case 'beacon':
    case 'deferred':
      return notMet('The run ended before this was known.');
  }
}
