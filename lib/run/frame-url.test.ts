import { expect, test } from 'vitest';
import type { PagePolicy } from '../http/page-policy';
import { frameAddress, frameUrl, maxPolicyLength, readFrameQuery } from './frame-url';

const read = (url: string) => readFrameQuery(new URL(url, 'http://localhost').searchParams);

test('an address survives', () => {
  const policies: PagePolicy[] = [
    { value: "default-src 'none'; connect-src 'self' https://a.example:*/x?", disposition: 'enforce' },
    { value: 'connect-src *', disposition: 'report' },
    { value: 'sandbox', disposition: 'enforce' },
    { value: "connect-src 'none'", disposition: 'enforce', delivery: 'meta' },
  ];
  for (const isSandboxed of [false, true]) {
    const address = { isSandboxed, policies };
    expect(read(frameUrl(address))).toEqual({ ok: true, address });
  }
  expect(frameUrl({ isSandboxed: false, policies: [] })).toBe('/frame');
});

test('the address of a page with connection allowlists survives', () => {
  const page = {
    origin: 'opaque',
    policies: [],
    connectionAllowlist: '(response-origin "https://a.example/*");redirects=allow',
    connectionAllowlistReportOnly: '()',
  } as const;
  const { origin: _, ...lists } = page;
  const address = frameAddress({ page, request: { url: 'https://a.example/' } });
  expect(address).toEqual({ isSandboxed: true, ...lists });
  expect(read(frameUrl(address))).toEqual({ ok: true, address });
});

test('the address of a page that starts a worker survives', () => {
  const page = { origin: 'docs', policies: [] } as const;
  const address = frameAddress({ page, request: { api: 'importScripts', url: 'https://a.example/' } });
  expect(address).toEqual({ isSandboxed: false, policies: [], startsWorker: true });
  expect(read(frameUrl(address))).toEqual({ ok: true, address });
});

test('a report-only policy of a meta element is none', () => {
  const policies: PagePolicy[] = [{ value: 'connect-src *', disposition: 'report', delivery: 'meta' }];
  expect(frameUrl({ isSandboxed: false, policies })).toBe('/frame');
});

test.each([
  ['/frame?enforce=connect-src%0d%0aX-Evil:1', 'printable ASCII'],
  ['/frame?enforce=caf%C3%A9', 'printable ASCII'],
  ['/frame?allowlist=()%0d%0aX-Evil:1', 'printable ASCII'],
  ['/frame?sandbox=allow-same-origin', 'Unknown parameter "sandbox"'],
  ['/frame?header=x', 'Unknown parameter "header"'],
  [`/frame?enforce=${'a'.repeat(maxPolicyLength + 1)}`, `longer than ${maxPolicyLength}`],
])('%.60s is refused', (url, message) => {
  const result = read(url);
  expect(result.ok).toBe(false);
  if (!result.ok) expect(result.message).toContain(message);
});
