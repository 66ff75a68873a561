import * as v from 'valibot';
import { profiles } from '../../lib/browsers/profiles';
import type { Block } from '../../lib/cors/block';
import { corsCheck } from '../../lib/cors/cors-check';
import { unsafeReason } from '../../lib/cors/cors-safelisted-request-header';
import { corsUnsafeRequestHeaderNames } from '../../lib/cors/cors-unsafe-request-header-names';
import { createFetchRequest, type CredentialsMode, type FetchRequest } from '../../lib/cors/fetch-request';
import { cachedGrant, hasMethodMatch, storeGrant } from '../../lib/cors/preflight-cache';
import { isAuthorizationNamed, refusedHeader, refusedMethod } from '../../lib/cors/preflight-check';
import { Trace } from '../../lib/cors/trace';
import { extractTokens } from '../../lib/http/extract-header-list-values';
import type { HeaderList } from '../../lib/http/header-list';
import { normalizeHeaderValue } from '../../lib/http/header-value';
import { parseUrl } from '../../lib/http/origin';
import { equals, malformed, type CheckedRow, type RowCheck } from './row-check';
import { headersSchema } from './row-request';

const profile = profiles.chromium;
const credentials = v.picklist(['omit', 'same-origin', 'include']);
const verdict = v.strictObject({
  ok: v.boolean(),
  chromiumError: v.optional(v.nullable(v.string())),
  failedParameter: v.optional(v.nullable(v.string())),
});
const id = v.string();
const listVerdict = v.strictObject({
  chromiumError: v.optional(v.nullable(v.string())),
  accepted: v.optional(v.array(v.string())),
});

const rowSchema = v.variant('kind', [
  v.object({
    id,
    kind: v.literal('safelisted-header-bytes'),
    header: v.string(),
    prefix: v.optional(v.string(), ''),
    expect: v.strictObject({ allowedBelow0x80: v.string(), allBytesFrom0x80: v.boolean() }),
  }),
  v.object({
    id,
    kind: v.literal('safelisted-header'),
    header: v.strictTuple([v.string(), v.string()]),
    expect: v.strictObject({ safelisted: v.boolean() }),
  }),
  v.object({
    id,
    kind: v.literal('check-access'),
    origin: v.string(),
    response: v.object({
      allowOrigin: v.nullish(v.string()),
      allowCredentials: v.nullish(v.string()),
    }),
    credentials,
    expect: verdict,
  }),
  v.object({
    id,
    kind: v.literal('preflight-method'),
    allowMethods: v.nullish(v.string()),
    credentials,
    method: v.string(),
    expect: verdict,
  }),
  v.object({
    id,
    kind: v.literal('preflight-headers'),
    allowHeaders: v.nullish(v.string()),
    credentials,
    headers: headersSchema,
    expect: verdict,
  }),
  v.object({
    id,
    kind: v.literal('parse-allow-headers'),
    value: v.nullable(v.string()),
    expect: listVerdict,
  }),
  v.object({
    id,
    kind: v.literal('parse-allow-methods'),
    value: v.nullable(v.string()),
    expect: listVerdict,
  }),
  v.object({
    id,
    kind: v.literal('preflight-cache-credentials'),
    cachedWith: credentials,
    requestWith: credentials,
    expect: v.strictObject({ usable: v.boolean() }),
  }),
  v.object({
    id,
    kind: v.literal('max-age'),
    value: v.nullable(v.string()),
    expect: v.strictObject({ seconds: v.number() }),
  }),
]);

type Row = v.InferOutput<typeof rowSchema>;
type Verdict = v.InferOutput<typeof verdict>;

const url = new URL('https://target.example/');

function requestWith(origin: string, credentialsMode: CredentialsMode): FetchRequest {
  return createFetchRequest({ url, origin, credentialsMode });
}

function headerOf(name: string, value: string | null | undefined): HeaderList {
  return typeof value === 'string' ? [[name, value]] : [];
}

/** Chromium's name for the way a CORS check failed; null for success. */
function errorOfCorsCheck(block: Block | null): {
  readonly code: string | null;
  readonly parameter: string | null;
} {
  if (block === null) return { code: null, parameter: null };
  switch (block.kind) {
    case 'access-control-allow-origin-missing':
      return { code: 'kMissingAllowOriginHeader', parameter: null };
    case 'access-control-allow-origin-multiple':
      return { code: 'kMultipleAllowOriginValues', parameter: block.value };
    case 'access-control-allow-origin-wildcard-with-credentials':
      return { code: 'kWildcardOriginNotAllowed', parameter: null };
    case 'access-control-allow-origin-null':
      return { code: 'kInvalidAllowOriginValue', parameter: 'null' };
    case 'access-control-allow-origin-invalid':
      return { code: 'kInvalidAllowOriginValue', parameter: block.value };
    case 'access-control-allow-origin-mismatch':
      return { code: 'kAllowOriginMismatch', parameter: block.value };
    case 'origin-null': {
      const code = parseUrl(block.value) ? 'kAllowOriginMismatch' : 'kInvalidAllowOriginValue';
      return { code, parameter: block.value };
    }
    case 'access-control-allow-credentials-not-true':
      return { code: 'kInvalidAllowCredentials', parameter: block.value ?? '' };
    default:
      return { code: block.kind, parameter: null };
  }
}

/** A parameter of null is not asserted by the test. */
function verdictChecks(expected: Verdict, code: string | null, parameter: string | null): RowCheck[] {
  const checks = [equals('ok', expected.ok, code === null)];
  if (expected.chromiumError !== undefined)
    checks.push(equals('chromiumError', expected.chromiumError, code));
  if (typeof expected.failedParameter === 'string') {
    checks.push(equals('failedParameter', expected.failedParameter, parameter));
  }
  return checks;
}

function tokens(name: string, value: string | null | undefined): readonly string[] {
  const extracted = extractTokens(name, headerOf(name, value));
  return extracted?.kind === 'values' ? extracted.values : [];
}

function listChecks(
  name: string,
  value: string | null,
  code: string,
  expected: v.InferOutput<typeof listVerdict>,
): RowCheck[] {
  const isFailure = extractTokens(name, headerOf(name, value))?.kind === 'failure';
  const checks: RowCheck[] = [];
  if (expected.chromiumError !== undefined) {
    checks.push(equals('chromiumError', expected.chromiumError, isFailure ? code : null));
  }
  if (expected.accepted) checks.push(equals('accepted', expected.accepted, tokens(name, value)));
  return checks;
}

function byteChecks({
  header,
  prefix,
  expect,
}: Extract<Row, { kind: 'safelisted-header-bytes' }>): RowCheck[] {
  const safe = (byte: number): boolean =>
    unsafeReason(header, prefix + String.fromCharCode(byte), profile) === null;
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  const below = bytes.filter((byte) => byte < 0x80 && safe(byte));
  const expected = Array.from(expect.allowedBelow0x80, (character) => character.charCodeAt(0));
  const isEveryUpperSafe = bytes.every((byte) => byte < 0x80 || safe(byte));
  const isNoUpperSafe = bytes.every((byte) => byte < 0x80 || !safe(byte));
  return [
    equals(
      'allowedBelow0x80',
      expected.toSorted((left, right) => left - right),
      below,
    ),
    equals('allBytesFrom0x80', true, expect.allBytesFrom0x80 ? isEveryUpperSafe : isNoUpperSafe),
  ];
}

function checksOf(row: Row): RowCheck[] {
  switch (row.kind) {
    case 'safelisted-header-bytes':
      return byteChecks(row);
    case 'safelisted-header': {
      const [name, value] = row.header;
      return [equals('safelisted', row.expect.safelisted, unsafeReason(name, value, profile) === null)];
    }
    case 'check-access': {
      const { allowOrigin, allowCredentials } = row.response;
      const headers = [
        ...headerOf('Access-Control-Allow-Origin', allowOrigin),
        ...headerOf('Access-Control-Allow-Credentials', allowCredentials),
      ];
      const request = requestWith(row.origin, row.credentials);
      const { code, parameter } = errorOfCorsCheck(
        corsCheck(request, { status: 200, headers }, 0, new Trace()),
      );
      return verdictChecks(row.expect, code, parameter);
    }
    case 'preflight-method': {
      const methods = tokens('Access-Control-Allow-Methods', row.allowMethods);
      // EnsureAllowedCrossOriginMethod compares in upper case and reports the method as it was given.
      const refused = refusedMethod(row.method.toUpperCase(), methods, row.credentials, 0);
      return verdictChecks(row.expect, refused && 'kMethodDisallowedByPreflightResponse', row.method);
    }
    case 'preflight-headers': {
      const allowed = new Set(
        tokens('Access-Control-Allow-Headers', row.allowHeaders).map((name) => name.toLowerCase()),
      );
      const unsafe = corsUnsafeRequestHeaderNames(row.headers, profile).names;
      // The test's PreflightResult refuses Authorization under "*", as the standard does; only its caller lets it pass.
      const isAuthorizationRefused = unsafe.includes('authorization') && !isAuthorizationNamed(allowed);
      const name = isAuthorizationRefused ? 'authorization' : refusedHeader(unsafe, allowed, row.credentials);
      return verdictChecks(row.expect, name === null ? null : 'kHeaderDisallowedByPreflightResponse', name);
    }
    case 'parse-allow-headers':
      return listChecks(
        'Access-Control-Allow-Headers',
        row.value,
        'kInvalidAllowHeadersPreflightResponse',
        row.expect,
      );
    case 'parse-allow-methods':
      return listChecks(
        'Access-Control-Allow-Methods',
        row.value,
        'kInvalidAllowMethodsPreflightResponse',
        row.expect,
      );
    case 'preflight-cache-credentials': {
      const origin = 'https://page.example';
      const lookup = { api: 'fetch', key: origin, now: 0 } as const;
      const stored = { ...lookup, request: requestWith(origin, row.cachedWith) };
      const asking = { ...lookup, request: requestWith(origin, row.requestWith) };
      const cache = storeGrant([], { methods: ['PUT'], headerNames: [] }, 5, stored, profile);
      const isUsable = hasMethodMatch(cachedGrant(cache, asking, profile), 'PUT');
      return [equals('usable', row.expect.usable, isUsable)];
    }
    default: {
      const headers = headerOf(
        'Access-Control-Max-Age',
        row.value === null ? null : normalizeHeaderValue(row.value),
      );
      const seconds = Math.min(profile.preflightMaxAge(headers), profile.preflightMaxAgeLimit);
      return [equals('seconds', row.expect.seconds, seconds)];
    }
  }
}

/** Checks every expectation of a row from Chromium's unit tests against the engine's `chromium` profile. */
export function checkChromiumUnitRow(input: unknown, rowId: string): CheckedRow {
  const parsed = v.safeParse(rowSchema, input);
  if (!parsed.success) return malformed(rowId, "a row of Chromium's unit tests", v.summarize(parsed.issues));
  return { id: rowId, checks: checksOf(parsed.output) };
}
