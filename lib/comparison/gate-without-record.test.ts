import { expect, test } from 'vitest';
import type { PagePolicy } from '../http/page-policy';
import type { Evidence, RecordReading } from '../run/observation';
import { areRedirectsRefused, gateWithoutRecord } from './gate-without-record';
import { failure, observed } from './test-data/observed-run';

const seen = 'The script got TypeError: Failed to fetch.';
const ownUrl: RecordReading = { kind: 'not recorded' };
const empty: RecordReading = { kind: 'read', exchanges: [], origins: [] };
const evidence = (part: Partial<Evidence>): Evidence => ({
  url: 'https://api.example/',
  pageUrl: 'https://docs.example/',
  isOnline: true,
  localNetworkPermissions: {},
  timing: null,
  probe: { kind: 'not made', because: 'not needed' },
  ...part,
});
const failed: Evidence['probe'] = {
  kind: 'failed',
  method: 'GET',
  name: 'TypeError',
  message: 'Failed to fetch',
};
const answered: Evidence['probe'] = { kind: 'answered', method: 'GET' };
const local = (state: PermissionState | null, name = 'local-network'): Partial<Evidence> => ({
  url: 'https://192.168.1.1/',
  localNetworkPermissions: state === null ? {} : { [name]: state },
});

test.each<[name: string, RecordReading, Evidence | undefined, kind: string, line: string]>([
  [
    'a bad port',
    ownUrl,
    evidence({ url: 'https://api.example:6667/' }),
    'bad-port',
    'https://api.example:6667/',
  ],
  ['another scheme', ownUrl, evidence({ url: 'ftp://api.example/' }), 'scheme', 'ftp://api.example/'],
  ['mixed content', empty, evidence({ url: 'http://api.example/' }), 'mixed-content', 'is empty'],
  ['offline', ownUrl, evidence({ isOnline: false }), 'network', 'says that it is offline'],
  ['the server answers', ownUrl, evidence({ probe: answered }), 'cors-check', 'got a response'],
  ['the server does not', ownUrl, evidence({ probe: failed }), 'network', 'failed as well'],
  [
    'a method that is not safe',
    ownUrl,
    evidence({ probe: { kind: 'not made', because: 'not safe' } }),
    'unknown',
    'No second request was made',
  ],
  ['local network denied', ownUrl, evidence(local('denied')), 'local-network-access', 'has been denied'],
  [
    'local network not asked for, and no response',
    ownUrl,
    evidence({ ...local('prompt'), probe: failed }),
    'local-network-access',
    'has not been asked for',
  ],
  [
    'the permission by its older name',
    ownUrl,
    evidence({ ...local('prompt', 'local-network-access'), probe: failed }),
    'local-network-access',
    'has not been asked for',
  ],
  [
    'local network granted, and no response',
    ownUrl,
    evidence({ ...local('granted'), probe: failed }),
    'network',
    'has been given',
  ],
  [
    'local network of a browser that does not ask, and a response',
    ownUrl,
    evidence({ ...local(null), probe: answered }),
    'cors-check',
    "is local, the page's is public.",
  ],
  [
    'resource timing',
    ownUrl,
    evidence({ probe: failed, timing: { durationMs: 12.4, responseStatus: 0 } }),
    'network',
    'with 12 ms.',
  ],
  ['nothing arrived', empty, evidence({}), 'network', 'is empty'],
  [
    'no record to be had',
    { kind: 'unreachable', message: 'Failed to fetch' },
    evidence({}),
    'unknown',
    'Asking for the record failed: Failed to fetch.',
  ],
  ['no evidence at all', ownUrl, undefined, 'unknown', 'no record of what arrived'],
])('%s', (_, record, given, kind, line) => {
  const observation = observed(failure, record);
  const gate = gateWithoutRecord(
    given === undefined ? observation : { ...observation, evidence: given },
    seen,
  );
  expect(gate).toMatchObject({ kind, certainty: 'likely' });
  expect(gate.evidence[0]).toBe(seen);
  expect(gate.evidence.join(' ')).toContain(line);
});

test.each([
  ['(response-origin)', true],
  ['(response-origin);redirects=allow', false],
  ['(response-origin); redirects=block', true],
  ['(response-origin);redirects=blocked', false],
  ['(response-origin);redirects=BLOCK', false],
  ['(response-origin);redirects=Allow', false],
  ['(response-origin);redirects=allow;redirects=block', true],
  ['(response-origin);redirects', true],
  ['(response-origin);redirects="allow"', true],
  ['(response-origin);redirects-too=allow', true],
  ['("https://a.example/;redirects=allow")', true],
  ['(response-origin), ();redirects=allow', true],
  ['("https://a.example/,b" response-origin);report-to=r;redirects=*', false],
])('redirects under Connection-Allowlist: %s are refused: %s', (connectionAllowlist, isRefused) => {
  const page = { origin: 'docs', policies: [], connectionAllowlist } as const;
  const observation = { ...observed(failure), page, browser: 'Chromium 156' };
  expect(areRedirectsRefused(observation)).toBe(isRefused);
});

test.each([
  ['Chromium 156', 'local-network-access'],
  ['Firefox 153', 'local-network-access'],
  ['Safari 26', 'network'],
])('of %s local network access is named only where it may have it', (browser, kind) => {
  const given = evidence({ ...local(null), probe: failed });
  const run = { ...observed(failure, ownUrl), browser, evidence: given };
  expect(gateWithoutRecord(run, seen).kind).toBe(kind);
});

test.each<[browser: string, Evidence['probe'] | undefined, kind: string, sentence: RegExp]>([
  ['Chromium 156', failed, 'connection-allowlist', /Connection-Allowlist.*could not be reached/],
  ['Chromium 156', { kind: 'not made', because: 'not safe' }, 'unknown', /its Connection-Allowlist/],
  ['Chromium 156', undefined, 'unknown', /its Connection-Allowlist/],
  ['Chromium 156', answered, 'cors-check', /^The server responds/],
  ['Firefox 153', failed, 'network', /^The server could not be reached/],
])('a Connection-Allowlist in %s, where the second request is %o: %s', (browser, probe, kind, sentence) => {
  const page = { origin: 'docs', policies: [], connectionAllowlist: '(response-origin)' } as const;
  const run = {
    ...observed(failure, ownUrl),
    page,
    browser,
    ...(probe && { evidence: evidence({ probe }) }),
  };
  const gate = gateWithoutRecord(run, seen);
  expect(gate.kind).toBe(kind);
  expect(gate.sentence).toMatch(sentence);
});

const upgrading = { value: 'upgrade-insecure-requests', disposition: 'enforce' } as const;
test.each<[name: string, Parameters<typeof askedFor>, kind: string, isSaid: boolean]>([
  ['a policy that upgrades', ['fetch', 'http://api.example/', [upgrading]], 'network', true],
  ['https: already', ['fetch', 'https://api.example/', [upgrading]], 'network', false],
  ['a WebSocket', ['WebSocket', 'ws://api.example/', [upgrading]], 'network', true],
  ['a WebSocket of wss: already', ['WebSocket', 'wss://api.example/', [upgrading]], 'network', false],
  ['this machine', ['fetch', 'http://localhost/', [upgrading]], 'local-network-access', false],
  [
    'a policy that reports only',
    ['fetch', 'http://api.example/', [{ ...upgrading, disposition: 'report' }]],
    'mixed-content',
    false,
  ],
  ['an image', ['img', 'http://api.example/', []], 'unknown', true],
  ['video', ['video', 'http://api.example/', []], 'unknown', true],
  ['a script', ['script', 'http://api.example/', []], 'mixed-content', false],
])('where http: is asked by https:, the evidence says so: %s', (_, given, kind, isSaid) => {
  const gate = gateWithoutRecord(askedFor(...given), seen);
  expect(gate.kind).toBe(kind);
  const line =
    given[0] === 'WebSocket'
      ? 'requested over wss: instead of ws:'
      : 'requested over https: instead of http:';
  expect(gate.evidence.some((text) => text.includes(line))).toBe(isSaid);
});

function askedFor(
  api: 'fetch' | 'img' | 'video' | 'script' | 'WebSocket',
  url: string,
  policies: readonly PagePolicy[],
) {
  return {
    ...observed(failure, ownUrl, [], { api, url }),
    page: { origin: 'docs', policies } as const,
    evidence: evidence({ url, probe: failed }),
  };
}
