import { isToken } from '../http/token';
import type { RequestError } from './request-error';

const framing = 'it decides where the message ends on the connection, so the server writes it itself';
const cookie = 'a cookie would be sent to other ports of this host too; actual.cookie sets one that is not';
const lasting = "it changes the browser's later behaviour, beyond this one answer";
const page = 'it acts on pages, and what a visitor writes here must never act as one';
const prompt = 'it can make the browser ask for a password';
const own = 'the server writes it itself';

/** Headers that a plan may change: they speak to the browser, and no proxy or cache in front takes a command from them. */
const allowedNames: ReadonlySet<string> = new Set([
  'age',
  'allow',
  'cache-control',
  'content-language',
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

/** Why well-known names are not among them. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['content-length', framing],
  ['transfer-encoding', framing],
  ['connection', framing],
  ['proxy-connection', framing],
  ['keep-alive', framing],
  ['upgrade', framing],
  ['trailer', framing],
  ['te', framing],
  ['content-encoding', 'the body is sent as it is, so no browser could decode it'],
  ['set-cookie', cookie],
  ['set-cookie2', cookie],
  ['clear-site-data', lasting],
  ['strict-transport-security', lasting],
  ['public-key-pins', lasting],
  ['public-key-pins-report-only', lasting],
  ['expect-ct', lasting],
  ['alt-svc', lasting],
  ['nel', lasting],
  ['report-to', lasting],
  ['reporting-endpoints', lasting],
  ['accept-ch', lasting],
  ['critical-ch', lasting],
  ['use-as-dictionary', lasting],
  ['set-login', lasting],
  ['attribution-reporting-register-source', lasting],
  ['attribution-reporting-register-trigger', lasting],
  ['sec-session-registration', lasting],
  ['secure-session-registration', lasting],
  ['service-worker-allowed', page],
  ['refresh', page],
  ['sourcemap', page],
  ['x-sourcemap', page],
  ['speculation-rules', page],
  ['content-disposition', "it would save a visitor's text as a file"],
  ['content-security-policy', own],
  ['content-security-policy-report-only', own],
  ['date', own],
  ['www-authenticate', prompt],
  ['proxy-authenticate', prompt],
]);

/** Why a plan may not touch a header of that name, or null when it may. `field` is the parameter to blame. */
export function headerNameError(field: string, name: string): RequestError | null {
  if (!isToken(name)) {
    return {
      field,
      message: `"${name}" is not a header name.`,
      hint: "A name is one or more of A-Z a-z 0-9 ! # $ % & ' * + - . ^ _ ` | ~",
    };
  }
  if (allowedNames.has(name.toLowerCase()) || allowedForms.some((form) => form.test(name))) return null;
  const reason = refusals.get(name.toLowerCase());
  if (reason !== undefined) return { field, message: `${name} can't be changed: ${reason}.` };
  return {
    field,
    message: `${name} can't be changed: it is not on the list of headers that a plan may change.`,
    hint: `There are Access-Control-..., ${[...allowedNames].join(', ')}; and names of your own: X- with one word of up to 7 letters, such as X-FooBar, or X-Demo-, X-Example-, X-Custom-, X-My-, X-Test- or X-Foo- with anything after it.`,
  };
}

/**
 * Why that value can't be sent, or null when it can. `origins` are those a `Location` may lead to.
 * @see https://httpwg.org/specs/rfc9110.html#fields.values
 */
export function headerValueError(
  field: string,
  name: string,
  value: string,
  origins: readonly string[],
): RequestError | null {
  for (const character of value) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint > 0xff) {
      return {
        field,
        message: `The value of ${name} has ${codePointName(codePoint)}, which is no byte.`,
        hint: 'A header value is sent as Latin-1: code points up to U+00FF.',
      };
    }
    if ((codePoint < 0x20 && codePoint !== 0x09) || codePoint === 0x7f) {
      return {
        field,
        message: `The value of ${name} has the control character ${codePointName(codePoint)}.`,
        hint: 'CR, LF, NUL and the other control characters but tab are not allowed in a header value.',
      };
    }
  }
  if (name.toLowerCase() !== 'location' || isOwnLocation(value, origins)) return null;
  return {
    field,
    message: `Location: ${value} leads away from the demo API.`,
    hint: `A redirect may lead to a relative URL${origins.map((origin) => `, ${origin}`).join('')}.`,
  };
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

function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
