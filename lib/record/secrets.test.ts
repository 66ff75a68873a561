import { expect, test } from 'vitest';
import { isRedactionOf, redactUrl } from './secrets';

test.each([
  'http://user:secret@localhost/v1',
  '/v1?token=abc&page=2&key=x#sig=1',
  '/a,http://u:p@x/b,http://v:q@y/c',
  '/v1/***',
])('%s may be redacted to what it is redacted to', (text) => {
  expect(isRedactionOf(text, redactUrl(text))).toBe(true);
});

test.each([
  ['/v1', '/v2'],
  ['/v1', '/v1/***'],
  ['/a?token=x&b=1', '/a?token=***&b=2'],
  ['/b?token=x', '/a?token=***'],
  ['/a/b', '/a/***/b'],
  ['/a1b2a', '/***b***b***'],
])('%s is not redacted to %s', (text, redacted) => {
  expect(isRedactionOf(text, redacted)).toBe(false);
});
