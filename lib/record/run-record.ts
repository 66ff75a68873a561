import * as v from 'valibot';
import type { Exchange, RunRecord } from './record';

const headers = v.array(v.tuple([v.string(), v.string()]));
const meter = v.object({ limit: v.number(), remaining: v.number(), resetSeconds: v.number() });

/** An exchange as the demo API's JSON has it. */
export const exchangeSchema = v.object({
  number: v.number(),
  attempt: v.string(),
  kind: v.picklist(['preflight', 'actual']),
  hop: v.number(),
  startedAt: v.number(),
  durationMs: v.nullable(v.number()),
  billed: v.picklist([0, 1]),
  meter,
  request: v.object({
    method: v.string(),
    url: v.string(),
    httpVersion: v.nullable(v.string()),
    headers,
    bodyLength: v.number(),
  }),
  response: v.nullable(v.object({ status: v.number(), reason: v.string(), headers })),
  state: v.picklist(['arrived', 'answered', 'aborted']),
  isRaw: v.boolean(),
});

const record = v.object({
  runId: v.string(),
  epoch: v.nullable(v.number()),
  isComplete: v.boolean(),
  exchanges: v.array(exchangeSchema),
  droppedExchanges: v.number(),
  totals: v.object({ billed: v.number(), unbilled: v.number() }),
  meter,
});

/** Reads one event of a run's feed. @throws ValiError when it is not an exchange */
export function readExchange(json: string): Exchange {
  return v.parse(exchangeSchema, JSON.parse(json));
}

/**
 * Asks the demo API for a run's record.
 * @param api prefix of the demo API's URLs
 * @throws Error when it can't be reached or answers something else
 */
export async function fetchRunRecord(api: string, runId: string, signal?: AbortSignal): Promise<RunRecord> {
  const response = await fetch(`${api}/runs/${runId}`, {
    cache: 'no-store',
    ...(signal === undefined ? {} : { signal }),
  });
  if (!response.ok)
    throw new Error(`The demo API responded with ${response.status} when asked for the record.`);
  return v.parse(record, await response.json());
}
