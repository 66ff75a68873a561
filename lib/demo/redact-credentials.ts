import type { HeaderList } from '../http/header-list';
import { isLessonCookiePair } from '../record/lesson-cookie';

const credentialNames = new Set(['authorization', 'proxy-authorization', 'cookie']);

/** Only a known scheme is kept: an unknown first word may be the secret itself. */
const schemes = new Set(
  'apikey aws4-hmac-sha256 basic bearer concealed digest dpop gnap hawk hmac hoba key mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256 token vapid'.split(
    ' ',
  ),
);

/**
 * The headers with the values of Authorization, Proxy-Authorization and Cookie replaced by their scheme and length,
 * such as "Bearer (32 characters)". The lesson's own cookies hold no secret and stay: "lesson-lax=1; (9 characters)".
 * @see https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml
 */
export function redactCredentials(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => [
    name,
    credentialNames.has(name.toLowerCase()) ? redacted(name.toLowerCase(), value) : value,
  ]);
}

function redacted(name: string, value: string): string {
  const space = value.indexOf(' ');
  const scheme = space === -1 ? '' : value.slice(0, space);
  if (name === 'cookie') return redactedCookies(value);
  if (!schemes.has(scheme.toLowerCase())) return characters(value.length);
  return `${scheme} ${characters(value.length - space - 1)}`;
}

function redactedCookies(value: string): string {
  const cookies = value.split('; ');
  const others = cookies.filter((cookie) => !isLessonCookiePair(cookie)).join('; ');
  const kept = cookies.filter(isLessonCookiePair);
  if (kept.length === 0) return characters(value.length);
  return [...kept, ...(others === '' ? [] : [characters(others.length)])].join('; ');
}

function characters(count: number): string {
  return `(${count} ${count === 1 ? 'character' : 'characters'})`;
}
