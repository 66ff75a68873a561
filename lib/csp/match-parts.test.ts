import { describe, expect, it } from 'vitest';
import { cspProfileOf, specCspProfile, type CspProfile } from './csp-profile';
import { profiles } from '../browsers/profiles';
import { hasDomain, hostPartMatches } from './match-hosts';
import { pathPartMatches } from './match-paths';
import { portPartMatches } from './match-ports';
import { schemePartMatches } from './match-schemes';

describe('https://w3c.github.io/webappsec-csp/#match-schemes', () => {
  it.each([
    ['http', 'http', true],
    ['http', 'https', true],
    ['https', 'http', false],
    ['http', 'ws', false],
    ['ws', 'ws', true],
    ['ws', 'wss', true],
    ['ws', 'http', true],
    ['ws', 'https', true],
    ['wss', 'https', true],
    ['wss', 'http', false],
    ['wss', 'ws', false],
    ['https', 'wss', false],
    ['data', 'data', true],
    ['constructor', 'name', false],
  ])('%s: covers %s: %s', (schemePart, scheme, expected) => {
    expect(schemePartMatches(schemePart, scheme, specCspProfile)).toBe(expected);
  });
});

describe('https://w3c.github.io/webappsec-csp/#match-hosts', () => {
  it.each([
    ['*', 'a.example', true],
    ['a.example', 'a.example', true],
    ['a.example', 'b.a.example', false],
    ['a.example', 'a.example.', false],
    ['*.a.example', 'b.a.example', true],
    ['*.a.example', 'c.b.a.example', true],
    ['*.a.example', 'a.example', false],
    ['*.a.example', 'ba.example', false],
  ])('%s covers %s: %s', (hostPart, host, expected) => {
    expect(hostPartMatches(hostPart, host)).toBe(expected);
  });

  it.each([
    ['http://a.example', true],
    ['http://127.0.0.1:3001', false],
    ['http://0x7f.1', false],
    ['http://[::1]', false],
    ['http://127.0.0.1.example', true],
    ['data:,x', false],
    ['git://a.example', false],
  ])('%s has a domain: %s', (url, expected) => {
    expect(hasDomain(new URL(url))).toBe(expected);
  });
});

describe('https://w3c.github.io/webappsec-csp/#match-ports', () => {
  it.each([
    ['*', 'http://a.example:8000', true],
    [null, 'http://a.example', true],
    [null, 'http://a.example:80', true],
    [null, 'http://a.example:8000', false],
    [null, 'https://a.example:80', false],
    ['8000', 'http://a.example:8000', true],
    ['08000', 'http://a.example:8000', true],
    ['8000', 'http://a.example:8001', false],
    ['80', 'http://a.example', true],
    ['443', 'https://a.example', true],
    ['80', 'https://a.example', false],
    ['21', 'ftp://a.example', true],
    ['80', 'git://a.example', false],
  ])('%s covers %s: %s', (portPart, url, expected) => {
    expect(portPartMatches(portPart, new URL(url), false, specCspProfile)).toBe(expected);
  });
});

describe('ports with an upgraded scheme', () => {
  it.each([
    ['80', 'https://a.example', false, true, true],
    ['80', 'https://a.example:8443', false, false, false],
    ['443', 'https://a.example', true, true, false],
    ['8000', 'https://a.example:8000', true, true, false],
    ['8000', 'https://a.example:8001', false, false, false],
    ['*', 'https://a.example:8000', true, true, true],
    [null, 'https://a.example', true, true, true],
  ])(
    '%s covers %s: by the standard %s, in WebKit %s, in Chromium %s',
    (portPart, url, spec, webkit, chromium) => {
      const covers = (profile: CspProfile) => portPartMatches(portPart, new URL(url), true, profile);
      expect([
        covers(cspProfileOf(profiles.spec.csp)),
        covers(cspProfileOf(profiles.webkit.csp)),
        covers(cspProfileOf(profiles.chromium.csp)),
      ]).toEqual([spec, webkit, chromium]);
    },
  );
});

describe('https://w3c.github.io/webappsec-csp/#match-paths', () => {
  it.each([
    ['', '/a', true],
    ['/', '', true],
    ['/', '/a/b', true],
    ['/a', '/a', true],
    ['/a', '/a/', false],
    ['/a', '/a/b', false],
    ['/a', '/A', false],
    ['/a/', '/a/', true],
    ['/a/', '/a/b/c', true],
    ['/a/', '/a', false],
    ['/a/', '/ab/', false],
    ['/a/b', '/a', false],
    ['/%61/', '/a/b', true],
    ['/a', '/%61', true],
    ['/a%2Fb', '/a/b', false],
    ['/%E9', '/%e9', true],
  ])('%s covers %s: %s', (pathPart, path, expected) => {
    expect(pathPartMatches(pathPart, path)).toBe(expected);
  });

  it.each([
    ['/a%2Fb', '/a/b', true],
    ['/a', '/%61', true],
    ['/a%2541', '/a%41', false],
    ['/a%41', '/a%2541', false],
    ['/a/', '/ab/', false],
  ])('decoded whole first, and once, %s covers %s: %s', (pathPart, path, expected) => {
    expect(pathPartMatches(pathPart, path, true)).toBe(expected);
  });
});
