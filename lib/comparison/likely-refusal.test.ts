import { expect, test } from 'vitest';
import type { RequestInput } from '../http/request-input';
import type { Evidence, RunPage } from '../run/observation';
import { likelyRefusal, type LikelyRefusal } from './likely-refusal';
import { failure, observed } from './test-data/observed-run';

const upgrading = { value: 'upgrade-insecure-requests', disposition: 'enforce' } as const;
const answered: Evidence['probe'] = { kind: 'answered', method: 'GET' };

type Given = {
  readonly url: string;
  readonly pageUrl?: string;
  readonly request?: Partial<RequestInput>;
  readonly page?: Partial<RunPage>;
  readonly probe?: Evidence['probe'];
  readonly browser?: string;
};

test.each<[name: string, given: Given, refusal: LikelyRefusal | null]>([
  ['https to https', { url: 'https://api.example/' }, null],
  ['a bad port', { url: 'https://api.example:6667/' }, 'bad-port'],
  ['a bad port that answers', { url: 'https://api.example:6667/', probe: answered }, null],
  ['ftp', { url: 'ftp://api.example/' }, 'scheme'],
  ['ws by fetch', { url: 'ws://api.example/', pageUrl: 'http://docs.example/' }, 'scheme'],
  [
    'ws by WebSocket',
    { url: 'ws://api.example/', pageUrl: 'http://docs.example/', request: { api: 'WebSocket' } },
    null,
  ],
  ['mixed content', { url: 'http://api.example/' }, 'mixed-content'],
  ['http to http', { url: 'http://api.example/', pageUrl: 'http://docs.example/' }, null],
  ['mixed, and upgraded', { url: 'http://api.example/', page: { policies: [upgrading] } }, null],
  [
    'mixed, and an upgrade that is only reported',
    { url: 'http://api.example/', page: { policies: [{ ...upgrading, disposition: 'report' }] } },
    'mixed-content',
  ],
  ['an image, which is upgraded', { url: 'http://api.example/', request: { api: 'img' } }, null],
  [
    'an image of a host that is an address, in Firefox',
    { url: 'http://192.0.2.2/', request: { api: 'img' } },
    null,
  ],
  [
    'an image of a host that is an address, in Chromium',
    { url: 'http://192.0.2.2/', request: { api: 'img' }, browser: 'Chromium 156' },
    'mixed-content',
  ],
  ['a script, which is not', { url: 'http://api.example/', request: { api: 'script' } }, 'mixed-content'],
  ['https to loopback', { url: 'http://127.0.0.1:8080/' }, null],
  ['https to the local network', { url: 'http://10.0.0.1/' }, null],
  [
    'mode same-origin elsewhere',
    { url: 'https://api.example/', request: { mode: 'same-origin' } },
    'same-origin-mode',
  ],
  ['mode same-origin at home', { url: 'https://docs.example/x', request: { mode: 'same-origin' } }, null],
  [
    'mode same-origin of an opaque page',
    { url: 'https://docs.example/x', request: { mode: 'same-origin' }, page: { origin: 'opaque' } },
    'same-origin-mode',
  ],
])(
  '%s',
  (_, { url, pageUrl = 'https://docs.example/frame', request = {}, page = {}, probe, browser }, refusal) => {
    const observation = observed(failure, { kind: 'not recorded' }, [], { url, ...request });
    const evidence: Evidence = {
      url,
      pageUrl,
      isOnline: true,
      localNetworkPermissions: {},
      timing: null,
      probe: probe ?? { kind: 'not made', because: 'not safe' },
    };
    const seen = {
      ...observation,
      page: { ...observation.page, ...page },
      evidence,
      ...(browser !== undefined && { browser }),
    };
    expect(likelyRefusal(seen)).toBe(refusal);
  },
);
