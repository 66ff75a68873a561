import { describe, expect, it } from 'vitest';
import { checkCspRow } from './csp';

const row = {
  id: 'example#001',
  suite: 'wpt',
  pageOrigin: 'http://page.example',
  destination: '',
  policies: [{ value: 'connect-src http://a.example/b', disposition: 'enforce', delivery: 'header' }],
  url: 'http://a.example/b',
  redirectChain: ['http://c.example/'],
  expect: {
    blocked: true,
    blockedAt: 1,
    effectiveDirective: 'connect-src',
    violations: [{ policyIndex: 0, disposition: 'enforce', blockedURI: 'http://a.example/b' }],
  },
};
const failing = (input: unknown): readonly string[] =>
  checkCspRow(input)
    .checks.filter(({ pass }) => !pass)
    .map(({ name }) => name);

describe('a corpus row about content security policies', () => {
  it('has each of its expectations checked', () => {
    const { id, checks } = checkCspRow(row);
    expect(id).toBe('example#001');
    expect(checks.map(({ name, pass }) => [name, pass])).toEqual([
      ['blocked', true],
      ['blockedAt', true],
      ['effectiveDirective', true],
      ['violations', true],
    ]);
  });

  it.each([
    [{ blocked: false }, ['blocked']],
    [{ blocked: true, blockedAt: 0 }, ['blockedAt']],
    [{ blocked: true, effectiveDirective: 'img-src' }, ['effectiveDirective']],
    [{ blocked: true, violations: [] }, ['violations']],
    [{ blocked: true, violations: [{ policyIndex: 1, disposition: 'enforce' }] }, ['violations']],
    [
      { blocked: true, violations: [{ policyIndex: 0, disposition: 'enforce', blockedURI: 'x' }] },
      ['violations'],
    ],
    [{ blocked: true, violations: [{ policyIndex: 0, disposition: 'enforce' }] }, []],
    [{ blocked: true, unknownExpectation: 1 }, ['format']],
  ])('with %o fails in %o', (expectation, expected) => {
    expect(failing({ ...row, expect: expectation })).toEqual(expected);
  });

  it('checks a lone URL as a redirected one when the row says so', () => {
    const redirected = { ...row, url: 'http://a.example/c', redirectChain: [], expect: { blocked: false } };
    expect(failing(redirected)).toEqual(['blocked']);
    expect(failing({ ...redirected, isRedirect: true })).toEqual([]);
  });

  it('fails for what is no such row, and for a URL that does not parse', () => {
    expect(failing({ ...row, policies: undefined })).toEqual(['format']);
    expect(failing(null)).toEqual(['format']);
    expect(failing({ ...row, url: 'http://[' })).toEqual(['url']);
  });
});
