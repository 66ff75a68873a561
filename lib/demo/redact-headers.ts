import type { Header, HeaderList } from '../http/header-list';
import { isLessonCookiePair } from '../record/lesson-cookie';
import { isSecretName, redactUrl } from '../record/secrets';

/** Only a known scheme is kept: an unknown first word may be the secret itself. */
const schemes = new Set(
  'apikey aws4-hmac-sha256 basic bearer concealed digest dpop gnap hawk hmac hoba key mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256 token vapid'.split(
    ' ',
  ),
);

/** A scheme that no other kind of value begins with. */
const credentials = /^(?:bearer|basic|digest|negotiate|ntlm|dpop|apikey|aws4-hmac-sha256) +\S/i;

/** What proxies and hosts add about the reader: addresses and where they are. */
const aboutClient =
  /forwarded(?:-for)?$|(?:client|connecting|real|user|remote|vercel)-?ip|external-address|ip-?country|(?:^|-)geo(?:-|$)/i;

const urls = new Set(['referer', 'location', 'content-location']);

type Kind = 'plain' | 'secret' | 'cookie' | 'url';

/** Names recur; what may be forgotten at any time is bounded. */
const kinds = new Map<string, Kind>();
const maxKinds = 2000;

/**
 * A header as it may be recorded, echoed and streamed. Secrets, by the header's name or by an authentication scheme at
 * the value's start, are replaced by their scheme and length, such as "Bearer (32 characters)"; so are the addresses that
 * proxies add. The lesson's own cookies hold no secret and stay: "lesson-lax=1; (9 characters)".
 * @see https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml
 */
export function redactHeader(name: string, value: string): Header {
  switch (kinds.get(name) ?? remembered(name)) {
    case 'plain':
      return [name, credentials.test(value) ? withoutCredentials(value) : value];
    case 'secret':
      return [name, withoutCredentials(value)];
    case 'cookie':
      return [name, withoutCookies(value)];
    case 'url':
      return [name, redactUrl(value)];
  }
}

/** The headers, each as it may be recorded. */
export function redactHeaders(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => redactHeader(name, value));
}

function remembered(name: string): Kind {
  if (kinds.size >= maxKinds) kinds.clear();
  const kind = kindOf(name.toLowerCase());
  kinds.set(name, kind);
  return kind;
}

function kindOf(name: string): Kind {
  if (name === 'cookie') return 'cookie';
  if (urls.has(name)) return 'url';
  if (name === 'sec-websocket-protocol' || isSecretName(name) || aboutClient.test(name)) return 'secret';
  return 'plain';
}

function withoutCredentials(value: string): string {
  const space = value.indexOf(' ');
  const scheme = space === -1 ? '' : value.slice(0, space);
  if (!schemes.has(scheme.toLowerCase())) return characters(value.length);
  return `${scheme} ${characters(value.length - space - 1)}`;
}

function withoutCookies(value: string): string {
  const cookies = value.split('; ');
  const others = cookies.filter((cookie) => !isLessonCookiePair(cookie)).join('; ');
  const kept = cookies.filter(isLessonCookiePair);
  if (kept.length === 0) return characters(value.length);
  return [...kept, ...(others === '' ? [] : [characters(others.length)])].join('; ');
}

function characters(count: number): string {
  return `(${count} ${count === 1 ? 'character' : 'characters'})`;
}
