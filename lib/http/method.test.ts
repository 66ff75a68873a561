import { expect, it } from 'vitest';
import { isCorsSafelistedMethod, isForbiddenMethod, normalizeMethod } from './method';

it.each([
  ['get', 'GET', true, false],
  ['Post', 'POST', true, false],
  ['HEAD', 'HEAD', true, false],
  ['put', 'PUT', false, false],
  ['delete', 'DELETE', false, false],
  ['options', 'OPTIONS', false, false],
  ['patch', 'patch', false, false],
  ['getx', 'getx', false, false],
  ['Trace', 'Trace', false, true],
  ['connect', 'connect', false, true],
  ['TRACK', 'TRACK', false, true],
  ['TRACKS', 'TRACKS', false, false],
])('%s: normalised %s, safelisted %s, forbidden %s', (method, normalized, isSafelisted, isForbidden) => {
  expect(normalizeMethod(method)).toBe(normalized);
  expect(isCorsSafelistedMethod(normalized)).toBe(isSafelisted);
  expect(isForbiddenMethod(method)).toBe(isForbidden);
});
