import { expect, it } from 'vitest';
import { getDecodeAndSplit, invalidHeaderValuePosition, normalizeHeaderValue } from './header-value';

it.each([
  ['nosniff,', ['nosniff', '']],
  ['', ['']],
  ['text/html;", x/x', ['text/html;", x/x']],
  ['x/x;test="hi",y/y', ['x/x;test="hi"', 'y/y']],
  ['x / x,,,1', ['x / x', '', '', '1']],
  ['"1,2", 3', ['"1,2"', '3']],
  [String.raw`"a\",b" , c`, [String.raw`"a\",b"`, 'c']],
  ['"a', ['"a']],
])('splits %j into %j', (value, expected) => {
  expect(getDecodeAndSplit(value)).toEqual(expected);
});

it.each([
  [' \t\r\nx y\n ', 'x y'],
  ['\v x\f', '\v x\f'],
  ['   ', ''],
])('normalises %j to %j', (value, expected) => {
  expect(normalizeHeaderValue(value)).toBe(expected);
});

it.each([
  ['x\0x', 1],
  ['a\rb', 1],
  ['a\nb', 1],
  ['caf\u00e9', null],
  ['\v\f\u0080', null],
  ['\u0100', 0],
  ['', null],
])('finds the first invalid character of %j at %j', (value, expected) => {
  expect(invalidHeaderValuePosition(value)).toBe(expected);
});

it('costs no more than its length for whitespace inside a value', () => {
  const value = `a${' '.repeat(200_000)}b`;
  const start = performance.now();
  normalizeHeaderValue(value);
  getDecodeAndSplit(value);
  expect(performance.now() - start).toBeLessThan(500);
});
