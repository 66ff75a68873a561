import * as v from 'valibot';
import type { BatchResult } from '../../components/conformance/batch-runner';
import { earlierRequests } from '../../lib/http/earlier-request';
import { serviceWorkers } from '../../lib/http/service-worker';
import { pagePolicySchema, requestInputSchema } from '../../lib/record/request-schema';
import { exchangeSchema } from '../../lib/record/run-record';
import {
  outcomeSchema,
  probeAnswerSchema,
  resourceTimingSchema,
  violationSchema,
} from '../../lib/run/frame-protocol';

const record = v.variant('kind', [
  v.strictObject({
    kind: v.literal('read'),
    exchanges: v.array(exchangeSchema),
    origins: v.array(v.string()),
    isPartial: v.exactOptional(v.literal(true)),
  }),
  v.object({ kind: v.literal('unreachable'), message: v.string() }),
  v.object({ kind: v.literal('not recorded') }),
]);

const observation = v.object({
  request: requestInputSchema,
  page: v.object({
    origin: v.picklist(['docs', 'opaque']),
    policies: v.array(pagePolicySchema),
    connectionAllowlist: v.exactOptional(v.string()),
    connectionAllowlistReportOnly: v.exactOptional(v.string()),
    serviceWorker: v.exactOptional(v.picklist(serviceWorkers)),
  }),
  outcome: v.union([outcomeSchema, v.object({ kind: v.literal('timed out'), afterMs: v.number() })]),
  violations: v.array(violationSchema),
  record,
  earlier: v.exactOptional(v.object({ way: v.picklist(earlierRequests), record })),
  evidence: v.exactOptional(
    v.object({
      url: v.string(),
      pageUrl: v.string(),
      isOnline: v.boolean(),
      localNetworkPermissions: v.record(v.string(), v.picklist(['granted', 'denied', 'prompt'])),
      timing: resourceTimingSchema,
      probe: v.union([
        probeAnswerSchema,
        v.object({ kind: v.literal('not made'), because: v.picklist(['not needed', 'not safe']) }),
      ]),
    }),
  ),
  durationMs: v.number(),
  browser: v.string(),
});

const schema = v.array(
  v.object({
    recordKey: v.object({ runId: v.string(), attempt: v.string() }),
    observed: v.variant('ok', [
      v.object({ ok: v.literal(true), observation }),
      v.object({ ok: v.literal(false), message: v.string() }),
    ]),
  }),
) satisfies v.GenericSchema<unknown, BatchResult[]>;

/**
 * What the conformance page answered, which only the browser knows, as results.
 * @param count how many there have to be
 * @throws Error when it is something else
 */
export function readBatchResults(value: unknown, count: number): BatchResult[] {
  const read = v.safeParse(schema, value);
  if (!read.success)
    throw new TypeError(
      `The conformance page answered something else than results: ${v.summarize(read.issues)}`,
    );
  if (read.output.length !== count)
    throw new Error(`The conformance page answered for ${read.output.length} of ${count} scenarios.`);
  return read.output;
}
