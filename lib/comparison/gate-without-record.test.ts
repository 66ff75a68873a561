import { expect, test } from 'vitest';
import type { Evidence } from '../run/evidence';
import { gateWithoutRecord } from './gate-without-record';
import type { RecordReading } from '../run/observation';

const seen = 'The script got TypeError: Failed to fetch.';
const ownUrl: RecordReading = { kind: 'not recorded' };
const empty: RecordReading = { kind: 'read', exchanges: [], origins: [] };
const evidence = (part: Partial<Evidence>): Evidence => ({
  refusal: null,
  url: 'https://api.example/',
  isOnline: true,
  localNetwork: null,
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
const local = (permission: PermissionState | 'unknown'): Evidence['localNetwork'] => ({
  page: 'public',
  target: 'local',
  permission,
});

test.each<[name: string, RecordReading, Evidence | undefined, kind: string, certainty: string, line: string]>(
  [
    ['a bad port', ownUrl, evidence({ refusal: 'bad-port' }), 'bad-port', 'certain', 'https://api.example/'],
    ['another scheme', ownUrl, evidence({ refusal: 'scheme' }), 'scheme', 'certain', 'https://api.example/'],
    ['mixed content', empty, evidence({ refusal: 'mixed-content' }), 'mixed-content', 'certain', 'is empty'],
    [
      'mode same-origin',
      empty,
      evidence({ refusal: 'same-origin-mode' }),
      'same-origin-mode',
      'certain',
      'is empty',
    ],
    ['offline', ownUrl, evidence({ isOnline: false }), 'network', 'likely', 'says that it is offline'],
    ['the server answers', ownUrl, evidence({ probe: answered }), 'cors-check', 'likely', 'got an answer'],
    ['the server does not', ownUrl, evidence({ probe: failed }), 'network', 'likely', 'failed as well'],
    [
      'a method that is not safe',
      ownUrl,
      evidence({ probe: { kind: 'not made', because: 'not safe' } }),
      'unknown',
      'likely',
      'No second request was made',
    ],
    [
      'local network denied',
      ownUrl,
      evidence({ localNetwork: local('denied') }),
      'local-network-access',
      'likely',
      'has been denied',
    ],
    [
      'local network not asked for, and no answer',
      ownUrl,
      evidence({ localNetwork: local('prompt'), probe: failed }),
      'local-network-access',
      'likely',
      'has not been asked for',
    ],
    [
      'local network granted, and no answer',
      ownUrl,
      evidence({ localNetwork: local('granted'), probe: failed }),
      'network',
      'likely',
      'has been given',
    ],
    [
      'local network of a browser that does not ask, and an answer',
      ownUrl,
      evidence({ localNetwork: local('unknown'), probe: answered }),
      'cors-check',
      'likely',
      "is local, the page's is public.",
    ],
    [
      'resource timing',
      ownUrl,
      evidence({ probe: failed, timing: { durationMs: 12.4, responseStatus: 0 } }),
      'network',
      'likely',
      'with 12 ms.',
    ],
    ['nothing arrived', empty, evidence({}), 'network', 'likely', 'is empty'],
    [
      'no record to be had',
      { kind: 'unreachable', message: 'Failed to fetch' },
      evidence({}),
      'unknown',
      'likely',
      'Asking for the record failed: Failed to fetch.',
    ],
    ['no evidence at all', ownUrl, undefined, 'unknown', 'likely', 'no record of what arrived'],
  ],
)('%s', (_, record, given, kind, certainty, line) => {
  const gate = gateWithoutRecord(record, given, seen);
  expect(gate).toMatchObject({ kind, certainty });
  expect(gate.evidence[0]).toBe(seen);
  expect(gate.evidence.join(' ')).toContain(line);
});
