import type { Header, HeaderList } from '../http/header-list';

const attributes = {
  lax: 'SameSite=Lax',
  strict: 'SameSite=Strict',
  none: 'SameSite=None; Secure',
  partitioned: 'SameSite=None; Secure; Partitioned',
} as const;

const kinds = ['lax', 'strict', 'none', 'partitioned'] as const;

/** What a plan may say of cookies: which one the answer sets, or that it deletes them all. */
export const lessonCookies = [...kinds, 'delete'] as const;

export type LessonCookie = (typeof lessonCookies)[number];

const lessonCookieSeconds = 600;

const pairs: ReadonlySet<string> = new Set(kinds.map((kind) => `${nameOf(kind)}=1`));

/** Whether the text is one of the words that a plan may say. */
export function isLessonCookie(text: string): text is LessonCookie {
  return lessonCookies.some((word) => word === text);
}

/**
 * The `Set-Cookie` lines of an answer. A cookie ignores ports, so `path` has to be one that only the demo API answers;
 * always the same one, so that nobody can fill a browser's jar with them.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-4.1
 */
export function setCookieHeaders(cookie: LessonCookie, path: string): HeaderList {
  if (cookie === 'delete') return kinds.map((kind) => setCookie(kind, '', path, 0));
  return [setCookie(cookie, '1', path, lessonCookieSeconds)];
}

/** Whether the text is one of the lesson's cookies as it arrives: its name and its only value. */
export function isLessonCookiePair(text: string): boolean {
  return pairs.has(text);
}

/** Names of the lesson's cookies in the Cookie headers of a recorded request, in order of arrival. */
export function arrivedLessonCookies(headers: HeaderList): readonly string[] {
  return headers
    .filter(([name]) => name.toLowerCase() === 'cookie')
    .flatMap(([, value]) => value.split('; '))
    .filter(isLessonCookiePair)
    .map((pair) => pair.slice(0, pair.indexOf('=')));
}

function setCookie(kind: (typeof kinds)[number], value: string, path: string, seconds: number): Header {
  return [
    'Set-Cookie',
    `${nameOf(kind)}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; ${attributes[kind]}`,
  ];
}

function nameOf(kind: string): string {
  return `lesson-${kind}`;
}
