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
  /** In order of arrival, so that their numbers follow each other. */
  readonly exchanges: StoredExchange[];
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

/** The place of the exchange of that number among those kept; negative when it is given up. */
export function placeOf({ droppedExchanges }: StoredRun, number: number): number {
  return number - 1 - droppedExchanges;
}

/** Puts an exchange in the place of the one with its number, or at the end. Returns by how many bytes the run grew. */
export function putExchange(run: StoredRun, stored: StoredExchange): number {
  const { number, attempt, kind, state } = stored.exchange;
  const place = placeOf(run, number);
  const growth = stored.bytes - (run.exchanges[place]?.bytes ?? 0);
  run.bytes += growth;
  run.exchanges[place] = stored;
  if (kind === 'actual' && state === 'answered') {
    const latest = run.answered.get(attempt);
    if (latest === undefined || latest.exchange.number <= number) run.answered.set(attempt, stored);
  }
  return growth;
}

/** Gives up the run's oldest exchange. Returns how many bytes that freed; 0 when there is none. */
export function dropOldestExchange(run: StoredRun): number {
  const stored = run.exchanges.shift();
  if (stored === undefined) return 0;
  if (run.answered.get(stored.exchange.attempt) === stored) run.answered.delete(stored.exchange.attempt);
  run.bytes -= stored.bytes;
  run.droppedExchanges += 1;
  return stored.bytes;
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

/** Bytes of memory that headers take, estimated from above. */
export function sizeOfHeaders(headers: HeaderList): number {
  let size = 0;
  for (const [name, value] of headers) size += bytesPerHeader + 2 * (name.length + value.length);
  return size;
}
