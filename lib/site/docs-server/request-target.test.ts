import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originForm, readRequestTarget } from './request-target';

test.each([
  ['/'],
  ['/guide/caching'],
  ['/guide/caching?a=%62&c=//d'],
  ['/guide/caching.md'],
  ['/_next/static/chunks/0-a.b~c_d.js'],
  ['/guide/a%2Fb'],
])('%s is canonical', (target) => {
  expect(readRequestTarget(target).kind).toBe('canonical');
});

test.each([
  ['http://evil.example/guide/caching', '/guide/caching'],
  ['HTTPS://evil.example:8080/guide/?a=http://b', '/guide/?a=http://b'],
  ['http://[::1]:3000/guide', '/guide'],
  ['http://evil.example//x', '//x'],
  ['http://evil.example', '/'],
  ['http://evil.example?a', '/?a'],
  ['/guide?a=http://b/c', '/guide?a=http://b/c'],
  ['//evil.example/guide', '//evil.example/guide'],
])('%s in origin form is %s', (target, form) => {
  expect(originForm(target)).toBe(form);
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
  ['evil.example:443'],
  ['http:/evil.example'],
  ['http:evil.example'],
  ['http:///guide'],
  ['http://\\evil.example/guide'],
  ['http://a\\evil.example/guide'],
  ['http://a@evil.example/guide'],
  ['http://evil.example#/guide'],
  ['http://evil.example/\\x'],
])('%j is malformed', (target) => {
  expect(readRequestTarget(originForm(target))).toEqual({ kind: 'malformed' });
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
