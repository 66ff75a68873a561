import { expect, it } from 'vitest';
import { redactCredentials } from './redact-credentials';

it.each([
  ['Authorization', `Bearer ${'s'.repeat(32)}`, 'Bearer (32 characters)'],
  ['AUTHORIZATION', 'bearer s', 'bearer (1 character)'],
  ['authorization', 'Basic dXNlcjpwYXNz', 'Basic (12 characters)'],
  ['Proxy-Authorization', 'Digest username="u", response="r"', 'Digest (26 characters)'],
  ['Authorization', 'sesame', '(6 characters)'],
  ['Authorization', 'open sesame', '(11 characters)'],
  ['Authorization', 'Bearer', '(6 characters)'],
  ['Authorization', '', '(0 characters)'],
  ['Cookie', 'session=secret; theme=dark', '(26 characters)'],
  ['cookie', 'basic secret', '(12 characters)'],
  ['Cookie', 'lesson-lax=1', 'lesson-lax=1'],
  ['Cookie', 'sid=secret; lesson-lax=1; a=b; lesson-none=1', 'lesson-lax=1; lesson-none=1; (15 characters)'],
  ['Cookie', 'lesson-lax=secret', '(17 characters)'],
  ['Cookie', 'lesson-other=1', '(14 characters)'],
  ['Cookie', 'a="lesson-lax=1"; b=lesson-lax=1', '(32 characters)'],
  ['Authorization', 'lesson-lax=1', '(12 characters)'],
  ['X-Authorization', 'Bearer kept', 'Bearer kept'],
  ['Accept', 'text/html', 'text/html'],
])('%s: %s becomes %s', (name, value, expected) => {
  expect(redactCredentials([[name, value]])).toEqual([[name, expected]]);
});

it('redacts every line of a name, and keeps order and case', () => {
  expect(
    redactCredentials([
      ['COOKIE', 'a=1'],
      ['Host', 'h'],
      ['cookie', 'b=22'],
    ]),
  ).toEqual([
    ['COOKIE', '(3 characters)'],
    ['Host', 'h'],
    ['cookie', '(4 characters)'],
  ]);
});
