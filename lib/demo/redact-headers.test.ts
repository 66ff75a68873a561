import { expect, it } from 'vitest';
import { redactUrl } from '../record/secrets';
import { redactHeaders } from './redact-headers';

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
  ['X-Authorization', 'Bearer kept', 'Bearer (4 characters)'],
  ['X-Api-Key', 's3cret', '(6 characters)'],
  ['X-Auth-Token', 's3cret', '(6 characters)'],
  ['X-CSRF-Token', 's3cret', '(6 characters)'],
  ['X-Amz-Security-Token', 's3cret', '(6 characters)'],
  ['X-Vercel-OIDC-Token', 's3cret', '(6 characters)'],
  ['Authentication', 's3cret', '(6 characters)'],
  ['Cookie2', 's3cret', '(6 characters)'],
  ['Sec-WebSocket-Protocol', 'bearer, s3cret', '(14 characters)'],
  ['X-Custom', 'Bearer s3cret', 'Bearer (6 characters)'],
  ['X-Forwarded-For', '192.0.2.1', '(9 characters)'],
  ['Forwarded', 'for=192.0.2.1', '(13 characters)'],
  ['X-Real-IP', '192.0.2.1', '(9 characters)'],
  ['CF-Connecting-IP', '192.0.2.1', '(9 characters)'],
  ['True-Client-IP', '192.0.2.1', '(9 characters)'],
  ['X-Forwarded-Proto', 'https', 'https'],
  ['Referer', 'https://a.example/?a=b&token=s3cret', 'https://a.example/?a=b&token=***'],
  ['Access-Control-Request-Headers', 'x-api-key', 'x-api-key'],
  ['Accept-Language', 'basic', 'basic'],
  ['Accept', 'text/html', 'text/html'],
])('%s: %s becomes %s', (name, value, expected) => {
  expect(redactHeaders([[name, value]])).toEqual([[name, expected]]);
});

it('redacts every line of a name, and keeps order and case', () => {
  expect(
    redactHeaders([
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

it.each([
  ['http://h/v1?token=s3cret', 'http://h/v1?token=***'],
  ['http://h/v1?a=b&api_key=s3cret&c=d#x', 'http://h/v1?a=b&api_key=***&c=d#x'],
  ['http://h/v1?acce%73s_token=s3cret', 'http://h/v1?acce%73s_token=***'],
  ['http://h/v1?session[id]=s3cret&x=%20', 'http://h/v1?session[id]=***&x=%20'],
  ['http://user:s3cret@h/v1', 'http://***@h/v1'],
  ['//user@h/v1', '//***@h/v1'],
  [
    'http://h/v1?actual.set=Location:/x?a=b%26token=s3cret&actual.status=302',
    'http://h/v1?actual.set=Location:/x?a=b%26token=***&actual.status=302',
  ],
  ['http://h/v1?actual.set=Location:/x?token=s3cret', 'http://h/v1?actual.set=Location:/x?token=***'],
  [
    'http://h/v1?actual.set=Location%3A/x%3Fa%3Db%26token%3Ds3cret&b=c',
    'http://h/v1?actual.set=Location%3A/x%3Fa%3Db%26token%3D***&b=c',
  ],
  ['http://h/v1/a@b?c=d@e', 'http://h/v1/a@b?c=d@e'],
  ['http://h/v1?actual.cookie=lax&page=2', 'http://h/v1?actual.cookie=lax&page=2'],
])('%s becomes %s', (url, expected) => {
  expect(redactUrl(url)).toBe(expected);
});
