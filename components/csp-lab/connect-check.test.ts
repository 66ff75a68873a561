import { describe, expect, it } from 'vitest';
import { predict } from '@/lib/cors/predict';
import { profiles } from '@/lib/browsers/profiles';
import { specProfile } from '@/lib/cors/spec-profile';
import type { Scenario } from '@/lib/cors/scenario';
import { policyCheckOf, predictedAnswer } from './connect-check';

const first = 'https://a.example/one';
const second = 'https://b.example/two';
const redirecting: Scenario['server'] = ({ url }) =>
  url === first
    ? {
        status: 307,
        headers: [
          ['Location', second],
          ['Access-Control-Allow-Origin', '*'],
        ],
      }
    : { status: 200, headers: [['Access-Control-Allow-Origin', '*']] };
const check = (policies: readonly (readonly ['enforce' | 'report', string])[], url = first) => {
  const scenario: Scenario = {
    page: {
      origin: 'https://page.example',
      policies: policies.map(([disposition, value]) => ({ disposition, value })),
    },
    request: { url },
    server: redirecting,
  };
  return policyCheckOf(scenario, predict(scenario), specProfile);
};

describe('what the policies answer', () => {
  it.each([
    ['no policy', [], [first, second]],
    ['allows', [['enforce', 'connect-src a.example b.example']], [first, second]],
    ['allows', [['enforce', 'img-src a.example']], [first, second]],
    ['refuses', [['enforce', 'connect-src b.example']], [first]],
    ['refuses the redirect', [['enforce', 'connect-src a.example']], [first, second]],
    ['allows, and reports', [['report', 'connect-src a.example']], [first, second]],
    [
      'refuses',
      [
        ['report', "connect-src 'none'"],
        ['enforce', "default-src 'self'"],
      ],
      [first],
    ],
  ] as const)('%s: %o', (answer, policies, urls) => {
    const found = check(policies);
    expect(predictedAnswer(found)).toBe(answer);
    expect(found?.urls.slice(0, found.hops.length).map(({ href }) => href)).toEqual(urls);
  });

  it('is not known where there is no URL', () => {
    expect(predictedAnswer(check([['enforce', "connect-src 'none'"]], 'https://'))).toBe('unknown');
  });
});

it.each([
  ['spec', 'report', "connect-src 'none'", undefined, 3],
  ['chromium', 'report', "connect-src 'none'", undefined, 3],
  ['chromium', 'report', "connect-src 'none'", 'xhr', 2],
  ['chromium', 'report', 'connect-src a.example', undefined, 1],
  ['chromium', 'enforce', "connect-src 'none'", undefined, 1],
] as const)('events in %s: %s %s by %s', (id, disposition, value, api, count) => {
  const scenario: Scenario = {
    page: { origin: 'https://page.example', policies: [{ disposition, value }] },
    request: { url: first, ...(api === undefined ? {} : { api }) },
    server: redirecting,
  };
  expect(predict(scenario, profiles[id]).violations).toHaveLength(count);
});
