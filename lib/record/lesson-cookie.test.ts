import { expect, it } from 'vitest';
import type { HeaderList } from '../http/header-list';
import { arrivedLessonCookies, lessonCookies, setCookieHeaders } from './lesson-cookie';
import { redactHeaders } from '../demo/redact-headers';
import { readRunPath } from './run-path';

it.each<[headers: HeaderList, names: readonly string[]]>([
  [[], []],
  [[['Cookie', '']], []],
  [[['Cookie', 'lesson-lax=1']], ['lesson-lax']],
  [
    [['cookie', 'sid=secret; lesson-strict=1; lesson-partitioned=1']],
    ['lesson-strict', 'lesson-partitioned'],
  ],
  [[['Cookie', 'lesson-lax=2; lesson-other=1; xlesson-none=1']], []],
  [
    [
      ['Cookie', 'lesson-lax=1'],
      ['Cookie', 'lesson-none=1'],
    ],
    ['lesson-lax', 'lesson-none'],
  ],
  [[['X-Cookie', 'lesson-lax=1']], []],
])('of %j, %j arrived, which the record tells as well', (headers, names) => {
  expect(arrivedLessonCookies(headers)).toEqual(names);
  expect(arrivedLessonCookies(redactHeaders(headers))).toEqual(names);
});

it.each(lessonCookies)('%s names no host, is no secret, and does not outlast the lesson', (word) => {
  for (const [name, value] of setCookieHeaders(word, '/r')) {
    expect(name).toBe('Set-Cookie');
    expect(value).toMatch(/^lesson-[a-z]+=1?; Path=\/r; Max-Age=(?:0|600); HttpOnly; SameSite=/);
    expect(value).not.toMatch(/Domain|Expires/i);
    expect(/SameSite=None(?!; Secure)/.test(value)).toBe(false);
  }
});

it("the record itself is outside of the cookies' path", () => {
  const runId = 'a'.repeat(22);
  for (const path of [`/runs/${runId}`, `/runs/${runId}/events`]) {
    expect(readRunPath(path).kind).not.toBe('malformed');
    expect(path.startsWith('/r/')).toBe(false);
  }
});
