import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRequestTarget } from './request-target';

test.each([
  ['/'],
  ['/guide/caching'],
  ['/guide/caching?a=%62&c=//d'],
  ['/guide/caching.md'],
  ['/_next/static/chunks/0-a.b~c_d.js'],
  ['/guide/a%2Fb'],
  ['http://evil.example/guide/caching'],
  ['http://evil.example'],
])('%s is canonical', (target) => {
  expect(readRequestTarget(target).kind).toBe('canonical');
});

test('of an absolute target the path counts', () => {
  expect(readRequestTarget('http://evil.example/guide?a')).toEqual({ kind: 'canonical', path: '/guide' });
  expect(readRequestTarget('HTTP://evil.example/guide/')).toEqual({ kind: 'redirect', location: '/guide' });
});

test.each([
  ['/%63sp-lab', '/csp-lab'],
  ['/guide/%63aching?a=%62', '/guide/caching?a=%62'],
  ['/guide/', '/guide'],
  ['/guide/?a', '/guide?a'],
  ['//evil.example', '/evil.example'],
  ['///', '/'],
  ['//evil.example/%2e%2e', '/'],
  ['/guide/../csp-lab', '/csp-lab'],
  ['/guide/%2E%2E/csp-lab', '/csp-lab'],
  ['/a/./b', '/a/b'],
  ['/../../a', '/a'],
  ['/llms%2etxt', '/llms.txt'],
  ['/guide/a%2fb', '/guide/a%2Fb'],
  ['/%2563', '/%2563'],
])('%s leads to %s', (target, location) => {
  const read = readRequestTarget(target);
  expect(read.kind === 'canonical' ? target : read.kind === 'redirect' ? read.location : null).toBe(location);
});

test.each([
  ['*'],
  [''],
  ['guide'],
  ['/\\evil.example'],
  ['/a\\b'],
  ['/%'],
  ['/%zz'],
  ['/%ff'],
  ['/%C3'],
  ['/é'],
  ['/a#b'],
  ['/a"b'],
  ['/a?\u0001'],
  ['ftp://a.example/'],
])('%j is malformed', (target) => {
  expect(readRequestTarget(target)).toEqual({ kind: 'malformed' });
});

test('a redirect leads to a canonical path of this origin, whatever was asked for', () => {
  const piece = fc.constantFrom(
    '/',
    '//',
    '.',
    '..',
    '%2e',
    '%2F',
    '%63',
    '%25',
    '%5C',
    '\\',
    '@',
    ':',
    'a',
    '?',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readRequestTarget(`/${pieces.join('')}`);
      if (read.kind !== 'redirect') return;
      expect(readRequestTarget(read.location).kind).toBe('canonical');
      expect(new URL(read.location, 'http://docs.example').origin).toBe('http://docs.example');
    }),
  );
});
