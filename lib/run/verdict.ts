import type { Prediction } from '../cors/prediction';
import type { Observation } from './observation';

/** The three things a reader wants to know first. */
export type Verdict = {
  readonly preflight: 'not needed' | 'allowed' | 'refused' | 'never sent' | 'unknown';
  readonly request: 'sent' | 'never sent' | 'unknown';
  readonly response: 'readable' | 'opaque' | 'withheld' | 'none' | 'unknown';
};

/** The verdict of the engine. */
export function predictedVerdict(prediction: Prediction): Verdict {
  const sent = prediction.exchanges.filter((exchange) => exchange.kind === 'actual').length;
  const preflights = prediction.exchanges.filter((exchange) => exchange.kind === 'preflight').length;
  const isReadable = prediction.result.kind === 'response';
  const lastIsPreflight = prediction.exchanges.at(-1)?.kind === 'preflight';
  return {
    preflight:
      prediction.exchanges.length === 0
        ? 'never sent'
        : preflights === 0
          ? 'not needed'
          : lastIsPreflight && !isReadable
            ? 'refused'
            : 'allowed',
    request: sent > 0 ? 'sent' : 'never sent',
    response:
      prediction.result.kind === 'response'
        ? prediction.result.type === 'opaque' || prediction.result.type === 'opaqueredirect'
          ? 'opaque'
          : 'readable'
        : sent > 0 && !lastIsPreflight
          ? 'withheld'
          : 'none',
  };
}

/** The verdict of what happened. What the record can't tell is unknown, never guessed. */
export function observedVerdict({ outcome, record }: Observation): Verdict {
  if (record.kind === 'unreachable') {
    return {
      preflight: 'unknown',
      request: 'unknown',
      response: outcome.kind === 'response' ? 'readable' : 'unknown',
    };
  }
  const { exchanges } = record;
  const sent = exchanges.filter((exchange) => exchange.kind === 'actual');
  const preflights = exchanges.filter((exchange) => exchange.kind === 'preflight');
  const lastIsPreflight = exchanges.at(-1)?.kind === 'preflight';
  const isAnswered = sent.at(-1)?.state === 'answered';
  return {
    preflight:
      exchanges.length === 0
        ? 'never sent'
        : preflights.length === 0
          ? 'not needed'
          : lastIsPreflight && outcome.kind !== 'response'
            ? 'refused'
            : 'allowed',
    request: sent.length > 0 ? 'sent' : 'never sent',
    response:
      outcome.kind === 'response'
        ? outcome.type === 'opaque' || outcome.type === 'opaqueredirect'
          ? 'opaque'
          : 'readable'
        : isAnswered && !lastIsPreflight && outcome.kind === 'error'
          ? 'withheld'
          : 'none',
  };
}
