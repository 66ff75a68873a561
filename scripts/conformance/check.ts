import * as v from 'valibot';
import { predictWithState } from '../../lib/cors/predict';
import type { PredictedExchange, Prediction } from '../../lib/cors/prediction';
import type { PreflightCache } from '../../lib/cors/preflight-cache';
import type { Page, Scenario } from '../../lib/cors/scenario';
import { combinedValue } from '../../lib/http/header-list';
import { hasHeader } from '../../lib/http/header-list';
import type { Server, WireResponse } from '../../lib/http/message';
import { equals, includesAll, includesNone, malformed, type CheckedRow, type RowCheck } from './row-check';
import { headersSchema, requestSchema, toRequestInput } from './row-request';

const names = v.array(v.string());
const responseSchema = v.object({ status: v.number(), headers: v.optional(headersSchema, []) });
const expectSchema = v.strictObject({
  outcome: v.picklist(['allowed', 'blocked']),
  preflightSent: v.optional(v.boolean()),
  originHeader: v.optional(v.nullable(v.string())),
  status: v.optional(v.number()),
  type: v.optional(v.string()),
  exposedHeaders: v.optional(names),
  hiddenHeaders: v.optional(names),
  headerValues: v.optional(
    v.union([
      v.record(v.string(), v.nullable(v.string())),
      v.array(v.strictTuple([v.string(), v.nullable(v.string())])),
    ]),
  ),
  accessControlRequestHeaders: v.optional(v.nullable(v.string())),
  finalMethod: v.optional(v.string()),
  finalContentType: v.optional(v.nullable(v.string())),
  finalHeadersAbsent: v.optional(names),
  finalHeadersPresent: v.optional(names),
  credentialsSent: v.optional(v.boolean()),
  preflightCredentialsSent: v.optional(v.boolean()),
});
const visitSchema = v.object({
  origin: v.optional(v.string()),
  topLevelOrigin: v.optional(v.string()),
  waitBeforeMs: v.optional(v.number(), 0),
  request: requestSchema,
  redirects: v.nullish(
    v.array(
      v.object({
        url: v.string(),
        response: responseSchema,
        preflightResponse: v.nullish(responseSchema),
      }),
    ),
    [],
  ),
  preflightResponse: v.nullish(responseSchema),
  response: v.nullish(responseSchema, { status: 200, headers: [] }),
  expect: expectSchema,
});
const rowSchema = v.object({ ...visitSchema.entries, origin: v.string() });
const sequenceSchema = v.object({ origin: v.string(), steps: v.array(visitSchema) });

type Visit = v.InferOutput<typeof visitSchema>;

/** A server that answers hop by hop: each redirect once, then the last response to everything. */
function serverOf({ redirects, preflightResponse, response }: Visit): Server {
  let hop = 0;
  return ({ headers }): WireResponse => {
    const redirect = redirects[hop];
    if (hasHeader(headers, 'access-control-request-method')) {
      return redirect ? (redirect.preflightResponse ?? redirect.response) : (preflightResponse ?? response);
    }
    hop += 1;
    return redirect?.response ?? response;
  };
}

function checksOf(visit: Visit, prediction: Prediction, prefix: string): RowCheck[] {
  const { expect } = visit;
  const { exchanges, result, block } = prediction;
  const lastHop = exchanges.at(-1)?.hop ?? 0;
  const ofLastHop = (kind: PredictedExchange['kind']): PredictedExchange | null =>
    exchanges.find((exchange) => exchange.kind === kind && exchange.hop === lastHop) ?? null;
  const preflight = ofLastHop('preflight');
  const actual = ofLastHop('actual');
  const isResponse = result.kind === 'response';
  const finalHeaders = actual?.request.headers ?? [];

  const checks: RowCheck[] = [];
  const check = (name: keyof Visit['expect'], actualValue: unknown): void => {
    if (expect[name] !== undefined) checks.push(equals(prefix + name, expect[name], actualValue));
  };
  check('outcome', block === null ? 'allowed' : 'blocked');
  const isForLastUrl = (exchange: PredictedExchange): boolean => exchange.hop === visit.redirects.length;
  check(
    'preflightSent',
    exchanges.some((exchange) => exchange.kind === 'preflight' && isForLastUrl(exchange)),
  );
  const last = actual ?? preflight;
  check('originHeader', last && combinedValue(last.request.headers, 'origin'));
  check('status', isResponse ? result.status : 0);
  check('type', isResponse ? result.type : 'error');
  const readable = isResponse ? result.readableHeaders : [];
  const readableNames = readable.map(([name]) => name);
  if (expect.exposedHeaders) {
    checks.push(includesAll(`${prefix}exposedHeaders`, expect.exposedHeaders, readableNames));
  }
  if (expect.hiddenHeaders) {
    checks.push(includesNone(`${prefix}hiddenHeaders`, expect.hiddenHeaders, readableNames));
  }
  const { headerValues = {} } = expect;
  for (const [name, value] of Array.isArray(headerValues) ? headerValues : Object.entries(headerValues)) {
    checks.push(equals(`${prefix}headerValues ${name}`, value, combinedValue(readable, name)));
  }
  const asked = preflight && combinedValue(preflight.request.headers, 'access-control-request-headers');
  check('accessControlRequestHeaders', asked);
  check('finalMethod', actual?.request.method ?? null);
  check('finalContentType', combinedValue(finalHeaders, 'content-type'));
  const finalNames = finalHeaders.map(([name]) => name);
  if (expect.finalHeadersAbsent) {
    checks.push(includesNone(`${prefix}finalHeadersAbsent`, expect.finalHeadersAbsent, finalNames));
  }
  if (expect.finalHeadersPresent) {
    checks.push(includesAll(`${prefix}finalHeadersPresent`, expect.finalHeadersPresent, finalNames));
  }
  check('credentialsSent', actual?.includesCredentials ?? null);
  check('preflightCredentialsSent', preflight?.includesCredentials ?? null);
  return checks;
}

/** Checks every expectation of a row about responses, or of a sequence of requests, against the `spec` profile. */
export function checkCheckRow(input: unknown, id: string): CheckedRow {
  const isSequence = v.is(v.object({ steps: v.array(v.unknown()) }), input);
  const parsed = isSequence ? v.safeParse(sequenceSchema, input) : v.safeParse(rowSchema, input);
  if (!parsed.success) return malformed(id, 'a row about responses', v.summarize(parsed.issues));
  const row = parsed.output;
  const visits = 'steps' in row ? row.steps : [row];
  let cache: PreflightCache = [];
  let now = 0;
  const checks = visits.flatMap((visit, index) => {
    now += visit.waitBeforeMs;
    const page: Page = {
      origin: visit.origin ?? row.origin,
      ...(visit.topLevelOrigin !== undefined && { topLevelOrigin: visit.topLevelOrigin }),
    };
    const scenario: Scenario = {
      page,
      request: toRequestInput(visit.request, visit.request.api ?? 'fetch'),
      server: serverOf(visit),
    };
    const visited = predictWithState(scenario, { cache, now });
    ({ cache } = visited);
    return checksOf(visit, visited.prediction, visits.length > 1 ? `step ${index + 1} ` : '');
  });
  return { id, checks };
}
