import { expect, test } from 'vitest';
import { requestSite } from './request-site';

type Row = readonly [
  page: string,
  target: string,
  secFetchSite: string | null,
  isSameSiteForCookies: boolean | null,
];

// The pairs of https://html.spec.whatwg.org/multipage/browsers.html#same-site, and hosts of the public suffix list.
const rows: readonly Row[] = [
  ['https://shop.example', 'https://shop.example/cart', 'same-origin', true],
  ['https://shop.example', 'https://api.shop.example/', 'same-site', true],
  ['https://www.shop.example', 'https://shop.example:8443/', 'same-site', true],
  ['https://shop.example', 'http://api.shop.example/', 'cross-site', false],
  ['https://shop.example', 'https://api.example/', 'cross-site', false],
  ['https://a.co.uk', 'https://b.co.uk/', 'cross-site', false],
  ['https://www.a.co.uk', 'https://api.a.co.uk/', 'same-site', true],
  // Of the list's private section.
  ['https://alice.github.io', 'https://bob.github.io/', 'cross-site', false],
  ['https://d1.cloudfront.net', 'https://d2.cloudfront.net/', 'cross-site', false],
  ['http://localhost:3000', 'http://localhost:3001/', 'same-site', true],
  ['http://localhost:3000', 'http://127.0.0.1:3001/', 'cross-site', false],
  ['http://192.168.0.1', 'http://192.168.0.1:8080/', 'same-site', true],
  ['http://192.168.0.1', 'http://192.168.0.2/', 'cross-site', false],
  ['https://chat.example', 'wss://chat.example/socket', 'same-origin', true],
  ['file:///index.html', 'https://api.example/', 'cross-site', false],
  ['capacitor://localhost', 'https://api.example/', 'cross-site', false],
  ['shop.example', 'https://api.example/', null, null],
  ['https://shop.example', 'data:,x', null, null],
];

test.each(rows)('%s asks %s: %s', (url, target, secFetchSite, isSameSiteForCookies) => {
  const answer = requestSite({ url, isOpaque: false }, target);
  expect([answer?.secFetchSite ?? null, answer?.isSameSiteForCookies ?? null]).toEqual([
    secFetchSite,
    isSameSiteForCookies,
  ]);
});

test('a page in a frame of another site has no site for cookies, and one in a sandbox no site', () => {
  const url = 'https://shop.example';
  const target = 'https://api.shop.example/';
  expect(requestSite({ url, isOpaque: false, framedBy: 'https://portal.example' }, target)).toMatchObject({
    secFetchSite: 'same-site',
    topLevelSite: 'https://portal.example',
    pageSite: 'https://shop.example',
    isSameSiteForCookies: false,
  });
  expect(requestSite({ url, isOpaque: false, framedBy: 'https://www.shop.example' }, target)).toMatchObject({
    isSameSiteForCookies: true,
  });
  expect(requestSite({ url, isOpaque: true }, target)).toMatchObject({
    secFetchSite: 'cross-site',
    pageSite: null,
    isSameSiteForCookies: false,
  });
});

test('Sec-Fetch-Site goes to trustworthy URLs only', () => {
  const isSent = (target: string) =>
    requestSite({ url: 'http://shop.example', isOpaque: false }, target)?.isSecFetchSiteSent;
  expect(['https://a.example', 'http://localhost:1/', 'http://a.example'].map(isSent)).toEqual([
    true,
    true,
    false,
  ]);
});
