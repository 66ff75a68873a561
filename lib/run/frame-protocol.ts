import * as v from 'valibot';
import type { RequestInput } from '../http/request-input';
import type { EarlierTask } from './perform-earlier';
import type { ProbeRequest } from './probe';

/** What a page asks of the document that makes its requests, over a port that only the two of them hold. */
export type Command =
  | { readonly id: number; readonly kind: 'perform'; readonly request: RequestInput }
  | { readonly id: number; readonly kind: 'earlier'; readonly earlier: EarlierTask }
  | { readonly id: number; readonly kind: 'probe'; readonly probe: ProbeRequest }
  | { readonly id: number; readonly kind: 'timing'; readonly url: string }
  /** Stops the command of that id. */
  | { readonly id: number; readonly kind: 'stop' };

const thrown = { name: v.string(), message: v.string() };

export const outcomeSchema = v.variant('kind', [
  v.object({
    kind: v.literal('response'),
    type: v.nullable(v.picklist(['basic', 'cors', 'default', 'error', 'opaque', 'opaqueredirect'])),
    status: v.number(),
    url: v.string(),
    headers: v.array(v.tuple([v.string(), v.string()])),
    body: v.string(),
  }),
  v.object({ kind: v.literal('opened'), url: v.string() }),
  v.object({ kind: v.literal('loaded'), isReadable: v.nullable(v.boolean()) }),
  v.object({ kind: v.literal('beacon'), isAccepted: v.boolean() }),
  v.object({ kind: v.literal('deferred'), isActivated: v.boolean() }),
  v.object({ kind: v.literal('refused'), ...thrown }),
  v.object({ kind: v.literal('error'), ...thrown }),
  v.object({ kind: v.literal('cancelled') }),
]);

/** What is answered to `perform`: the outcome, or why the document does not make the request. */
export const performedSchema = v.variant('kind', [
  outcomeSchema,
  v.object({ kind: v.literal('declined'), message: v.string() }),
]);

const method = v.picklist(['GET', 'HEAD']);
export const probeAnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('answered'), method }),
  v.object({ kind: v.literal('failed'), method, ...thrown }),
]);

export const resourceTimingSchema = v.nullable(
  v.object({ durationMs: v.number(), responseStatus: v.number() }),
);

export const violationSchema = v.object({
  blockedURI: v.string(),
  effectiveDirective: v.string(),
  originalPolicy: v.string(),
  disposition: v.picklist(['enforce', 'report']),
  violatedDirective: v.string(),
  documentURI: v.string(),
  referrer: v.string(),
  statusCode: v.number(),
  sample: v.string(),
  sourceFile: v.string(),
  lineNumber: v.number(),
  columnNumber: v.number(),
});

/** What the document says: that it listens, a violation as it happens, and one answer for each command. */
export const replySchema = v.variant('kind', [
  v.object({ kind: v.literal('ready') }),
  v.object({
    kind: v.literal('violation'),
    violation: violationSchema,
  }),
  v.object({ kind: v.literal('answer'), id: v.number(), value: v.unknown() }),
]);

export function isReadyReply(data: unknown): boolean {
  const read = v.safeParse(replySchema, data);
  return read.success && read.output.kind === 'ready';
}
