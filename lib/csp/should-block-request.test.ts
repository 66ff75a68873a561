import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkConnect } from './check-connect';
import { shouldBlockRequest } from './should-block-request';
import type { PagePolicy } from '../http/page-policy';

const page = 'http://page.example';
const source = fc.constantFrom(
  "'self'",
  '*',
  'http:',
  'wss:',
  'a.example',
  'http://*.a.example:*',
  'https://a.example/b/',
  "'sef'",
  "'report-sample'",
  'a.example/b?c',
);
const url = fc
  .constantFrom(
    'http://a.example/',
    'https://b.a.example:8443/b/c',
    'ws://a.example/',
    'http://10.0.0.1/',
    'data:,x',
  )
  .map((text) => new URL(text));
const policy: fc.Arbitrary<PagePolicy> = fc.record({
  value: fc
    .tuple(fc.constantFrom('connect-src', 'default-src', 'img-src'), fc.array(source))
    .map(([name, list]) => [name, ...list].join(' ')),
  disposition: fc.constantFrom('enforce', 'report'),
});

const isBlocked = (policies: readonly PagePolicy[], target: URL, redirectCount = 0): boolean =>
  shouldBlockRequest(policies, page, { url: target, redirectCount, destination: '' }).isBlocked;

function withListReversed({ value, disposition }: PagePolicy): PagePolicy {
  const [name = '', ...list] = value.split(' ');
  return { value: [name, ...list.toReversed()].join(' '), disposition };
}
const withDirectiveBehind = ({ value, disposition }: PagePolicy): PagePolicy => ({
  value: `${value}; font-src x`,
  disposition,
});
const withDirectiveBefore = ({ value, disposition }: PagePolicy): PagePolicy => ({
  value: `font-src x; ${value}`,
  disposition,
});

describe('https://w3c.github.io/webappsec-csp/#should-block-request', () => {
  it('needs every enforced policy to allow, and asks no report-only one', () => {
    const policies: readonly PagePolicy[] = [
      { value: 'connect-src http://a.example', disposition: 'enforce' },
      { value: "connect-src 'none'", disposition: 'report' },
    ];
    const check = shouldBlockRequest(policies, page, {
      url: new URL('http://a.example/'),
      redirectCount: 0,
      destination: '',
    });
    expect(check.isBlocked).toBe(false);
    expect(check.violations.map(({ policyIndex, disposition }) => [policyIndex, disposition])).toEqual([
      [1, 'report'],
    ]);
    expect(check.verdicts.map(({ directive, isAllowed }) => [directive?.value, isAllowed])).toEqual([
      [['http://a.example'], true],
      [["'none'"], false],
    ]);
  });

  it('checks no URL behind the one that is blocked', () => {
    const check = checkConnect({
      policies: [{ value: 'connect-src http://a.example', disposition: 'enforce' }],
      pageOrigin: page,
      urls: ['http://a.example/', 'http://b.example/', 'http://a.example/'].map((text) => new URL(text)),
      destination: '',
    });
    expect(check.hops.map((hop) => hop.isBlocked)).toEqual([false, true]);
    expect(check.blockedAt).toBe(1);
  });

  it('never blocks more when a source expression is added to a list', () => {
    fc.assert(
      fc.property(fc.array(source), source, url, fc.nat(1), (list, added, target, redirectCount) => {
        const before: PagePolicy = { value: ['connect-src', ...list].join(' '), disposition: 'enforce' };
        const after: PagePolicy = { value: `${before.value} ${added}`, disposition: 'enforce' };
        expect(isBlocked([after], target, redirectCount) && !isBlocked([before], target, redirectCount)).toBe(
          false,
        );
      }),
    );
  });

  it('never allows more when a policy is added', () => {
    fc.assert(
      fc.property(fc.array(policy), policy, url, (policies, added, target) => {
        expect(isBlocked(policies, target) && !isBlocked([...policies, added], target)).toBe(false);
      }),
    );
  });

  it('does not depend on the order of policies, of directives, or of source expressions', () => {
    fc.assert(
      fc.property(fc.array(policy), url, (policies, target) => {
        const expected = isBlocked(policies, target);
        expect(isBlocked(policies.toReversed(), target)).toBe(expected);
        expect(isBlocked(policies.map(withListReversed), target)).toBe(expected);
        expect(isBlocked(policies.map(withDirectiveBehind), target)).toBe(expected);
        expect(isBlocked(policies.map(withDirectiveBefore), target)).toBe(expected);
      }),
    );
  });

  it('ignores the path after a redirect and nothing else', () => {
    fc.assert(
      fc.property(fc.array(policy), url, (policies, target) => {
        expect(isBlocked(policies, target, 1) && !isBlocked(policies, target, 0)).toBe(false);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' })),
        fc.string(),
        url,
        fc.string(),
        (values, origin, target, to) => {
          const policies = values.map((value): PagePolicy => ({ value, disposition: 'enforce' }));
          shouldBlockRequest(policies, origin, { url: target, redirectCount: 0, destination: to });
        },
      ),
    );
  });

  it('costs in proportion to the policies', () => {
    const target = new URL('https://z.example/');
    const one: PagePolicy = {
      value: `connect-src ${'https://a.example '.repeat(20)}`,
      disposition: 'enforce',
    };
    // As many policies in all, in one list and in twenty, so that both times are far above the clock's tick.
    const timeOf = (count: number): number => {
      const policies = Array.from({ length: count }, () => one);
      const start = process.cpuUsage();
      for (let checked = 0; checked < 4000; checked += count) isBlocked(policies, target);
      return process.cpuUsage(start).user;
    };
    const best = (count: number): number => Math.min(...Array.from({ length: 15 }, () => timeOf(count)));
    best(100);
    expect(best(2000)).toBeLessThan(best(100) * 4);
  });
});
