import { expect, it } from 'vitest';
import { isSameSite, providePublicSuffixes } from './same-site';

const rows: readonly (readonly [string, string, boolean | undefined, boolean])[] = [
  ['https://a.example', 'https://a.example:8443/', true, true],
  ['https://a.example', 'http://a.example/', false, false],
  ['null', 'https://a.example/', false, false],
  ['https://a.example', 'https://b.example/', false, false],
  ['https://docs.shop.example', 'https://api.shop.example/', undefined, true],
  ['https://shop.example', 'https://api.shop.example/', undefined, true],
  ['https://one.co.uk', 'https://two.co.uk/', undefined, false],
  ['http://localhost', 'http://a.localhost/', false, false],
  ['http://10.0.0.1', 'http://10.1.0.1/', false, false],
  ['http://[::1]', 'http://[::1]:80/', true, true],
];

const ask = () => rows.map(([origin, url]) => isSameSite(origin, new URL(url)));

it('is told without the public suffix list where it can be, and by it where it is known', () => {
  expect(ask()).toEqual(rows.map(([, , without]) => without));
  providePublicSuffixes((host) => {
    const suffix = host.endsWith('.co.uk') ? 2 : 1;
    return host
      .split('.')
      .slice(-1 - suffix)
      .join('.');
  });
  expect(ask()).toEqual(rows.map(([, , , known]) => known));
});
