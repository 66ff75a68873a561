import { expect, test } from 'vitest';
import type { ScenarioData } from '../scenarios/scenario-data';
import { asksFirst } from './asks-first';

const place = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.docs.example',
  crossSite: 'https://api.other.example/demo',
  meter: { limit: 1, used: 0, resetSeconds: 1 },
};

const own = 'https://bank.example/account?delete=1';

test.each<[asked: string | null, request: Omit<ScenarioData['request'], 'path'>]>([
  ['DELETE with', { url: own, method: 'delete', credentials: 'include' }],
  ['GET with', { url: own, credentials: 'include' }],
  ['GET with', { url: own, credentials: 'include', api: 'xhr' }],
  ['GET with', { url: own, username: 'a', api: 'xhr' }],
  ['GET with', { url: own, credentials: 'include', api: 'EventSource' }],
  ['GET with', { url: 'wss://bank.example/', api: 'WebSocket' }],
  ['POST with', { url: own, api: 'sendBeacon' }],
  ['GET with', { url: 'https://docs.example/a' }],
  ['PUT without', { url: own, method: 'PUT' }],
  ['CHICKEN without', { url: own, method: 'CHICKEN', credentials: 'omit' }],
  [null, { url: own }],
  [null, { url: own, method: 'head' }],
  [null, { url: 'https://docs.example/a', credentials: 'omit' }],
  [null, { url: 'https://api.docs.example/v1', method: 'DELETE', credentials: 'include' }],
  [null, { url: 'https://api.other.example/v1', credentials: 'include' }],
  [null, { url: 'no url', credentials: 'include' }],
  [null, { method: 'DELETE', credentials: 'include' }],
])('%s credentials is asked about for %j', (asked, request) => {
  const data: ScenarioData = { id: 'a', title: '', story: '', request: { path: '/', ...request } };
  const found = asksFirst(data, place);
  const inWords = found === null ? null : `${found.method} ${found.isCredentialed ? 'with' : 'without'}`;
  expect(inWords).toBe(asked);
});

test('the host is named with its port', () => {
  const request = { path: '/', url: 'http://localhost:7498/a', credentials: 'include' };
  expect(asksFirst({ id: 'a', title: '', story: '', request }, place)?.host).toBe('localhost:7498');
});
