import * as v from 'valibot';
import type { BatchResult } from '../../components/conformance/batch-runner';
import { exchangeSchema } from '../../lib/record/run-record';
import {
  outcomeSchema,
  probeAnswerSchema,
  resourceTimingSchema,
  violationSchema,
} from '../../lib/run/frame-protocol';

const header = v.tuple([v.string(), v.string()]);
const disposition = v.picklist(['enforce', 'report']);

const request = v.object({
  api: v.exactOptional(
    v.picklist(['fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket']),
  ),
  url: v.string(),
  method: v.exactOptional(v.string()),
  headers: v.exactOptional(v.array(header)),
  body: v.exactOptional(
    v.object({
      kind: v.picklist(['string', 'URLSearchParams', 'FormData', 'Blob', 'BufferSource', 'ReadableStream']),
      type: v.exactOptional(v.string()),
      text: v.exactOptional(v.string()),
      byteLength: v.exactOptional(v.number()),
    }),
  ),
  mode: v.exactOptional(v.string()),
  credentials: v.exactOptional(v.string()),
  redirect: v.exactOptional(v.string()),
  cache: v.exactOptional(v.string()),
  referrer: v.exactOptional(v.string()),
  referrerPolicy: v.exactOptional(v.string()),
  keepalive: v.exactOptional(v.boolean()),
  duplex: v.exactOptional(v.string()),
  window: v.exactOptional(v.nullable(v.string())),
  uploadListener: v.exactOptional(v.boolean()),
  username: v.exactOptional(v.string()),
  password: v.exactOptional(v.string()),
  headerOperation: v.exactOptional(v.picklist(['fill', 'append', 'set'])),
  thenSet: v.exactOptional(header),
});

const observation = v.object({
  request,
  page: v.object({
    origin: v.picklist(['docs', 'opaque']),
    policies: v.array(
      v.object({ value: v.string(), disposition, delivery: v.exactOptional(v.picklist(['header', 'meta'])) }),
    ),
  }),
  outcome: v.union([outcomeSchema, v.object({ kind: v.literal('timed out'), afterMs: v.number() })]),
  violations: v.array(violationSchema),
  record: v.variant('kind', [
    v.object({ kind: v.literal('read'), exchanges: v.array(exchangeSchema), origins: v.array(v.string()) }),
    v.object({ kind: v.literal('unreachable'), message: v.string() }),
    v.object({ kind: v.literal('not recorded') }),
  ]),
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
