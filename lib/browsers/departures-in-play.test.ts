import '../cors/predict';
import { expect, test } from 'vitest';
import type { Scenario } from '../cors/scenario';
import { departuresInPlay } from './departures-in-play';

const scenario = (headers: Scenario['request']['headers'] = []): Scenario => ({
  page: { origin: 'https://app.example' },
  request: { url: 'https://api.example/', headers },
  server: () => ({
    status: 200,
    headers: [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Headers', '*'],
    ],
  }),
});

test.each([
  ['nothing special', [], 'chromium', []],
  [
    'Authorization under *',
    [['Authorization', 'Bearer x']],
    'chromium',
    ['authorization-covered-by-wildcard'],
  ],
  ['Authorization under *', [['Authorization', 'Bearer x']], 'webkit', ['authorization-covered-by-wildcard']],
  ['a client hint', [['DPR', '1']], 'chromium', ['client-hints-safelisted']],
  ['a client hint', [['DPR', '1']], 'firefox', []],
] as const)('%s %j in %s: %j', (_, headers, engine, ids) => {
  expect(departuresInPlay(scenario(headers), engine).map(({ id }) => id)).toEqual(ids);
});

test('of two departures that each would have done, both are in play', () => {
  const local: Scenario = {
    ...scenario(),
    page: {
      origin: 'https://app.example',
      addressSpace: 'public',
      localNetworkPermissions: { 'loopback-network': 'granted' },
    },
    request: { url: 'https://localhost/', targetAddressSpace: 'local' },
  };
  expect(departuresInPlay(local, 'webkit').map(({ id }) => id)).toEqual([
    'local-network-open',
    'target-address-space-unknown',
  ]);
  expect(departuresInPlay(local, 'firefox').map(({ id }) => id)).toEqual(['target-address-space-unknown']);
});
