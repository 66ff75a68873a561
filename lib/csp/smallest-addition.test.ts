import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shouldBlockRequest } from './should-block-request';
import type { CspRequest } from './csp-request';
import type { PagePolicy } from '../http/page-policy';
import { smallestAddition } from './smallest-addition';

const pageOrigin = 'https://page.example';
const enforce = (value: string): PagePolicy => ({ value, disposition: 'enforce' });
const request = (url: string, members: Partial<CspRequest> = {}): CspRequest => ({
  url: new URL(url),
  redirectCount: 0,
  destination: '',
  ...members,
});
const url = 'https://api.example:8443/v1/things';
const firstAdded = (target: string) =>
  smallestAddition([enforce("connect-src 'none'")], pageOrigin, request(target))?.[0]?.added;

describe('the smallest edits that allow a URL', () => {
  it.each([
    ['nothing for one that allows it', ['connect-src https://api.example:8443'], []],
    ['the origin', ["connect-src 'self'"], [[0, "connect-src 'self' https://api.example:8443"]]],
    ["in the place of 'none'", ["connect-src 'NONE'"], [[0, 'connect-src https://api.example:8443']]],
    [
      'to an empty list',
      ['img-src a; connect-src'],
      [[0, 'img-src a; connect-src https://api.example:8443']],
    ],
    [
      'a directive of its own beside default-src',
      ["default-src 'self'"],
      [[0, "default-src 'self'; connect-src 'self' https://api.example:8443"]],
    ],
    [
      'only in the policies that block',
      ['connect-src *', "connect-src 'none', img-src a, default-src 'none'"],
      [
        [
          1,
          "connect-src https://api.example:8443, img-src a, default-src 'none'; connect-src https://api.example:8443",
        ],
      ],
    ],
  ])('%s', (_, values, expected) => {
    const edits = smallestAddition(values.map(enforce), pageOrigin, request(url));
    expect(edits?.map(({ policyIndex, value }) => [policyIndex, value])).toEqual(expected);
  });

  it("prefers 'self', and falls back on the scheme where no host-source can match", () => {
    expect(firstAdded('https://page.example/a')).toEqual(["'self'"]);
    expect(firstAdded('http://127.0.0.1:3001/')).toEqual(['http:']);
    expect(firstAdded('data:,x')).toEqual(['data:']);
  });

  it('leaves what blocks nothing', () => {
    const reportOnly: PagePolicy = { value: "connect-src 'none'", disposition: 'report' };
    expect(smallestAddition([reportOnly], pageOrigin, request(url))).toEqual([]);
    expect(
      smallestAddition([enforce("default-src 'none'")], pageOrigin, request(url, { destination: 'report' })),
    ).toEqual([]);
  });

  it('says when no source expression for the URL helps', () => {
    const script = request(url, { destination: 'script', isParserInserted: true });
    expect(smallestAddition([enforce("script-src 'strict-dynamic'")], pageOrigin, script)).toBeNull();
    const webTransport = request(url, { hasServerCertificateHashes: true });
    expect(smallestAddition([enforce("connect-src 'self'")], pageOrigin, webTransport)).toBeNull();
  });

  it('always allows what it was made for', () => {
    const source = fc.constantFrom(
      "'self'",
      "'none'",
      '*',
      'https:',
      'a.example',
      'https://api.example/x',
      "'sef'",
    );
    const directive = fc
      .tuple(
        fc.constantFrom('connect-src', 'default-src', 'img-src', 'script-src'),
        fc.array(source, { maxLength: 3 }),
      )
      .map(([name, list]) => [name, ...list].join(' '));
    const value = fc
      .array(
        fc.array(directive, { maxLength: 3 }).map((parts) => parts.join('; ')),
        { maxLength: 3 },
      )
      .map((policies) => policies.join(', '));
    const policies = fc.array(
      fc.record({
        value,
        disposition: fc.constantFrom<PagePolicy['disposition'][]>('enforce', 'report'),
        delivery: fc.constantFrom('header' as const, 'meta' as const),
      }),
      { maxLength: 3 },
    );
    const target = fc.constantFrom(
      'https://page.example/',
      'https://api.example/y',
      'http://127.0.0.1:3001/',
      'wss://a.example/',
      'data:,x',
      'blob:https://page.example/1',
    );
    fc.assert(
      fc.property(policies, target, fc.constantFrom('', 'image', 'iframe'), (given, text, destination) => {
        const edits = smallestAddition(given, pageOrigin, request(text, { destination }));
        const edited = given.map((page, index) => ({
          ...page,
          value: edits?.find(({ policyIndex }) => policyIndex === index)?.value ?? page.value,
        }));
        expect(edits).not.toBeNull();
        expect(shouldBlockRequest(edited, pageOrigin, request(text, { destination })).isBlocked).toBe(false);
      }),
    );
  });
});
