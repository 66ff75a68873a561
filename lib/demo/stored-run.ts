import type { HeaderList } from '../http/header-list';
import type { Exchange } from '../record/record';
import type { Holder } from './holders';

export type StoredExchange = {
  readonly exchange: Exchange;
  readonly eventId: number;
  readonly bytes: number;
  /** Where the answer redirects to, fragment and credentials aside; null where it does not. */
  readonly target: string | null;
};

/** What the recorder holds of one run. */
export type StoredRun = {
  readonly runId: string;
  /** Tells the run from an earlier one of the same id that was given up. */
  readonly epoch: number;
  /** The client whose request came first; it pays for the run's memory. */
  readonly holder: Holder<StoredRun>;
  /** By number, in order of arrival. */
  readonly exchanges: Map<number, StoredExchange>;
  /** By attempt, its latest actual exchange that was answered. */
  readonly answered: Map<string, StoredExchange>;
  bytes: number;
  lastNumber: number;
  droppedExchanges: number;
  billed: number;
  unbilled: number;
  touchedAt: number;
};

export const bytesPerRun = 1024;
const bytesPerExchange = 800;
const bytesPerHeader = 112;

/** Puts an exchange in the place of the one with its number, or at the end. Returns by how many bytes the run grew. */
export function putExchange(run: StoredRun, stored: StoredExchange): number {
  const { number, attempt, kind, state } = stored.exchange;
  const growth = stored.bytes - (run.exchanges.get(number)?.bytes ?? 0);
  run.bytes += growth;
  run.exchanges.set(number, stored);
  const latest = run.answered.get(attempt);
  if (kind === 'actual' && state === 'answered' && !(latest !== undefined && latest.exchange.number > number))
    run.answered.set(attempt, stored);
  return growth;
}

/** Gives up the run's oldest exchange. Returns how many bytes that freed; 0 when there is none. */
export function dropOldestExchange(run: StoredRun): number {
  for (const [number, stored] of run.exchanges) {
    run.exchanges.delete(number);
    if (run.answered.get(stored.exchange.attempt) === stored) run.answered.delete(stored.exchange.attempt);
    run.bytes -= stored.bytes;
    run.droppedExchanges += 1;
    return stored.bytes;
  }
  return 0;
}

/** Bytes of memory that a request takes, estimated from above: two per character. */
export function sizeOfRequest({ request, attempt }: Pick<Exchange, 'request' | 'attempt'>): number {
  const characters = request.url.length + request.method.length + attempt.length;
  return bytesPerExchange + 2 * characters + sizeOfHeaders(request.headers);
}

/** Bytes of memory that a response takes, estimated from above. */
export function sizeOfResponse(response: Exchange['response']): number {
  return response === null ? 0 : 2 * response.reason.length + sizeOfHeaders(response.headers);
}

function sizeOfHeaders(headers: HeaderList): number {
  let size = 0;
  for (const [name, value] of headers) size += bytesPerHeader + 2 * (name.length + value.length);
  return size;
}
