import type { Exchange } from '../record/record';
import type { Outcome } from './recorder';
import type { RecordedArrival } from './store';

/** An exchange once it is over, with its number first, by which its text is read in Redis. */
export function settledExchange(
  { attempt, kind, startedAt, request, isRaw }: RecordedArrival,
  { state, durationMs, billed, meter, response, bodyLength }: Outcome,
  { number, hop }: Pick<Exchange, 'number' | 'hop'>,
): Exchange {
  return {
    number,
    hop,
    meter,
    attempt,
    kind,
    startedAt,
    request: { ...request, bodyLength },
    isRaw,
    state,
    durationMs,
    billed,
    response,
  };
}
