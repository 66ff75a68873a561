import { expect, it } from 'vitest';
import { isBlobTypeSentByChromium, isBlobTypeSentByWebKit } from './blob-types';

/** As XMLHttpRequest and sendBeacon of Chromium 156 sent them, or not. */
it.each<[type: string, isSent: boolean]>([
  ['text/plain', true],
  ['x', false],
  ['text/', false],
  ['/plain', false],
  ['a/b/c', false],
  ['text /plain', true],
  ['text/ plain', true],
  ['text/plain x', false],
  ['t(xt/plain', false],
  ['x/y, text/plain', false],
  ['text/plain;', false],
  ['text/plain;;a=b', false],
  ['text/plain;a', false],
  ['text/plain;=b', false],
  ['text/plain;a=', false],
  ['text/plain;a=b c', false],
  ['text/plain;a=b,c', false],
  ['text/plain;a=@', false],
  ['text/plain ;a = b', true],
  ['text/plain;a="b" ;c=d', true],
  ['text/plain;a="b\\"c"', true],
  ['text/plain;a="b', false],
  ['text/plain;a="b"c', false],
])('%s', (type, isSent) => {
  expect(isBlobTypeSentByChromium('xhr', type)).toBe(isSent);
  expect(isBlobTypeSentByChromium('sendBeacon', type)).toBe(isSent);
  expect(isBlobTypeSentByChromium('fetch', type)).toBe(true);
});

it('WebKit asks the MIME Sniffing Standard', () => {
  expect(isBlobTypeSentByWebKit('xhr', 'text/plain;a')).toBe(true);
  expect(isBlobTypeSentByWebKit('xhr', 'x')).toBe(false);
  expect(isBlobTypeSentByWebKit('sendBeacon', 'x')).toBe(true);
});
