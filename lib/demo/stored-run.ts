import type { HeaderList } from '../http/header-list';
import type { Exchange } from '../record/record';

export type StoredExchange = {
  readonly exchange: Exchange;
  readonly eventId: number;
  readonly bytes: number;
};

/** What the recorder holds of one run. */
export type StoredRun = {
  /** The client whose request came first; it pays for the run's memory. */
  readonly client: string;
  /** By number, in order of arrival. */
  readonly exchanges: Map<number, StoredExchange>;
  bytes: number;
  lastNumber: number;
  droppedExchanges: number;
  billed: number;
  unbilled: number;
  touchedAt: number;
};

const bytesPerRun = 400;
const bytesPerExchange = 600;
const bytesPerHeader = 80;

/** An empty run of that client. */
export function emptyRun(client: string, now: number): StoredRun {
  return {
    client,
    exchanges: new Map(),
    bytes: bytesPerRun,
    lastNumber: 0,
    droppedExchanges: 0,
    billed: 0,
    unbilled: 0,
    touchedAt: now,
  };
}

/** Puts an exchange in the place of the one with its number, or at the end. */
export function putExchange(run: StoredRun, exchange: Exchange, eventId: number): void {
  const bytes = sizeOf(exchange);
  run.bytes += bytes - (run.exchanges.get(exchange.number)?.bytes ?? 0);
  run.exchanges.set(exchange.number, { exchange, eventId, bytes });
}

/** Gives up the run's oldest exchange; false when there is none. */
export function dropOldestExchange(run: StoredRun): boolean {
  for (const [number, { bytes }] of run.exchanges) {
    run.exchanges.delete(number);
    run.bytes -= bytes;
    run.droppedExchanges += 1;
    return true;
  }
  return false;
}

/** Bytes of memory, estimated from above: two per character. */
function sizeOf({ request, response, attempt }: Exchange): number {
  const characters =
    request.url.length + request.method.length + attempt.length + (response?.reason.length ?? 0);
  return (
    bytesPerExchange +
    2 * characters +
    sizeOfHeaders(request.headers) +
    sizeOfHeaders(response?.headers ?? [])
  );
}

function sizeOfHeaders(headers: HeaderList): number {
  return headers.reduce((sum, [name, value]) => sum + bytesPerHeader + 2 * (name.length + value.length), 0);
}
