import { dropOldestExchange, type StoredRun } from './stored-run';

export type RecordBounds = {
  readonly maxRuns: number;
  readonly maxExchangesPerRun: number;
  /** Estimated bytes of memory of one run, which bounds what a new follower is sent. */
  readonly maxBytesPerRun: number;
  /** Estimated bytes of memory of all runs together. */
  readonly maxBytes: number;
  readonly maxAgeSeconds: number;
};

type Holding = { runs: number; bytes: number };

/**
 * Brings the runs back within their bounds. `runs` is in order of last use, oldest first. What is over goes at the cost
 * of the client that holds the most, so that no visitor can push out another's record.
 */
export function evict(runs: Map<string, StoredRun>, bounds: RecordBounds, now: number): void {
  dropAged(runs, now - bounds.maxAgeSeconds * 1000);
  for (const run of runs.values()) {
    while (run.exchanges.size > bounds.maxExchangesPerRun || run.bytes > bounds.maxBytesPerRun) {
      if (!dropOldestExchange(run)) break;
    }
  }
  while (runs.size > bounds.maxRuns) removeOldestRun(runs, largestHolder(runs, 'runs'));
  while (bytesOf(runs) > bounds.maxBytes) {
    const client = largestHolder(runs, 'bytes');
    if (!dropOldestExchangeOf(runs, client)) removeOldestRun(runs, client);
  }
}

function dropAged(runs: Map<string, StoredRun>, since: number): void {
  for (const [runId, run] of runs) {
    if (run.touchedAt < since) runs.delete(runId);
    for (const { exchange } of run.exchanges.values()) {
      if (exchange.startedAt >= since) break;
      dropOldestExchange(run);
    }
  }
}

/** Among equals, the client whose oldest run was used longest ago. */
function largestHolder(runs: ReadonlyMap<string, StoredRun>, measure: keyof Holding): string {
  const holdings = new Map<string, Holding>();
  for (const { client, bytes } of runs.values()) {
    const holding = holdings.get(client) ?? { runs: 0, bytes: 0 };
    holdings.set(client, { runs: holding.runs + 1, bytes: holding.bytes + bytes });
  }
  let largest = '';
  for (const [client, holding] of holdings) {
    if (holding[measure] > (holdings.get(largest)?.[measure] ?? 0)) largest = client;
  }
  return largest;
}

function removeOldestRun(runs: Map<string, StoredRun>, client: string): void {
  for (const [runId, run] of runs) {
    if (run.client !== client) continue;
    runs.delete(runId);
    return;
  }
}

function dropOldestExchangeOf(runs: ReadonlyMap<string, StoredRun>, client: string): boolean {
  for (const run of runs.values()) if (run.client === client && dropOldestExchange(run)) return true;
  return false;
}

function bytesOf(runs: ReadonlyMap<string, StoredRun>): number {
  let bytes = 0;
  for (const run of runs.values()) bytes += run.bytes;
  return bytes;
}
