import { afterEach, describe, expect, test, vi } from 'vitest';
import { gatherEvidence, type FailedRun } from './evidence';
import type { Frame } from './frame';
import type { Evidence } from './observation';
import type { ProbeRequest } from './probe';

const run = (part: Partial<FailedRun>): FailedRun => ({
  request: { url: 'https://api.example/' },
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
    pageUrl: page,
    violations: [],
    perform: async () => ({ kind: 'cancelled' }),
    performEarlier: async () => null,
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

test('the permissions for the local network are those that the browser knows', async () => {
  const { evidence } = await gathered({}, 'https://docs.example/frame', { 'loopback-network': 'denied' });
  expect(evidence.localNetworkPermissions).toEqual({ 'loopback-network': 'denied' });
});

test('the URLs are as the browser reads them', async () => {
  const { evidence } = await gathered({ request: { url: '/x' } }, 'https://docs.example/frame?meta=');
  expect(evidence).toMatchObject({
    url: 'https://docs.example/x',
    pageUrl: 'https://docs.example/frame?meta=',
  });
});
