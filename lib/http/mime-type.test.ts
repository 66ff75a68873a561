import { expect, it } from 'vitest';
import { extractMimeTypeEssence, mimeTypeEssence, withCharsetUtf8 } from './mime-type';

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
