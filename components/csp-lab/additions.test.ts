import { describe, expect, it } from 'vitest';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { additionsFor } from './additions';

const place: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 5, used: 0, resetSeconds: 60 },
};
const all = [profiles.chromium, profiles.spec, profiles.firefox, profiles.webkit];
const enforced = (value: string) => ({ value, disposition: 'enforce' as const });
const reported = (value: string) => ({ value, disposition: 'report' as const });
const scenario = (
  policies: readonly { value: string; disposition: 'enforce' | 'report' }[],
  part: Partial<ScenarioData> = {},
): ScenarioData => ({
  id: 'a',
  title: 'a',
  story: 'a',
  page: { policies },
  request: { path: '/v1/postcards' },
  ...part,
});
const shown = (data: ScenarioData) =>
  additionsFor(data, place, all).map(({ sentence, engines, effect }) => [
    sentence,
    engines.join(' '),
    effect,
  ]);
const everyone = 'chromium spec firefox webkit';

describe('the smallest additions', () => {
  it.each([
    ['nothing where all is allowed', scenario([enforced('connect-src *')]), []],
    [
      'the origin',
      scenario([enforced("connect-src 'self'")]),
      [['Add http://localhost:3001 to connect-src', everyone, 'allow']],
    ],
    [
      'to the directive that an element is held against',
      scenario([enforced("connect-src *; img-src 'self'")], {
        request: { api: 'img', path: '/v1/stamp.png' },
      }),
      [['Add http://localhost:3001 to img-src', everyone, 'allow']],
    ],
    [
      'to the policies that refuse, by their numbers',
      scenario([enforced("connect-src 'self'"), enforced('img-src *'), enforced("default-src 'none'")]),
      [
        [
          'Add http://localhost:3001 to connect-src of policy 1 and http://localhost:3001 to connect-src of policy 3',
          everyone,
          'allow',
        ],
      ],
    ],
    [
      "an IP address, which the standard's hosts don't match",
      scenario([enforced("connect-src 'self'")], { host: 'cross-site' }),
      [
        ['Add http://127.0.0.1:3001 to connect-src', 'chromium firefox webkit', 'allow'],
        ['Add http: to connect-src', 'spec', 'allow'],
      ],
    ],
    [
      'for the redirect that is refused',
      scenario([enforced('connect-src http://localhost:3001')], {
        redirects: [{ status: 307, host: 'cross-site' }],
      }),
      [
        ['Add http://127.0.0.1:3001 to connect-src', 'chromium firefox webkit', 'allow'],
        ['Add http: to connect-src', 'spec', 'allow'],
      ],
    ],
    [
      'that end a report, after those that allow',
      scenario([reported("connect-src 'none'"), enforced("connect-src 'self'")]),
      [
        ['Add http://localhost:3001 to connect-src of policy 2', everyone, 'allow'],
        ['Add http://localhost:3001 to connect-src of policy 1', everyone, 'quiet'],
      ],
    ],
  ])('%s', (_, data, expected) => {
    expect(shown(data)).toEqual(expected);
  });

  it('an addition that allows, applied, is refused no more by the rules it was offered for', () => {
    for (const host of ['same-site', 'cross-site'] as const) {
      for (const policy of ["default-src 'self'", "connect-src 'none'", 'connect-src', 'connect-src ws:']) {
        const data = scenario([enforced(policy), reported("connect-src 'none'")], { host });
        const additions = additionsFor(data, place, all).filter(({ effect }) => effect === 'allow');
        expect(additions.flatMap(({ engines }) => engines).length).toBeGreaterThan(0);
        for (const { engines, data: changed } of additions) {
          for (const engine of engines)
            expect(predict(resolveScenario(changed, place), profiles[engine]).block).toBeNull();
        }
      }
    }
  });

  it('an addition that ends a report, applied, leaves no report', () => {
    const data = scenario([reported("default-src 'self'")]);
    for (const { engines, data: changed } of additionsFor(data, place, all)) {
      for (const engine of engines)
        expect(predict(resolveScenario(changed, place), profiles[engine]).violations).toEqual([]);
    }
  });
});
