import type { Exchange } from '../record/record';
import type { RecordReading } from './observation';
import { fetchRunRecord } from '../record/run-record';

/** Where the demo API keeps the record of a run. */
export type RecordedAt = {
  /** Prefix of the demo API's URLs, where the record is read. */
  readonly api: string;
  readonly runId: string;
  /** The run's own label in its URLs; the same label again is the same URL again. */
  readonly attempt: string;
  /** The demo API's origins: requests to them are recorded. */
  readonly origins: readonly string[];
};

const pauseMs = 50;
const longestWaitMs = 1000;
const longestReadMs = 5000;
const quietReads = 6;

/** The number of the last exchange that is recorded already; 0 when there is none, or no record can be had. */
export async function lastRecordedNumber({ api, runId }: RecordedAt, signal: AbortSignal): Promise<number> {
  try {
    const { exchanges } = await fetchRunRecord(
      api,
      runId,
      AbortSignal.any([signal, AbortSignal.timeout(longestReadMs)]),
    );
    return Math.max(0, ...exchanges.map(({ number }) => number));
  } catch {
    return 0;
  }
}

/**
 * The run's exchanges with a number over `after`, read again while one is still without its answer.
 * @param isUntold the script was not told when its request was over, so the record is read until nothing new arrives
 */
export async function settledRecord(
  { api, runId, attempt, origins }: RecordedAt,
  after: number,
  isUntold: boolean,
): Promise<RecordReading> {
  const end = performance.now() + (isUntold ? 2 * longestWaitMs : longestWaitMs);
  let known = -1;
  let quiet = 0;
  for (;;) {
    let exchanges: readonly Exchange[];
    let isComplete: boolean;
    try {
      const record = await fetchRunRecord(api, runId, AbortSignal.timeout(longestReadMs));
      isComplete = record.isComplete;
      exchanges = record.exchanges.filter(
        (exchange) => exchange.attempt === attempt && exchange.number > after,
      );
    } catch (error) {
      return { kind: 'unreachable', message: error instanceof Error ? error.message : String(error) };
    }
    const isAnswered = exchanges.every(({ state }) => state !== 'arrived');
    quiet = exchanges.length === known ? quiet + 1 : 0;
    known = exchanges.length;
    const isQuiet = !isUntold || (quiet >= quietReads && known > 0);
    if ((isAnswered && isQuiet) || performance.now() > end)
      return { kind: 'read', exchanges, origins, ...(isComplete ? {} : { isPartial: true }) };
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}
