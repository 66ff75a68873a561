import { describe, expect, it } from 'vitest';
import { recordedPolicies } from './recorded-policies';

const key = { runId: 'AAAAAAAAAAAAAAAAAAAAAA', attempt: 'csp-lab.1' };
const ownPort = ['http://localhost:3001', 'http://127.0.0.1:3001'];
const mounted = ['https://api.docs.example/demo', 'https://api.other.example/demo'];
const moved = (value: string, apiPrefixes: readonly string[]) =>
  recordedPolicies([{ value, disposition: 'report' }], key, apiPrefixes)[0];

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
  ])('%s', (value, expected, apiPrefixes) => {
    expect(moved(value, apiPrefixes)).toEqual({ value: expected, disposition: 'report' });
  });
});
