import { isToken } from '../http/token';
import type { RequestFault } from './request-fault';

/** Headers that one plan may name, both sides and all three operations together. */
export const maxPlanHeaders = 50;

/** Headers that a plan may change: they speak to the browser, and no proxy or cache in front takes a command from them. */
export const allowedHeaderNames: ReadonlySet<string> = new Set([
  'age',
  'allow',
  'cache-control',
  'content-language',
  'content-range',
  'content-type',
  'cross-origin-resource-policy',
  'deprecation',
  'etag',
  'expires',
  'last-modified',
  'location',
  'pragma',
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'request-id',
  'retry-after',
  'server-timing',
  'sunset',
  'timing-allow-origin',
  'vary',
  'x-api-version',
  'x-content-type-options',
  'x-correlation-id',
  'x-next-page',
  'x-per-page',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
  'x-response-time',
  'x-total-count',
  'x-total-pages',
  'x-trace-id',
]);

/** Names that authors make up. Servers' own, such as X-Accel-Redirect and X-Sendfile, are longer than one short word. */
const allowedForms = [
  /^access-control-[a-z-]{1,40}$/i,
  /^x-[a-z0-9]{1,7}$/i,
  /^x-(?:custom|demo|example|foo|my|test)-[a-z0-9-]{1,40}$/i,
];

/** Why a plan may not touch a header of that name, or null when it may. `field` is the parameter to blame. */
export function headerNameFault(field: string, name: string): RequestFault | null {
  if (!isToken(name)) return { kind: 'not-a-header-name', field, name };
  const isAllowed =
    allowedHeaderNames.has(name.toLowerCase()) || allowedForms.some((form) => form.test(name));
  return isAllowed ? null : { kind: 'header-not-allowed', field, name };
}

/**
 * Why that value can't be sent, or null when it can. `origins` are those a `Location` may lead to.
 * @see https://httpwg.org/specs/rfc9110.html#fields.values
 */
export function headerValueFault(
  field: string,
  name: string,
  value: string,
  origins: readonly string[],
): RequestFault | null {
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint > 0xff) return { kind: 'no-byte', field, name, codePoint };
    if ((codePoint < 0x20 && codePoint !== 0x09) || codePoint === 0x7f)
      return { kind: 'control-character', field, name, codePoint };
  }
  return name.toLowerCase() !== 'location' || isOwnLocation(value, origins)
    ? null
    : { kind: 'location-elsewhere', field, value, origins };
}

/**
 * A relative reference keeps the origin of whatever base it is resolved against. What parsers of URLs read in different
 * ways leads some of them elsewhere: a backslash, a byte that is not ASCII, an @ other than behind a plain name and
 * password.
 * @see https://url.spec.whatwg.org/#special-authority-slashes-state
 */
function isOwnLocation(value: string, origins: readonly string[]): boolean {
  const withoutUserinfo = value.replace(/^(https?:\/\/)[\w.~-]+(?::[\w.~-]+)?@/i, '$1');
  if (/[^\t\x20-\x7e]|[\\@]/.test(withoutUserinfo)) return false;
  const bases = ['http://one.invalid', 'https://two.invalid'];
  if (bases.every((base) => originOf(value, base) === base)) return true;
  const origin = originOf(value);
  return origin !== null && origins.includes(origin);
}

function originOf(value: string, base?: string): string | null {
  return URL.canParse(value, base) ? new URL(value, base).origin : null;
}
