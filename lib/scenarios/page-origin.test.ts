import { expect, test } from 'vitest';
import { pageOrigin } from './page-origin';

test.each([
  ['https://shop.example', 'https://shop.example'],
  ['HTTPS://Shop.Example:443/cart?a=1#b', 'https://shop.example'],
  ['http://192.168.0.201:8080/metrics', 'http://192.168.0.201:8080'],
  // Chromium and Firefox ESR send this, seen with pages opened from disk.
  ['file:///C:/app/index.html', 'null'],
  // https://capacitorjs.com/docs/config: iosScheme, hostname
  ['capacitor://localhost', 'capacitor://localhost'],
  ['ionic://localhost/index.html', 'ionic://localhost'],
  ['app://Obsidian.md/index.html', 'app://obsidian.md'],
  [
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop/popup.html',
    'chrome-extension://abcdefghijklmnopabcdefghijklmnop',
  ],
  ['shop.example', null],
  ['shop.example:8080', null],
  ['', null],
  ['app:///index.html', null],
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['wss://shop.example', null],
])('%s', (url, origin) => {
  expect(pageOrigin(url)).toBe(origin);
});
