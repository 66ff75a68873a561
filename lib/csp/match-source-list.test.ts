import { describe, expect, it } from 'vitest';
import { shouldBlockRequest } from './should-block-request';
import type { CspRequest } from './csp-request';

const request: CspRequest = { url: new URL('https://a.example/'), redirectCount: 0, destination: '' };
const isBlocked = (value: string, members: Partial<CspRequest>): boolean =>
  shouldBlockRequest([{ value, disposition: 'enforce' }], 'https://page.example', { ...request, ...members })
    .isBlocked;

describe('https://w3c.github.io/webappsec-csp/#script-pre-request', () => {
  it.each([
    ["script-src 'nonce-abc'", { destination: 'script', nonce: 'abc' }, false],
    ["script-src 'nonce-abc'", { destination: 'script', nonce: 'ABC' }, true],
    ["script-src 'nonce-abc'", { destination: 'script' }, true],
    ["default-src 'nonce-abc'", { destination: 'script', nonce: 'abc' }, false],
    ["default-src 'nonce-abc'", { destination: 'style', nonce: 'abc' }, false],
    ["default-src 'nonce-abc'", { destination: 'image', nonce: 'abc' }, true],
    ["connect-src 'nonce-abc'", { nonce: 'abc' }, true],
    [
      "script-src 'strict-dynamic' https://a.example",
      { destination: 'script', isParserInserted: true },
      true,
    ],
    ["script-src 'strict-dynamic'", { destination: 'script', isParserInserted: false }, false],
    [
      "script-src 'strict-dynamic' 'nonce-abc'",
      { destination: 'script', isParserInserted: true, nonce: 'abc' },
      false,
    ],
    ["default-src 'strict-dynamic'", { isParserInserted: false }, true],
    ["script-src 'strict-dynamic'", { destination: 'worker' }, false],
    ["worker-src 'strict-dynamic'", { destination: 'worker' }, true],
  ])('%s, %o: blocked %s', (value, members, expected) => {
    expect(isBlocked(value, members)).toBe(expected);
  });
});

describe('https://w3c.github.io/webappsec-csp/#connect-src-pre-request', () => {
  it.each([
    ["connect-src 'unsafe-webtransport-hashes'", true, false],
    ["connect-src 'unsafe-webtransport-hashes'", false, true],
    ['connect-src https://a.example', true, true],
    ['connect-src https://a.example', false, false],
    ["default-src 'unsafe-webtransport-hashes'", true, false],
  ])('%s, with certificate hashes %s: blocked %s', (value, hasServerCertificateHashes, expected) => {
    expect(isBlocked(value, { hasServerCertificateHashes })).toBe(expected);
  });
});
