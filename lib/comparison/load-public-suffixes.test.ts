import { expect, test } from 'vitest';
import { isSameSite } from '../cors/fetch-metadata/same-site';
import { matrixPlace } from './matrix/browser-matrix';
import { loadPublicSuffixes } from './load-public-suffixes';

test('the public suffix list is asked where it is needed, and only there', async () => {
  const docsOrigin = 'https://docs.shop.co.uk';
  const isTold = () => isSameSite(docsOrigin, new URL('https://api.shop.co.uk/'));
  await loadPublicSuffixes(matrixPlace);
  expect(isTold()).toBeUndefined();
  await loadPublicSuffixes({ ...matrixPlace, docsOrigin, sameSite: 'https://api.shop.co.uk' });
  expect(isTold()).toBe(true);
  expect(isSameSite(docsOrigin, new URL('https://other.co.uk/'))).toBe(false);
  expect(isSameSite('https://one.github.io', new URL('https://two.github.io/'))).toBe(false);
});
