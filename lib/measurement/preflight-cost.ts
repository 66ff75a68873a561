import { newRunId, recordedPath } from '../record/run-path';
import { planToQuery } from '../record/server-plan';
import { loadRunRecord } from '../record/load-run-record';
import {
  countedRounds,
  series,
  warmUpRounds,
  type Arrived,
  type CostOutcome,
  type Sample,
  type Series,
} from './cost-series';

const longestRequestMs = 15_000;
const unlimited = 1_000_000;

const orders: readonly (readonly Series[])[] = [
  ['simple', 'preflighted', 'remembered'],
  ['preflighted', 'remembered', 'simple'],
  ['remembered', 'simple', 'preflighted'],
  ['remembered', 'preflighted', 'simple'],
  ['simple', 'remembered', 'preflighted'],
  ['preflighted', 'simple', 'remembered'],
];

export type CostMeasurement = {
  /** Prefix of the demo API's URLs. */
  readonly api: string;
  /** How long the demo API waits before each of its answers, in place of a round trip. */
  readonly delayMs: number;
  readonly signal: AbortSignal;
  /** Told of each round that counts, once it is over. */
  readonly onRound: (samples: readonly Sample[]) => void;
};

/** In which order a round's requests are made: each order as often as any other, so that none has the better place. */
export function orderOf(round: number): readonly Series[] {
  return orders[round % orders.length] ?? series;
}

/** Where a request goes. The preflighted ones have a URL each, and a response that no browser is to remember. */
export function measuredUrl(
  { api, delayMs }: Pick<CostMeasurement, 'api' | 'delayMs'>,
  runId: string,
  of: Series,
  request: number,
): string {
  const path = of === 'preflighted' ? `/v1/postcards/${request}` : '/v1/postcards';
  const query = planToQuery({
    preflight: {
      delayMs,
      ...(of === 'preflighted' ? { set: [['Access-Control-Max-Age', '0']] } : {}),
    },
    actual: { delayMs },
    limit: unlimited,
  });
  return `${api}${recordedPath(runId, of, path)}?${query}`;
}

/** Makes the requests one after the other from this page, and measures each. */
export async function measurePreflightCost(measurement: CostMeasurement): Promise<CostOutcome> {
  const { api, signal, onRound } = measurement;
  const runId = newRunId();
  try {
    for (let request = 0; request < warmUpRounds + countedRounds; request += 1) {
      const round = request - warmUpRounds;
      const samples: Sample[] = [];
      for (const of of orderOf(request)) {
        const url = measuredUrl(measurement, runId, of, request);
        samples.push({ series: of, round, durationMs: await durationOf(url, of, signal) });
      }
      if (round >= 0) onRound(samples);
    }
  } catch (error) {
    if (signal.aborted) return { kind: 'stopped' };
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', message: why };
  }
  return { kind: 'finished', arrived: await arrivedIn(api, runId) };
}

async function durationOf(url: string, of: Series, signal: AbortSignal): Promise<number> {
  const headers: Record<string, string> = of === 'simple' ? {} : { 'X-Foobar': '1' };
  const either = AbortSignal.any([signal, AbortSignal.timeout(longestRequestMs)]);
  const started = performance.now();
  const response = await fetch(url, { headers, signal: either });
  const durationMs = performance.now() - started;
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`It answered ${response.status}.`);
  return durationMs;
}

async function arrivedIn(api: string, runId: string): Promise<Arrived | null> {
  try {
    const { fetchRunRecord } = await loadRunRecord();
    const { exchanges } = await fetchRunRecord(api, runId, AbortSignal.timeout(longestRequestMs));
    const count = (of: Series) => {
      const own = exchanges.filter(({ attempt }) => attempt === of);
      const preflights = own.filter(({ kind }) => kind === 'preflight').length;
      return { requests: own.length - preflights, preflights };
    };
    return {
      simple: count('simple'),
      preflighted: count('preflighted'),
      remembered: count('remembered'),
    };
  } catch {
    return null;
  }
}
