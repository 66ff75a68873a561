import * as v from 'valibot';
import { construct } from '../../lib/cors/construct';
import { predict } from '../../lib/cors/predict';
import { specProfile } from '../../lib/cors/spec-profile';
import type { Scenario } from '../../lib/cors/scenario';
import { Trace } from '../../lib/cors/trace';
import { combinedValue, hasHeader, type HeaderList } from '../../lib/http/header-list';
import type { WireRequest, WireResponse } from '../../lib/http/message';
import { equals, includesAll, includesNone, malformed, type CheckedRow, type RowCheck } from './row-check';
import { apiSchema, requestSchema, toRequestInput } from './row-request';

const names = v.array(v.string());
const rowSchema = v.object({
  id: v.string(),
  api: apiSchema,
  pageOrigin: v.string(),
  request: requestSchema,
  expect: v.strictObject({
    preflight: v.optional(v.boolean()),
    accessControlRequestHeaders: v.optional(v.nullable(v.string())),
    accessControlRequestHeadersExcludes: v.optional(names),
    preflightOmitsHeaders: v.optional(names),
    throws: v.optional(v.boolean()),
    error: v.optional(v.string()),
    strippedHeaders: v.optional(names),
    keptHeaders: v.optional(names),
    combinedValue: v.optional(v.nullable(v.string())),
    method: v.optional(v.string()),
    contentType: v.optional(v.nullable(v.string())),
    /** How `contentType` is held against what is sent; absent: they are equal. */
    contentTypeMatch: v.optional(v.picklist(['startsWith', 'contains'])),
    originHeader: v.optional(v.nullable(v.string())),
    mode: v.optional(v.string()),
    credentials: v.optional(v.string()),
  }),
});

type Row = v.InferOutput<typeof rowSchema>;

/** A server that allows everything it is asked for. */
function permissiveServer({ headers }: WireRequest): WireResponse {
  const origin = combinedValue(headers, 'origin') ?? '*';
  return {
    status: 200,
    headers: [
      ['Access-Control-Allow-Origin', origin],
      ['Access-Control-Allow-Credentials', 'true'],
      ['Access-Control-Allow-Methods', combinedValue(headers, 'access-control-request-method') ?? ''],
      ['Access-Control-Allow-Headers', combinedValue(headers, 'access-control-request-headers') ?? ''],
    ],
  };
}

function strippedNames(written: HeaderList, stripped: HeaderList): string[] {
  const kept = new Set(
    written.filter((header) => !stripped.includes(header)).map(([name]) => name.toLowerCase()),
  );
  return written.map(([name]) => name).filter((name) => !kept.has(name.toLowerCase()));
}

function isMatch(
  found: string | null,
  expected: string | null,
  match: Row['expect']['contentTypeMatch'],
): boolean {
  if (match === undefined || found === null || expected === null) return found === expected;
  return match === 'startsWith' ? found.startsWith(expected) : found.includes(expected);
}

function checksOf({ api, pageOrigin, request: written, expect }: Row): RowCheck[] {
  const request = toRequestInput(written, api);
  const scenario: Scenario = { page: { origin: pageOrigin }, request, server: permissiveServer };
  const constructed = construct(scenario, specProfile, new Trace());
  const isThrown = constructed.kind === 'thrown';
  const headerList = isThrown ? [] : constructed.request.headerList;
  const prediction = predict(scenario);
  const preflight = prediction.exchanges.find(({ kind }) => kind === 'preflight') ?? null;
  const actual = prediction.exchanges.find(({ kind }) => kind === 'actual') ?? null;
  const preflightHeaders = preflight?.request.headers ?? [];
  const asked = combinedValue(preflightHeaders, 'access-control-request-headers');

  const checks: RowCheck[] = [];
  const { contentType } = expect;
  const check = (name: keyof Row['expect'], actualValue: unknown): void => {
    if (expect[name] !== undefined) checks.push(equals(name, expect[name], actualValue));
  };
  check('preflight', preflight !== null);
  check('accessControlRequestHeaders', asked);
  if (expect.accessControlRequestHeadersExcludes) {
    const list = asked?.split(',') ?? [];
    const excluded = expect.accessControlRequestHeadersExcludes;
    checks.push(includesNone('accessControlRequestHeadersExcludes', excluded, list));
  }
  if (expect.preflightOmitsHeaders) {
    const sent = preflightHeaders.map(([name]) => name);
    checks.push(includesNone('preflightOmitsHeaders', expect.preflightOmitsHeaders, sent));
  }
  check('throws', isThrown);
  check('error', isThrown ? constructed.name : null);
  if (expect.strippedHeaders) {
    const stripped = strippedNames(
      [...(request.headers ?? []), ...(request.thenSet ? [request.thenSet] : [])],
      constructed.strippedHeaders,
    );
    checks.push(includesAll('strippedHeaders', expect.strippedHeaders, stripped));
  }
  if (expect.keptHeaders) {
    const kept = headerList.map(([name]) => name);
    checks.push(includesAll('keptHeaders', expect.keptHeaders, kept));
  }
  const subject = expect.keptHeaders?.[0] ?? request.headers?.[0]?.[0] ?? '';
  check('combinedValue', hasHeader(headerList, subject) ? combinedValue(headerList, subject) : null);
  check('method', isThrown ? null : constructed.request.method);
  if (contentType !== undefined) {
    const found = combinedValue(headerList, 'content-type');
    const pass = isMatch(found, contentType, expect.contentTypeMatch);
    checks.push({ name: 'contentType', expected: contentType, actual: found, pass });
  }
  check('originHeader', actual && combinedValue(actual.request.headers, 'origin'));
  check('mode', isThrown ? null : constructed.request.mode);
  check('credentials', isThrown ? null : constructed.request.credentialsMode);
  return checks;
}

/** Checks every expectation of a row about the request against the engine's `spec` profile. */
export function checkClassifyRow(input: unknown, id: string): CheckedRow {
  const parsed = v.safeParse(rowSchema, input);
  if (!parsed.success) return malformed(id, 'a row about a request', v.summarize(parsed.issues));
  return { id, checks: checksOf(parsed.output) };
}
