import { describe, expect, it } from 'vitest';
import { cspProfileOf } from './csp-profile';
import { checkConnect } from './check-connect';
import { shouldBlockRequest } from './should-block-request';
import { profiles } from '../browsers/profiles';
import type { PagePolicy } from '../http/page-policy';
import chromium from './test-data/chromium.json';
import webPlatformTests from './test-data/web-platform-tests.json';

type Fact = {
  readonly urls: readonly string[];
  readonly blockedAt: number | null;
  readonly directive?: string;
  readonly violations?: readonly (readonly (number | string)[])[];
  readonly isRedirected?: boolean;
  readonly hasServerCertificateHashes?: boolean;
};
type FactGroup = {
  readonly test: string;
  readonly page: string;
  readonly destination: string;
  readonly engines?: string;
  readonly policies: readonly (readonly string[])[];
  readonly requests: readonly Fact[];
};

const toPolicy = ([value = '', disposition, delivery]: readonly string[]): PagePolicy => ({
  value,
  disposition: disposition === 'report' ? 'report' : 'enforce',
  delivery: delivery === 'meta' ? 'meta' : 'header',
});

function outcome(group: FactGroup, fact: Fact) {
  const policies = group.policies.map(toPolicy);
  const profile =
    group.engines === 'chromium' ? cspProfileOf(profiles.chromium.csp) : cspProfileOf(profiles.spec.csp);
  const urls = fact.urls.map((url) => new URL(url));
  const members = {
    destination: group.destination,
    hasServerCertificateHashes: fact.hasServerCertificateHashes ?? false,
  };
  const [url] = urls;
  if (fact.isRedirected === true && url !== undefined) {
    const hop = shouldBlockRequest(policies, group.page, { ...members, url, redirectCount: 1 }, profile);
    return { hops: [hop], blockedAt: hop.isBlocked ? 0 : null, violations: hop.violations };
  }
  return checkConnect({ ...members, policies, pageOrigin: group.page, urls }, profile);
}

const groups: readonly FactGroup[] = [...webPlatformTests.groups, ...chromium.groups];
const facts = groups.flatMap((group) =>
  group.requests.map((fact) => ({ group, fact, name: `${group.test}: ${fact.urls.join(' to ')}` })),
);

describe('web-platform-tests and Chromium', () => {
  it.each(facts)('$name', ({ group, fact }) => {
    const { blockedAt, hops, violations } = outcome(group, fact);
    expect(blockedAt).toBe(fact.blockedAt);
    if (fact.directive !== undefined) expect(hops[0]?.effectiveDirective).toBe(fact.directive);
    if (fact.violations !== undefined) {
      const found = violations.map((violation, index) => {
        const named = [violation.policyIndex, violation.disposition, violation.blockedURI];
        return named.slice(0, fact.violations?.[index]?.length);
      });
      expect(found).toEqual(fact.violations);
    }
  });
});
