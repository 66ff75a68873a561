import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../predict';
import type { Page } from '../scenario';

const secure = 'https://page.example';
const granted = { 'local-network': 'granted', 'loopback-network': 'granted' } as const;
const denied = { 'local-network': 'denied', 'loopback-network': 'denied' } as const;

const prediction = (page: Partial<Page>, url: string, request: Partial<RequestInput> = {}) =>
  predict({
    page: { origin: secure, ...page },
    request: { ...request, url },
    server: () => ({
      status: request.api === 'WebSocket' ? 101 : 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', '*'],
        ['Content-Type', 'text/event-stream'],
      ],
    }),
  });

function reasonOf(page: Partial<Page>, url: string, request?: Partial<RequestInput>): string | null {
  const { block } = prediction(page, url, request);
  return block === null ? null : block.kind === 'local-network-access' ? block.reason : block.kind;
}

describe('which requests need permission', () => {
  it.each<[Partial<Page>, string, string | null]>([
    [{}, 'http://localhost:3001/', null],
    [{ addressSpace: 'public' }, 'https://api.example/', null],
    [{ addressSpace: 'public' }, 'https://10.0.0.1/', 'permission-denied'],
    [{ addressSpace: 'public' }, 'https://172.32.0.1/', null],
    [{ addressSpace: 'public' }, 'https://printer.local/', 'permission-denied'],
    [{ addressSpace: 'public' }, 'https://10.example/', null],
    [{ addressSpace: 'public' }, 'https://[fd00::1]/', 'permission-denied'],
    [{ addressSpace: 'public' }, 'https://100.90.80.101/api', 'permission-denied'],
    [{ addressSpace: 'public' }, 'http://sub.localhost/', 'permission-denied'],
    [{ addressSpace: 'public' }, 'https://0.0.0.0/', 'permission-denied'],
    [{ addressSpace: 'local' }, 'https://10.0.0.1/', null],
    [{ addressSpace: 'local' }, 'http://127.0.0.1/', 'permission-denied'],
    [{ addressSpace: 'loopback' }, 'http://127.0.0.1/', null],
    [{ addressSpace: 'public', origin: 'https://10.0.0.1' }, 'https://10.0.0.1/own', null],
    [{ addressSpace: 'public', origin: 'http://page.example' }, 'http://127.0.0.1/', 'insecure-context'],
    [
      { addressSpace: 'public', addressSpaces: { 'media.example.com': 'local' } },
      'https://media.example.com/a.json',
      'permission-denied',
    ],
    [{ addressSpace: 'public', addressSpaces: { 'pub.local': 'public' } }, 'https://pub.local/', null],
  ])('%j to %s: %s', (page, url, reason) => {
    expect(reasonOf({ localNetworkPermissions: denied, ...page }, url)).toBe(reason);
  });
});

describe("the user's answer", () => {
  const page = { addressSpace: 'public' } as const;

  it('denied: an error, and nothing is sent', () => {
    const { exchanges, result } = prediction(
      { ...page, localNetworkPermissions: denied },
      'http://127.0.0.1/',
    );
    expect(exchanges).toEqual([]);
    expect(result).toEqual({ kind: 'error', name: 'TypeError', isThrownEarly: false });
  });

  it('granted: the preflight, the request and the response', () => {
    const { exchanges, result } = prediction(
      { ...page, localNetworkPermissions: granted },
      'http://127.0.0.1/',
      { headers: [['X-FooBar', '1']] },
    );
    expect(exchanges.map(({ kind }) => kind)).toEqual(['preflight', 'actual']);
    expect(result).toMatchObject({ kind: 'response', status: 200 });
  });

  it.each([undefined, { 'loopback-network': 'prompt' } as const])(
    'not given yet: the script learns nothing, and nothing is sent',
    (localNetworkPermissions) => {
      const asked = localNetworkPermissions ? { ...page, localNetworkPermissions } : page;
      const { exchanges, block, result } = prediction(asked, 'http://127.0.0.1/');
      expect(exchanges).toEqual([]);
      expect(block).toMatchObject({ kind: 'local-network-access', reason: 'permission-pending' });
      expect(result).toEqual({ kind: 'error', name: 'no event', isThrownEarly: false });
      expect(prediction(asked, 'http://127.0.0.1/', { api: 'sendBeacon' }).result).toMatchObject({
        name: 'true',
      });
    },
  );

  it('is one for each of two permissions', () => {
    const mixed: Partial<Page> = { ...page, localNetworkPermissions: { 'loopback-network': 'granted' } };
    expect(reasonOf(mixed, 'http://127.0.0.1/')).toBe(null);
    expect(reasonOf(mixed, 'https://10.0.0.1/')).toBe('permission-pending');
  });

  it.each(['fetch', 'xhr', 'sendBeacon', 'EventSource', 'WebSocket'] as const)('is needed by %s', (api) => {
    const url = api === 'WebSocket' ? 'ws://127.0.0.1/' : 'http://127.0.0.1/';
    expect(reasonOf({ ...page, localNetworkPermissions: denied }, url, { api })).toBe('permission-denied');
    expect(reasonOf({ ...page, localNetworkPermissions: granted }, url, { api })).toBe(null);
  });

  it('comes after what needs no network: the port, mixed content, policies, modes', () => {
    const asked: Partial<Page> = { ...page, localNetworkPermissions: denied };
    const policies = [{ value: "connect-src 'none'", disposition: 'enforce' }] as const;
    expect(reasonOf(asked, 'http://127.0.0.1:25/')).toBe('bad-port');
    expect(reasonOf({ ...asked, policies }, 'http://127.0.0.1/')).toBe('csp');
    expect(reasonOf(asked, 'http://127.0.0.1/', { mode: 'same-origin' })).toBe('same-origin-mode');
    expect(reasonOf(asked, 'http://127.0.0.1/', { mode: 'no-cors', redirect: 'error' })).toBe(
      'no-cors-redirect-mode',
    );
  });

  it('is needed after a redirect, too', () => {
    const { exchanges, block } = predict({
      page: { origin: secure, ...page, localNetworkPermissions: denied },
      request: { url: 'https://api.example/' },
      server: ({ url }) =>
        url.startsWith('https://api.example/')
          ? {
              status: 302,
              headers: [
                ['Access-Control-Allow-Origin', '*'],
                ['Location', 'http://127.0.0.1/'],
              ],
            }
          : { status: 200, headers: [['Access-Control-Allow-Origin', '*']] },
    });
    expect(exchanges).toHaveLength(1);
    expect(block).toMatchObject({ kind: 'local-network-access', hop: 1 });
  });
});

describe('mixed content', () => {
  const page = { addressSpace: 'public', localNetworkPermissions: granted } as const;

  it.each([
    ['http://10.0.0.1/', {}, null],
    ['http://printer.local/', {}, null],
    ['http://intranet.example/', {}, 'mixed-content'],
    ['http://intranet.example/', { targetAddressSpace: 'local' }, null],
    ['http://api.example/', { targetAddressSpace: 'local' }, 'target-address-space'],
    ['http://0.0.0.0/', {}, 'mixed-content'],
  ] as const)('%s with %j: %s', (url, request, reason) => {
    expect(reasonOf({ ...page, addressSpaces: { 'intranet.example': 'local' } }, url, request)).toBe(reason);
  });
});

describe('targetAddressSpace', () => {
  const page = { addressSpace: 'public', localNetworkPermissions: granted } as const;

  it.each([
    ['https://10.0.0.1/', 'local', null],
    ['https://10.0.0.1/', 'loopback', 'target-address-space'],
    ['http://127.0.0.1/', 'loopback', null],
    ['http://127.0.0.1/', 'public', 'target-address-space'],
    ['https://api.example/', 'public', null],
    ['https://api.example/', 'local', 'target-address-space'],
    ['https://api.example/', 'x', 'member-value-invalid'],
    ['https://api.example/', '', 'member-value-invalid'],
  ])('%s as %s: %s', (url, targetAddressSpace, reason) => {
    expect(reasonOf(page, url, { targetAddressSpace })).toBe(reason);
  });

  it('does not stand for the permission', () => {
    expect(reasonOf({ addressSpace: 'public' }, 'https://10.0.0.1/', { targetAddressSpace: 'local' })).toBe(
      'permission-pending',
    );
  });
});

describe('what keeps the permission from a page', () => {
  const to = { loopback: 'http://127.0.0.1/', local: 'https://10.0.0.1/' };
  const page = { addressSpace: 'public', localNetworkPermissions: granted } as const;
  const framed = { ...page, topLevelOrigin: 'https://around.example' } as const;

  it.each<[Partial<Page>, string, string | null]>([
    [{ ...page, permissionsPolicy: 'loopback-network=()' }, to.loopback, 'permissions-policy'],
    [{ ...page, permissionsPolicy: 'loopback-network=()' }, to.local, null],
    [{ ...page, permissionsPolicy: 'local-network=(self)' }, to.local, null],
    [{ ...page, permissionsPolicy: 'local-network=*' }, to.local, null],
    [{ ...page, permissionsPolicy: 'local-network=("https://page.example")' }, to.local, null],
    [{ ...page, permissionsPolicy: 'local-network=("https://b.example")' }, to.local, 'permissions-policy'],
    [{ ...page, permissionsPolicy: 'local-network=(' }, to.local, null],
    [framed, to.loopback, 'permissions-policy'],
    [{ ...page, topLevelOrigin: secure }, to.loopback, null],
    [{ ...framed, frameAllow: 'loopback-network' }, to.loopback, null],
    [{ ...framed, frameAllow: 'camera; Loopback-Network' }, to.loopback, null],
    [{ ...framed, frameAllow: 'loopback-network' }, to.local, 'permissions-policy'],
    [{ ...framed, frameAllow: 'local-network *' }, to.local, null],
    [{ ...framed, frameAllow: "local-network 'none'" }, to.local, 'permissions-policy'],
    [{ ...framed, frameAllow: 'local-network https://page.example' }, to.local, null],
    [{ ...framed, frameAllow: "local-network 'self'" }, to.local, 'permissions-policy'],
    [{ ...framed, frameAllow: 'local-network-access' }, to.local, 'permissions-policy'],
    [
      { ...framed, topLevelOrigin: 'http://around.example', frameAllow: 'loopback-network' },
      to.loopback,
      'insecure-context',
    ],
    [{ ...page, origin: 'null', url: `${secure}/a` }, to.loopback, null],
    [{ ...page, origin: 'null', url: 'http://page.example/' }, to.loopback, 'insecure-context'],
    [{ ...page, origin: 'null', url: 'file:///a.html' }, to.loopback, null],
    [{ ...framed, origin: 'null', url: `${secure}/a` }, to.loopback, 'permissions-policy'],
    [{ ...framed, origin: 'null', url: `${secure}/a`, frameAllow: 'loopback-network *' }, to.loopback, null],
  ])('%j to %s: %s', (given, url, reason) => {
    expect(reasonOf(given, url)).toBe(reason);
  });
});
