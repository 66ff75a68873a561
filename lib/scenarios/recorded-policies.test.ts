import { describe, expect, it } from 'vitest';
import type { Place } from './resolve-scenario';
import { recordedPolicies } from './recorded-policies';

const key = { runId: 'AAAAAAAAAAAAAAAAAAAAAA', attempt: 'csp-lab.1' };
const meter = { limit: 5, used: 0, resetSeconds: 60 };
const ownPort: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter,
};
const mounted: Place = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.docs.example/demo',
  crossSite: 'https://api.other.example/demo',
  meter,
};
const moved = (value: string, place: Place) =>
  recordedPolicies([{ value, disposition: 'report' }], key, place)[0];

describe('paths are moved to where runs are recorded', () => {
  const run = `/r/${key.runId}/${key.attempt}`;
  it.each([
    ["default-src 'self'; connect-src 'none'", "default-src 'self'; connect-src 'none'", ownPort],
    ['connect-src http://localhost:3001', 'connect-src http://localhost:3001', ownPort],
    ['connect-src http://localhost:3001/', 'connect-src http://localhost:3001/', ownPort],
    ['connect-src http://localhost:3001/v1/', `connect-src http://localhost:3001${run}/v1/`, ownPort],
    ['connect-src localhost:*/v1/a;img-src *', `connect-src localhost:*${run}/v1/a;img-src *`, ownPort],
    ['connect-src 127.0.0.1:3001/v1?q', `connect-src 127.0.0.1:3001${run}/v1?q`, ownPort],
    ['connect-src http://localhost:3001/r/', 'connect-src http://localhost:3001/r/', ownPort],
    ['connect-src localhost:3000/v1/', 'connect-src localhost:3000/v1/', ownPort],
    ['connect-src https://a.example/v1/', 'connect-src https://a.example/v1/', ownPort],
    [
      'connect-src https://*.docs.example/demo/v1/',
      `connect-src https://*.docs.example/demo${run}/v1/`,
      mounted,
    ],
    ['connect-src https://api.docs.example/v1/', 'connect-src https://api.docs.example/v1/', mounted],
  ])('%s', (value, expected, place) => {
    expect(moved(value, place)).toEqual({ value: expected, disposition: 'report' });
  });
});
