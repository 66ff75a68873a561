import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { MIMEType } from 'whatwg-mimetype';
import { extractMimeTypeEssence, mimeTypeEssence, parseMimeType, withCharsetUtf8 } from './mime-type';

it.each([
  ['TEXT/Plain; charset', 'text/plain'],
  ['text/plain;;;', 'text/plain'],
  [' text/plain ', 'text/plain'],
  ['text/plain,', null],
  ['text', null],
  ['', null],
  ['text /plain', null],
])('the essence of %j is %j', (value, expected) => {
  expect(mimeTypeEssence(value)).toBe(expected);
});

it.each([
  ['a/b;C=d;c=e', { c: 'd' }],
  ['a/b;c;d=;e="";f=g ', { e: '', f: 'g' }],
  [String.raw`a/b;c="\"d\\\e;f"g;h="i`, { c: String.raw`"d\e;f`, h: 'i' }],
  ['a/b;c="d\\', { c: 'd\\' }],
  ['a/b; c=d e ; f =g;h= i', { c: 'd e', h: ' i' }],
  ['a/b;c=\u{7f};d=\xe9;\u{212a}=k', { d: '\xe9' }],
])('the parameters of %j are %j', (value, expected) => {
  expect(Object.fromEntries(parseMimeType(value)?.parameters ?? [])).toEqual(expected);
});

it('parses as whatwg-mimetype does', () => {
  const piece = fc.constantFrom(
    'a',
    'B',
    '/',
    ';',
    '=',
    '"',
    '\\',
    ' ',
    '\t',
    '\n',
    ',',
    '\u{7f}',
    '\xe9',
    '\u{212a}',
  );
  const text = fc.oneof(
    fc.string({ unit: piece }),
    fc.string({ unit: piece }).map((rest) => `a/b;c=${rest}`),
  );
  fc.assert(
    fc.property(text, (value) => {
      const expected = MIMEType.parse(value);
      expect(parseMimeType(value)).toEqual(
        expected && { essence: expected.essence, parameters: new Map(expected.parameters) },
      );
    }),
    { numRuns: 2000 },
  );
});

it('takes long input in its stride', () => {
  const long = 200_000;
  for (const part of [' ', ';', ';"', '\\', '="', 'a/', '=a '])
    expect(parseMimeType(`a/b;c="${part.repeat(long)}`)).not.toBe(null);
  expect(parseMimeType(`a/b${' '.repeat(long)}c`)).toBe(null);
});

it.each([
  ['text/plain;charset=x', 'text/plain;charset=UTF-8'],
  ['text/html;a="b c";charset=iso-8859-1', 'text/html;a="b c";charset=UTF-8'],
  ['text/plain;charset=utf-8', null],
  ['text/plain', null],
  ['nonsense;charset=x', null],
])('XMLHttpRequest turns %s into %s', (value, expected) => {
  expect(withCharsetUtf8(value)).toBe(expected);
});

it('takes the last valid MIME type of several headers', () => {
  const headers = [
    ['Content-Type', 'text/html, */*'],
    ['content-type', 'text/event-stream'],
    ['Content-Type', 'nonsense'],
  ] as const;
  expect(extractMimeTypeEssence(headers)).toBe('text/event-stream');
  expect(extractMimeTypeEssence([])).toBe(null);
});
