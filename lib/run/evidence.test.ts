import { afterEach, describe, expect, test, vi } from 'vitest';
import { gatherEvidence, type Evidence, type FailedRun } from './evidence';
import type { Frame } from './frame';
import type { ProbeRequest } from './probe';

const run = (part: Partial<FailedRun>): FailedRun => ({
  request: { url: 'https://api.example/' },
  origin: 'https://docs.example',
  policies: [],
  isRecorded: false,
  probeMethod: null,
  ...part,
});

async function gathered(
  part: Partial<FailedRun>,
  page = 'https://docs.example/frame',
  permissions: Readonly<Record<string, PermissionState>> = {},
): Promise<{ evidence: Evidence; probes: readonly ProbeRequest[] }> {
  vi.stubGlobal('location', new URL(page));
  vi.stubGlobal('navigator', {
    onLine: true,
    permissions: {
      query: async ({ name }: { name: string }) => {
        const state = permissions[name];
        if (state === undefined) throw new TypeError(`No permission "${name}"`);
        return { state };
      },
    },
  });
  const probes: ProbeRequest[] = [];
  const frame: Frame = {
    violations: [],
    perform: async () => ({ kind: 'cancelled' }),
    probe: async (request) => {
      probes.push(request);
      return { kind: 'answered', method: request.method };
    },
    timing: async () => null,
    close: () => undefined,
  };
  return { evidence: await gatherEvidence(frame, run(part), new AbortController().signal), probes };
}

afterEach(() => vi.unstubAllGlobals());

describe('what the URL settles by itself, without asking the server', () => {
  const upgrading = { value: 'upgrade-insecure-requests', disposition: 'enforce' } as const;
  test.each<[name: string, run: Partial<FailedRun>, page: string, refusal: Evidence['refusal']]>([
    ['https to https', {}, 'https://docs.example/', null],
    ['a bad port', { request: { url: 'https://api.example:6667/' } }, 'https://docs.example/', 'bad-port'],
    ['ftp', { request: { url: 'ftp://api.example/' } }, 'https://docs.example/', 'scheme'],
    ['ws by fetch', { request: { url: 'ws://api.example/' } }, 'http://docs.example/', 'scheme'],
    [
      'ws by WebSocket',
      { request: { url: 'ws://api.example/', api: 'WebSocket' } },
      'http://docs.example/',
      null,
    ],
    ['mixed content', { request: { url: 'http://api.example/' } }, 'https://docs.example/', 'mixed-content'],
    ['http to http', { request: { url: 'http://api.example/' } }, 'http://docs.example/', null],
    [
      'mixed, and upgraded',
      { request: { url: 'http://api.example/' }, policies: [upgrading] },
      'https://docs.example/',
      null,
    ],
    [
      'mixed, and an upgrade that is only reported',
      { request: { url: 'http://api.example/' }, policies: [{ ...upgrading, disposition: 'report' }] },
      'https://docs.example/',
      'mixed-content',
    ],
    ['https to loopback', { request: { url: 'http://127.0.0.1:8080/' } }, 'https://docs.example/', null],
    ['https to the local network', { request: { url: 'http://10.0.0.1/' } }, 'https://docs.example/', null],
    [
      'mode same-origin elsewhere',
      { request: { url: 'https://api.example/', mode: 'same-origin' } },
      'https://docs.example/',
      'same-origin-mode',
    ],
    [
      'mode same-origin at home',
      { request: { url: '/x', mode: 'same-origin' } },
      'https://docs.example/',
      null,
    ],
    [
      'mode same-origin of an opaque page',
      { request: { url: '/x', mode: 'same-origin' }, origin: 'null' },
      'https://docs.example/',
      'same-origin-mode',
    ],
  ])('%s', async (_, part, page, refusal) => {
    const { evidence, probes } = await gathered(part, page);
    expect(evidence.refusal).toBe(refusal);
    if (refusal !== null) expect(probes).toEqual([]);
  });
});

describe('the probe', () => {
  test.each<[name: string, run: Partial<FailedRun>, method: string | null, because: string | null]>([
    ['a GET', {}, 'GET', null],
    ['a head', { request: { url: 'https://api.example/', method: 'head' } }, 'HEAD', null],
    ['a POST', { request: { url: 'https://api.example/', method: 'POST' } }, null, 'not safe'],
    [
      'a POST, allowed by the reader',
      { request: { url: 'https://api.example/', method: 'POST' }, probeMethod: 'HEAD' },
      'HEAD',
      null,
    ],
    ['an EventSource', { request: { url: 'https://api.example/', api: 'EventSource' } }, 'GET', null],
    ['a WebSocket', { request: { url: 'wss://api.example/', api: 'WebSocket' } }, null, 'not needed'],
    ['a recorded run', { isRecorded: true }, null, 'not needed'],
    ['a data: URL', { request: { url: 'data:,x' } }, null, 'not needed'],
  ])('%s', async (_, part, method, because) => {
    const { evidence, probes } = await gathered(part);
    expect(probes.map((probe) => probe.method)).toEqual(method === null ? [] : [method]);
    expect('because' in evidence.probe ? evidence.probe.because : null).toBe(because);
  });
});

describe('the local network', () => {
  test.each<
    [
      name: string,
      url: string,
      page: string,
      permissions: Readonly<Record<string, PermissionState>>,
      expected: string | null,
    ]
  >([
    ['public to public', 'https://api.example/', 'https://docs.example/', {}, null],
    ['loopback to loopback', 'http://127.0.0.1:1/', 'http://localhost:3000/', {}, null],
    ['loopback to local', 'http://10.0.0.1/', 'http://localhost:3000/', {}, null],
    [
      'public to loopback',
      'http://localhost:1/',
      'https://docs.example/',
      { 'loopback-network': 'denied' },
      'loopback denied',
    ],
    [
      'public to local',
      'http://192.168.1.1/',
      'https://docs.example/',
      { 'local-network': 'granted' },
      'local granted',
    ],
    [
      'the permission by its older name',
      'http://192.168.1.1/',
      'https://docs.example/',
      { 'local-network-access': 'prompt' },
      'local prompt',
    ],
    ['no such permission', 'http://192.168.1.1/', 'https://docs.example/', {}, 'local unknown'],
  ])('%s', async (_, url, page, permissions, expected) => {
    const { localNetwork } = (await gathered({ request: { url } }, page, permissions)).evidence;
    expect(localNetwork === null ? null : `${localNetwork.target} ${localNetwork.permission}`).toBe(expected);
  });
});
