import { expect, test } from 'vitest';
import { withCharsetReplacedInFirefox, withCharsetReplacedInWebKit } from './charset';

test.each([
  ['text/plain; charset="utf-8"', 'text/plain; charset=UTF-8'],
  ['text/plain;charset=utf-8', null],
  ['text /plain; charset="utf-7"', null],
  ['text/plain ; charset="utf-7"', 'text/plain ; charset=UTF-8'],
  ['text/plain;charset=UTF-8', null],
  ['text/plain;charset=utf-8 ;x=y', 'text/plain;charset=UTF-8;x=y'],
  ['text/plain;charset=utf-8;charset=x', 'text/plain;charset=utf-8;charset=UTF-8'],
  ['text/plain;;charset=x', 'text/plain;;charset=UTF-8'],
  ['text/plain;charset=', 'text/plain;charset=UTF-8'],
  ['text/plain;charset="a;b"', 'text/plain;charset=UTF-8'],
  ['text/plain;charset="utf-8', 'text/plain;charset=UTF-8'],
  ['text/plain;x=";charset=a"', null],
  ['text/plain; charset = x', null],
  ['charset=x', null],
  [';charset=x', null],
  ['text/plain;charset=x , y', 'text/plain;charset=UTF-8, y'],
  ['text/plain;charset=x, text/plain;charset=y', 'text/plain;charset=UTF-8, text/plain;charset=UTF-8'],
  ['text/plain;charset=x, text/html;charset=y', 'text/plain;charset=x, text/html;charset=UTF-8'],
  ['text/plain;charset=x, text/html', null],
  ['text/plain;charset=x, */*', 'text/plain;charset=UTF-8, */*'],
  ['a/b;charset=c, x;charset=d', 'a/b;charset=UTF-8, x;charset=d'],
  ['*/*;charset=x', null],
])('Firefox sends URLSearchParams with %j as %j', (written, sent) => {
  expect(withCharsetReplacedInFirefox(written, 'URLSearchParams')).toBe(sent);
});

test('Firefox sends text with UTF-8 in place of the charset that it parses', () => {
  expect(withCharsetReplacedInFirefox('text/plain;charset=x', 'string')).toBe('text/plain;charset=UTF-8');
  expect(withCharsetReplacedInFirefox('text/plain;charset="utf-8"', 'string')).toBeNull();
  expect(withCharsetReplacedInFirefox('text/plain;charset=x', 'Blob')).toBeNull();
});

test('WebKit sends URLSearchParams as if they were text', () => {
  const sent = (kind: 'URLSearchParams' | 'Blob') =>
    withCharsetReplacedInWebKit('text/plain;charset=utf-8, text/plain', kind);
  expect([sent('URLSearchParams'), sent('Blob')]).toEqual(['text/plain;charset=UTF-8', null]);
});
