import { expect, it } from 'vitest';
import { predict } from '../cors/predict';
import type { Change } from '../cors/change';
import { applyChange } from './apply-change';
import { resolveScenario } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const plain: ScenarioData = { id: 'changed', title: 'Changed', story: '', request: { path: '/' } };
const hops: ScenarioData = { ...plain, redirects: [{ status: 302, host: 'cross-site' }] };

function changed(data: ScenarioData, change: Change): ScenarioData {
  const result = applyChange(data, change);
  if (result === null) throw new Error('The data cannot express the change.');
  return result;
}

const prediction = (data: ScenarioData) => predict(resolveScenario(data, place));
const withoutAllowOrigin = {
  kind: 'remove-response-header',
  on: 'actual',
  name: 'access-control-allow-origin',
} as const;

it('changes the response of one hop', () => {
  expect(prediction(changed(hops, { ...withoutAllowOrigin, hop: 1 })).block).toMatchObject({
    kind: 'access-control-allow-origin-missing',
    exchange: 1,
  });
});

it('changes every hop when none is named', () => {
  const data = changed(hops, withoutAllowOrigin);
  expect(prediction(data).block).toMatchObject({ exchange: 0 });
  expect(data.redirects?.[0]?.server).toEqual(data.server);
});

it('leaves the preflight alone when it is not meant', () => {
  const data = changed(
    { ...plain, request: { path: '/', method: 'PUT' } },
    { kind: 'set-response-status', on: 'actual', status: 404 },
  );
  expect(prediction(data).exchanges.map(({ response }) => response.status)).toEqual([204, 404]);
});

it('replaces whatever the plan says of a response header', () => {
  const server = {
    actual: {
      set: [['x-a', '1']],
      add: [['X-A', '2']],
      remove: ['X-a', 'X-B'],
      status: 404,
    },
  } as const;
  const data = changed(
    { ...plain, server },
    { kind: 'set-response-header', on: 'actual', header: ['X-A', '3'] },
  );
  expect(data.server).toEqual({ actual: { set: [['X-A', '3']], remove: ['X-B'], status: 404 } });
});

it.each<[string, ScenarioData]>([
  ['a URL that is not ours', { ...plain, request: { path: '/', url: 'https://api.example/' } }],
  ['the docs app', { ...plain, host: 'docs' }],
])('cannot change a response of %s', (_name, data) => {
  expect(applyChange(data, withoutAllowOrigin)).toBe(null);
});

it.each<[Change, ScenarioData['request']]>([
  [
    { kind: 'set-request', members: { method: 'PUT' } },
    { path: '/', method: 'PUT', mode: 'cors' },
  ],
  [
    { kind: 'set-request', members: { keepalive: true } },
    { path: '/', method: 'POST', mode: 'cors', keepalive: true },
  ],
  [
    { kind: 'set-request', members: { url: 'https://b.example/' } },
    { path: '/', method: 'POST', mode: 'cors', url: 'https://b.example/' },
  ],
  [
    { kind: 'leave-out', member: 'mode' },
    { path: '/', method: 'POST' },
  ],
  [
    { kind: 'leave-out', member: 'body' },
    { path: '/', method: 'POST', mode: 'cors' },
  ],
])('makes of a request by %j %j', (change, expected) => {
  const data: ScenarioData = { ...plain, request: { path: '/', method: 'POST', mode: 'cors' } };
  expect(changed(data, change).request).toEqual(expected);
});

it('sets and removes request headers without regard to case', () => {
  const headers = [
    ['X-A', '1'],
    ['x-a', '2'],
  ] as const;
  const data = { ...plain, request: { path: '/', headers } };
  expect(changed(data, { kind: 'set-request-header', header: ['X-a', '3'] }).request.headers).toEqual([
    ['X-A', '3'],
  ]);
  expect(changed(data, { kind: 'remove-request-header', name: 'x-A' }).request.headers).toEqual([]);
});

it('sets a policy, and takes one away', () => {
  const page = {
    policies: [
      { value: "connect-src 'none'", disposition: 'enforce' },
      { value: 'connect-src *', disposition: 'report' },
    ],
  } as const;
  const set = changed({ ...plain, page }, { kind: 'set-policy', index: 0, value: 'connect-src *' });
  expect(set.page?.policies?.map(({ value }) => value)).toEqual(['connect-src *', 'connect-src *']);
  const removed = changed({ ...plain, page }, { kind: 'set-policy', index: 0, value: '' });
  expect(removed.page?.policies).toEqual([page.policies[1]]);
});
