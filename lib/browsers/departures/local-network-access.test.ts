import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';
import { profiles } from '../profiles';

const granted = { 'local-network': 'granted', 'loopback-network': 'granted' } as const;
const denied = { 'local-network': 'denied', 'loopback-network': 'denied' } as const;
const order = ['spec', 'chromium', 'firefox', 'webkit'] as const;

function each(page: Partial<Page>, url: string, request: Partial<RequestInput> = {}): (string | null)[] {
  return order.map((id) => {
    const { block } = predict(
      {
        page: { origin: 'https://page.example', addressSpace: 'public', ...page },
        request: { ...request, url },
        server: () => ({
          status: request.api === 'WebSocket' ? 101 : 200,
          headers: [['Access-Control-Allow-Origin', '*']],
        }),
      },
      profiles[id],
    );
    return block === null ? null : block.kind === 'local-network-access' ? block.reason : block.kind;
  });
}

/** As measured in Chromium 156, Firefox 153 and WebKitGTK 2.50. */
describe('local network access, in the draft, Chromium, Firefox and WebKit', () => {
  const loopback = 'http://127.0.0.1/';
  const pending = 'permission-pending';
  const wasDenied = 'permission-denied';
  const no = 'permissions-policy';
  const mixed = 'mixed-content';
  const sandboxed = {
    origin: 'null',
    url: 'https://page.example/frame',
    topLevelOrigin: 'https://page.example',
    localNetworkPermissions: granted,
  };

  it.each<[string, Partial<Page>, string, Partial<RequestInput>, readonly (string | null)[]]>([
    ['nobody has answered', {}, loopback, {}, [pending, pending, pending, mixed]],
    ['denied', { localNetworkPermissions: denied }, loopback, {}, [wasDenied, wasDenied, wasDenied, mixed]],
    ['granted', { localNetworkPermissions: granted }, loopback, {}, [null, null, null, mixed]],
    [
      'a WebSocket',
      { localNetworkPermissions: denied },
      'ws://127.0.0.1/',
      { api: 'WebSocket' },
      [wasDenied, wasDenied, null, mixed],
    ],
    [
      'a local page',
      { localNetworkPermissions: denied, addressSpace: 'local' },
      loopback,
      {},
      [wasDenied, null, null, mixed],
    ],
    [
      'keepalive',
      { localNetworkPermissions: granted },
      loopback,
      { keepalive: true },
      [null, null, 'keepalive', mixed],
    ],
    [
      'keepalive, denied',
      { localNetworkPermissions: denied },
      loopback,
      { keepalive: true },
      [wasDenied, wasDenied, 'keepalive', mixed],
    ],
    [
      'keepalive, on this machine',
      { addressSpace: 'loopback' },
      loopback,
      { keepalive: true },
      [null, null, null, mixed],
    ],
    [
      'a beacon',
      { localNetworkPermissions: granted },
      loopback,
      { api: 'sendBeacon' },
      [null, null, null, mixed],
    ],
    [
      'what a worker imports',
      { localNetworkPermissions: granted },
      'https://127.0.0.1/',
      { api: 'importScripts' },
      ['element-content-type', 'element-content-type', 'worker', 'element-content-type'],
    ],
    [
      'a service worker that passes it on',
      { localNetworkPermissions: granted, serviceWorker: 'passes-on' },
      'https://127.0.0.1/',
      {},
      [null, null, 'worker', null],
    ],
    [
      'a service worker that makes it, of this machine',
      { addressSpace: 'loopback', serviceWorker: 'no-cors' },
      'https://127.0.0.1/',
      { mode: 'no-cors' },
      [null, null, null, null],
    ],
    [
      'the mode same-origin: nothing is sent in any case',
      { localNetworkPermissions: denied },
      'https://127.0.0.1/',
      { mode: 'same-origin' },
      ['same-origin-mode', 'same-origin-mode', 'same-origin-mode', 'same-origin-mode'],
    ],
    [
      'a stream in the mode same-origin, for which Chromium would send a preflight',
      { localNetworkPermissions: denied },
      'https://127.0.0.1/',
      { mode: 'same-origin', method: 'PUT', body: { kind: 'ReadableStream', text: 'x' }, duplex: 'half' },
      ['same-origin-mode', wasDenied, 'same-origin-mode', 'stream-not-supported'],
    ],
    ['a sandboxed frame of the own origin', sandboxed, loopback, {}, [no, no, null, mixed]],
    [
      'a sandboxed frame that is allowed to',
      { ...sandboxed, frameAllow: 'loopback-network' },
      loopback,
      {},
      [null, null, null, mixed],
    ],
    [
      'a sandboxed frame of another origin',
      { ...sandboxed, topLevelOrigin: 'https://around.example' },
      loopback,
      {},
      [no, no, no, mixed],
    ],
    [
      'an insecure page',
      { localNetworkPermissions: granted, origin: 'http://page.example' },
      loopback,
      {},
      ['insecure-context', 'insecure-context', null, null],
    ],
    [
      'the address for benchmarks',
      { localNetworkPermissions: denied },
      'https://198.18.0.1/',
      {},
      [wasDenied, null, null, null],
    ],
    [
      'a site-local address',
      { localNetworkPermissions: denied },
      'https://[fec0::1]/',
      {},
      [wasDenied, wasDenied, null, null],
    ],
    [
      'an insecure local address',
      { localNetworkPermissions: granted },
      'http://192.168.1.10/',
      {},
      [null, null, mixed, mixed],
    ],
    [
      'an insecure address of the machine itself that is not a trustworthy one',
      { localNetworkPermissions: denied },
      'http://[::ffff:127.0.0.1]/',
      {},
      [mixed, wasDenied, mixed, mixed],
    ],
    [
      'another address space than the request says',
      { localNetworkPermissions: granted },
      loopback,
      { targetAddressSpace: 'local' },
      ['target-address-space', 'target-address-space', null, mixed],
    ],
    [
      'a former value of targetAddressSpace',
      { localNetworkPermissions: granted },
      'https://10.0.0.1/',
      { targetAddressSpace: 'private' },
      ['member-value-invalid', null, null, null],
    ],
    [
      'no value of targetAddressSpace',
      { localNetworkPermissions: granted },
      'https://10.0.0.1/',
      { targetAddressSpace: 'x' },
      ['member-value-invalid', 'member-value-invalid', null, null],
    ],
    [
      'a header that forbids it',
      { localNetworkPermissions: granted, permissionsPolicy: 'loopback-network=()' },
      loopback,
      {},
      [no, no, null, mixed],
    ],
    [
      'a header that forbids it by its former name',
      { localNetworkPermissions: granted, permissionsPolicy: 'local-network-access=()' },
      loopback,
      {},
      [null, no, null, mixed],
    ],
    [
      'a frame that allows it by its former name',
      {
        localNetworkPermissions: granted,
        topLevelOrigin: 'https://around.example',
        frameAllow: 'local-network-access',
      },
      loopback,
      {},
      [no, null, no, mixed],
    ],
    [
      'treat-as-public-address',
      {
        addressSpace: 'loopback',
        localNetworkPermissions: denied,
        policies: [{ value: 'Treat-As-Public-Address', disposition: 'enforce' }],
      },
      loopback,
      {},
      [null, wasDenied, null, mixed],
    ],
  ])('%s', (_, page, url, request, expected) => {
    expect(each(page, url, request)).toEqual(expected);
  });
});

it.each<[Partial<RequestInput>, number, number]>([
  [{}, 2, 1],
  [{ headers: [['X-A', 'b']] }, 2, 2],
  [{ headers: Array.from({ length: 9 }, () => ['Accept', 'a'.repeat(128)] as const) }, 2, 1],
  [{ api: 'xhr' }, 1, 1],
  [{ api: 'xhr', headers: [['X-A', 'b']] }, 1, 2],
])(
  '%j, denied, under a report-only policy: %i events in Chromium, %i in Firefox',
  (request, chromium, firefox) => {
    const events = (id: 'chromium' | 'firefox') =>
      predict(
        {
          page: {
            origin: 'https://page.example',
            addressSpace: 'public',
            localNetworkPermissions: denied,
            policies: [{ value: "connect-src 'none'", disposition: 'report' }],
          },
          request: { ...request, url: 'http://127.0.0.1/' },
          server: () => ({ status: 200, headers: [] }),
        },
        profiles[id],
      ).violations.length;
    expect([events('chromium'), events('firefox')]).toEqual([chromium, firefox]);
  },
);
