import { isToken } from '../http/token';
import type { RequestError } from './request-error';

const framing = 'it decides where the message ends on the connection, so the server writes it itself';
const cookie = 'a cookie would be sent to other ports of this host too; actual.cookie sets one that is not';
const lasting = "it changes the browser's later behaviour, beyond this one answer";
const page = 'it acts on pages, and what a visitor writes here must never act as one';
const prompt = 'it can make the browser ask for a password';
const own = 'the server writes it itself';

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
  const reason = refusals.get(name.toLowerCase());
  return reason === undefined ? null : { field, message: `${name} can't be changed: ${reason}.` };
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

/** A relative reference keeps the origin of whatever base it is resolved against. */
function isOwnLocation(value: string, origins: readonly string[]): boolean {
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
