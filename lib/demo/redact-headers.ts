import type { Header, HeaderList } from '../http/header-list';
import { isLessonCookiePair } from '../record/lesson-cookie';
import { isSecretName, redactUrl } from '../record/secrets';

/** Only a known scheme is kept: an unknown first word may be the secret itself. */
const schemes = new Set(
  'apikey aws4-hmac-sha256 basic bearer concealed digest dpop gnap hawk hmac hoba key mutual negotiate ntlm oauth privatetoken scram-sha-1 scram-sha-256 token vapid'.split(
    ' ',
  ),
);

/** Credentials, at the value's start or behind what divides a value. */
const credentials =
  /(?:^|[,;:="'])[ \t]*(?:bearer|basic|digest|negotiate|ntlm|dpop|apikey|token|aws4-hmac-sha256)[ \t]+[^ \t]/i;

/** Who the reader is, as login proxies tell it: names, addresses of mail, certificates, claims, one-time passwords. */
const identity =
  /^from$|oidc|principal|authenticated|assertion|client-?cert|ssl-client|(?:remote|webauth|proxy)-user$|forwarded-(?:user|groups|preferred-username)|(?:^|[-_])(?:e?mail|user-?name|pass|pin|totp|sig|sid|ticket|saml[a-z]*)(?:[-_]|$)/i;

/** What proxies and hosts add about the reader: addresses and where they are. */
const aboutClient =
  /(?:forwarded|proxied)(?:-for)?$|(?:client|connecting|real|user|remote|socket|vercel|cf)-?ip|(?:^|[-_])ip(?:[-_]|$)|addr(?:ess)?$|ip-?country|(?:^|-)geo(?:-|$)|cloudfront-viewer-|appengine-(?:city|country|region)/i;

type Kind = 'plain' | 'secret' | 'cookie';

type Known = { readonly name: string; readonly kind: Kind; last: Header | null };

/** Names recur, and most of their values; what may be forgotten at any time is bounded. */
const known = new Map<string, Known>();
const maxKnown = 2000;
const maxNameLength = 100;
const maxLastLength = 256;

/**
 * A header as it may be recorded, echoed and streamed. Secrets, by the header's name or by an authentication scheme in
 * the value, are replaced by their scheme and length, such as "Bearer (32 characters)"; so is what proxies add about the
 * client. All other values are redacted as URLs are, since any header may hold one. The lesson's own cookies hold no
 * secret and stay: "lesson-lax=1; (9 characters)".
 * @see https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml
 */
export function redactHeader(name: string, value: string): Header {
  const of = known.get(name) ?? remembered(name);
  if (of.last !== null && of.last[1] === value) return of.last;
  const header: Header = [of.name, redacted(of.kind, value)];
  // Only what has nothing to hide is the same the next time.
  if (header[1] === value && value.length <= maxLastLength && of.kind !== 'secret') of.last = header;
  return header;
}

function redacted(kind: Kind, value: string): string {
  switch (kind) {
    case 'plain':
      return credentials.test(value) ? withoutCredentials(value) : redactUrl(value);
    case 'secret':
      return withoutCredentials(value);
    case 'cookie':
      return withoutCookies(value);
  }
}

/** The headers, each as it may be recorded. */
export function redactHeaders(headers: HeaderList): HeaderList {
  return headers.map(([name, value]) => redactHeader(name, value));
}

function remembered(name: string): Known {
  const of: Known = { name, kind: kindOf(name.toLowerCase()), last: null };
  if (name.length > maxNameLength) return of;
  if (known.size >= maxKnown) known.clear();
  known.set(name, of);
  return of;
}

function kindOf(name: string): Kind {
  if (name === 'cookie') return 'cookie';
  if (name === 'sec-websocket-protocol' || isSecretName(name)) return 'secret';
  if (name.startsWith('access-control-')) return 'plain';
  return identity.test(name) || aboutClient.test(name) ? 'secret' : 'plain';
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
