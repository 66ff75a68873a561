import { describe, expect, it } from 'vitest';
import { predict } from './predict';
import type { Page } from './scenario';

const secure = 'https://page.example';

function blockOf(url: string, page: Page, api: 'fetch' | 'WebSocket' = 'fetch'): unknown {
  const server = (): { status: number; headers: [string, string][] } => ({
    status: api === 'WebSocket' ? 101 : 200,
    headers: [['Access-Control-Allow-Origin', '*']],
  });
  return predict({ page, request: { api, url }, server }).block;
}

describe('a bad port', () => {
  it.each([
    ['http://api.example:6667/', 'bad-port'],
    ['https://api.example:22/', 'bad-port'],
    ['http://api.example:8080/', undefined],
    ['http://api.example:80/', undefined],
  ])('%s: %s', (url, kind) => {
    const block = blockOf(url, { origin: 'http://page.example' });
    expect(block).toEqual(kind === undefined ? null : expect.objectContaining({ kind }));
  });
});

describe('mixed content', () => {
  it.each([
    [secure, 'http://api.example/', true],
    [secure, 'http://localhost:3001/', false],
    [secure, 'http://sub.localhost/', false],
    [secure, 'http://127.1.2.3/', false],
    [secure, 'http://[::1]:80/', false],
    [secure, 'http://localhost.example/', true],
    [secure, 'https://api.example/', false],
    [secure, 'http://192.168.1.1/', true],
    ['http://page.example', 'http://api.example/', false],
    ['http://localhost:3000', 'http://api.example/', false],
  ])('from %s to %s: %s', (origin, url, isBlocked) => {
    expect(blockOf(url, { origin })).toEqual(isBlocked ? { kind: 'mixed-content', url, hop: 0 } : null);
  });

  it.each<[string, Page]>([
    ['a sandboxed page', { origin: 'null', url: `${secure}/` }],
    ['a data: frame or worker', { origin: 'null', url: 'data:text/html,x', topLevelOrigin: secure }],
    ['a frame of this machine', { origin: 'http://localhost:3000', topLevelOrigin: secure }],
  ])('is as secure as where it came from, and as what is around it: %s', (_, page) => {
    expect(blockOf('http://api.example/', page)).toMatchObject({ kind: 'mixed-content' });
    expect(blockOf('http://localhost:3001/', page)).toBe(null);
  });

  it('also closes for a WebSocket', () => {
    expect(blockOf('ws://api.example/', { origin: secure }, 'WebSocket')).toMatchObject({
      kind: 'mixed-content',
    });
    expect(blockOf('wss://api.example/', { origin: secure }, 'WebSocket')).toBe(null);
  });
});

describe('a content security policy', () => {
  const policies = (value: string, disposition: 'enforce' | 'report' = 'enforce'): Page => ({
    origin: secure,
    policies: [{ value, disposition }],
  });
  it('closes for a URL it does not allow, and says which directive decided', () => {
    expect(blockOf('https://api.example/x', policies("img-src *; default-src 'self'"))).toEqual({
      kind: 'csp',
      url: 'https://api.example/x',
      hop: 0,
      policyIndex: 0,
      directive: 'default-src',
      sourceList: ["'self'"],
      effectiveDirective: 'connect-src',
    });
  });

  it('closes nothing when it only reports, and request and response are noted', () => {
    const page = policies("connect-src 'none'", 'report');
    const server = (): { status: number; headers: [string, string][] } => ({
      status: 200,
      headers: [['Access-Control-Allow-Origin', '*']],
    });
    const { block, violations } = predict({ page, request: { url: 'https://api.example/x' }, server });
    expect(block).toBe(null);
    const noted = { disposition: 'report', blockedURI: 'https://api.example/x' };
    expect(violations).toMatchObject([noted, noted]);
  });
});

it('checks the port before mixed content, mixed content before policies', () => {
  const page: Page = { origin: secure, policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] };
  expect(blockOf('http://api.example:25/', page)).toMatchObject({ kind: 'bad-port' });
  expect(blockOf('http://api.example/', page)).toMatchObject({ kind: 'mixed-content' });
  expect(blockOf('https://api.example/', page)).toMatchObject({ kind: 'csp' });
});
