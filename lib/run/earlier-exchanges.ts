import type { Frame } from './frame';
import type { EarlierReading } from './observation';
import { pause } from './observation-of';
import type { Run } from './run';
import { settledRecord } from './settled-record';

const storedMs = 50;

/**
 * Makes the run's earlier request in its frame, and reads what was recorded of it; undefined where the run has none.
 * @param after the number of the last exchange that was recorded before
 */
export async function earlierExchanges(
  frame: Frame,
  { request, earlier, recordedAt }: Run,
  after: number,
  signal: AbortSignal,
): Promise<EarlierReading | undefined> {
  if (earlier === undefined) return undefined;
  await frame.performEarlier({ url: request.url, way: earlier }, signal);
  // The cache stores a response after the page has it.
  await pause(storedMs);
  return {
    way: earlier,
    record: recordedAt === null ? { kind: 'not recorded' } : await settledRecord(recordedAt, after, false),
  };
}

/** The number of the last exchange of all that were recorded before the run's own request. */
export function lastNumberOf(earlier: EarlierReading | undefined, before: number): number {
  if (earlier?.record.kind !== 'read') return before;
  return Math.max(before, ...earlier.record.exchanges.map(({ number }) => number));
}
