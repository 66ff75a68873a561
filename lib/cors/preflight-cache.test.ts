import { describe, expect, it } from 'vitest';
import { createFetchRequest, type CredentialsMode } from './fetch-request';
import {
  cachedGrant,
  clearEntries,
  hasHeaderNameMatch,
  hasMethodMatch,
  storeGrant,
  type CacheLookup,
  type PreflightCache,
} from './preflight-cache';
import type { PreflightGrant } from './preflight-check';
import { specProfile } from './spec-profile';

type Asking = Partial<{
  url: string;
  origin: string;
  credentials: CredentialsMode;
  key: string;
  now: number;
}>;

function lookup({
  url = 'https://api.example/a?b#c',
  origin = 'https://page.example',
  credentials = 'omit',
  key = origin,
  now = 0,
}: Asking): CacheLookup {
  return {
    request: createFetchRequest({ url: new URL(url), origin, credentialsMode: credentials }),
    api: 'fetch',
    key,
    now,
  };
}

function stored(
  grant: Partial<PreflightGrant>,
  asking: Asking = {},
  before: PreflightCache = [],
): PreflightCache {
  return storeGrant(before, { methods: [], headerNames: [], ...grant }, 10, lookup(asking), specProfile);
}

function isMethodCached(cache: PreflightCache, method: string, asking: Asking): boolean {
  return hasMethodMatch(cachedGrant(cache, lookup(asking), specProfile), method);
}

function isNameCached(cache: PreflightCache, name: string, asking: Asking = {}): boolean {
  return hasHeaderNameMatch(cachedGrant(cache, lookup(asking), specProfile), name, specProfile);
}

describe('an entry serves', () => {
  const cache = stored({ methods: ['PUT'] });
  it.each<[Asking, boolean]>([
    [{}, true],
    [{ credentials: 'same-origin' }, true],
    [{ credentials: 'include' }, false],
    [{ url: 'https://api.example/a?b' }, true],
    [{ url: 'https://api.example/a' }, false],
    [{ origin: 'null', key: 'https://page.example' }, false],
    [{ key: 'https://top.example' }, false],
    [{ now: 9999 }, true],
    [{ now: 10_000 }, false],
  ])('%j: %s', (asking, expected) => {
    expect(isMethodCached(cache, 'PUT', asking)).toBe(expected);
    expect(isMethodCached(cache, 'put', asking)).toBe(false);
  });

  it('requests with and without credentials, when it was stored with them', () => {
    const withCredentials = stored({ methods: ['PUT'] }, { credentials: 'include' });
    expect(isMethodCached(withCredentials, 'PUT', { credentials: 'include' })).toBe(true);
    expect(isMethodCached(withCredentials, 'PUT', { credentials: 'omit' })).toBe(true);
  });
});

describe('a wildcard', () => {
  const cache = stored({ methods: ['*'], headerNames: ['*'] });
  it('serves every method, and every header but Authorization', () => {
    expect(isMethodCached(cache, 'CHICKEN', {})).toBe(true);
    expect(isNameCached(cache, 'x-a')).toBe(true);
    expect(isNameCached(cache, 'authorization')).toBe(false);
  });

  it('leaves Authorization to an entry of its own', () => {
    expect(isNameCached(stored({ headerNames: ['*', 'AUTHORIZATION'] }), 'authorization')).toBe(true);
  });
});

it('stores header names without regard to case, and each only once', () => {
  const cache = stored({ headerNames: ['X-A', 'x-a'] }, { now: 1 }, stored({ headerNames: ['x-A'] }));
  expect(cache).toHaveLength(1);
  expect(isNameCached(cache, 'x-a', { now: 9000 })).toBe(true);
});

it('gives a known entry the new max-age', () => {
  const first = stored({ methods: ['PUT'] });
  const second = storeGrant(
    first,
    { methods: ['PUT'], headerNames: [] },
    20,
    lookup({ now: 5000 }),
    specProfile,
  );
  expect(second).toMatchObject([{ method: 'PUT', maxAge: 20, storedAt: 0 }]);
});

it('leaves the life of a wildcard as it is when Authorization alone is allowed', () => {
  const first = stored({ headerNames: ['*'] });
  const later = (headerNames: readonly string[]) =>
    storeGrant(first, { methods: [], headerNames }, 5, lookup({}), specProfile).map(
      ({ headerName, maxAge }) => [headerName, maxAge],
    );
  expect(later(['Authorization'])).toEqual([
    ['*', 10],
    ['authorization', 5],
  ]);
  expect(later(['X-A'])).toEqual([['*', 5]]);
});

it('forgets the entries of one origin and URL', () => {
  const both = stored({ methods: ['PUT'] }, { url: 'https://api.example/b' }, stored({ methods: ['PUT'] }));
  expect(clearEntries(both, lookup({}), specProfile)).toMatchObject([{ url: 'https://api.example/b' }]);
});
