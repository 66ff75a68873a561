import type { Prediction, ServerNeed } from '../cors/prediction';
import type { Observation } from '../run/observation';
import { gateOf } from './gate-of';

/** What a run tells of the facts that the server has to answer. */
export type ServerFindings = {
  /** "all met": the page got its response; "one unmet": the server answers, and not as it has to; "open": either may be. */
  readonly kind: 'all met' | 'one unmet' | 'open';
  /** What the run proves, or rules out, in a sentence. */
  readonly sentence: string;
  /** The facts in question: proved, or one of them missing, or open still. */
  readonly needs: readonly ServerNeed[];
};

/**
 * Lays a run beside what the server has to answer. A page is told only whether it gets the response: that proves every
 * need, and an error of a server that is there proves that one of them is not met, but not which.
 * @param prediction of the very scenario that was run
 * @returns null where nothing depended on what is not known, or nothing was found out
 */
export function serverFindings(
  { needs, exchanges }: Prediction,
  observation: Observation,
): ServerFindings | null {
  const { outcome, record } = observation;
  if (needs.length === 0) return null;
  switch (outcome.kind) {
    case 'response':
    case 'opened':
      return {
        kind: 'all met',
        sentence:
          exchanges[0]?.kind === 'preflight'
            ? 'The page could read the response, so the server answered the preflight and the request as it has to.'
            : 'The page could read the response, so the server answered as it has to.',
        needs,
      };
    case 'error': {
      const { kind } = gateOf(observation);
      const isServerThere = record.kind !== 'read' && (kind === 'cors-check' || kind === 'preflight');
      if (!isServerThere)
        return {
          kind: 'open',
          sentence:
            'The page got an error, and a browser does not tell it whether the server is out of reach or answers something else than this.',
          needs,
        };
      return {
        kind: 'one unmet',
        sentence:
          needs.length === 1
            ? 'The server is there, so that its response lacks this.'
            : 'The server is there, so that at least one of these is missing in what it answers. Its own log, or the Network panel, tells which.',
        needs,
      };
    }
    case 'timed out':
    case 'cancelled':
    case 'refused':
    case 'beacon':
      return { kind: 'open', sentence: 'The run ended before it could tell.', needs };
  }
}
