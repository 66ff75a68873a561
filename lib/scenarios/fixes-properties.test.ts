import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import { changeAvoiding } from './avoid-trigger';
import { applyChange } from './apply-change';
import { fixesFor } from './fixes';
import { resolveScenario } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';
import { anyScenario } from './test-data/any-scenario';
import { arbitraryHeaders } from './test-data/arbitrary-headers';
import { arbitraryScenario } from './test-data/arbitrary-scenario';
import { place } from './test-data/place';

const profileArbitrary: fc.Arbitrary<Profile> = fc.constantFrom(...Object.values(profiles));
const scenario = fc.oneof(
  { weight: 3, arbitrary: arbitraryScenario() },
  { weight: 1, arbitrary: anyScenario },
);
const runs = { numRuns: 1500 };

describe('fixesFor', () => {
  it('offers only what unblocks the request', () => {
    let offered = 0;
    fc.assert(
      fc.property(scenario, profileArbitrary, (data, profile) => {
        for (const { changes, sentence, first, all } of fixesFor(data, place, profile)) {
          offered += 1;
          const steps: ScenarioData[] = [];
          for (const change of changes) {
            const changed = applyChange(steps.at(-1) ?? data, change);
            if (changed) steps.push(changed);
          }
          expect([first, all]).toEqual([steps[0], steps.at(-1)]);
          expect(predict(resolveScenario(all, place), profile).block).toBe(null);
          expect(sentence).not.toBe('');
        }
      }),
      runs,
    );
    expect(offered).toBeGreaterThan(100);
  });
});

describe('changeAvoiding', () => {
  it('offers changes that avoid the trigger they are offered for, in the data as in the scenario', () => {
    let offered = 0;
    fc.assert(
      fc.property(
        arbitraryHeaders,
        fc.constantFrom('GET', 'POST', 'PUT', 'patch'),
        profileArbitrary,
        (list, method, profile) => {
          const data: ScenarioData = {
            id: 'random',
            title: 'Random',
            story: '',
            request: { path: '/', method, headers: list },
          };
          const given = resolveScenario(data, place);
          for (const trigger of predict(given, profile).preflightTriggers) {
            const change = changeAvoiding(trigger, given, profile);
            const changed = change && applyChange(data, change);
            if (!changed) continue;
            offered += 1;
            const { preflightTriggers } = predict(resolveScenario(changed, place), profile);
            const isSame = (other: (typeof preflightTriggers)[number]): boolean =>
              other.kind === trigger.kind && other.header?.[0] === trigger.header?.[0];
            expect(preflightTriggers.some(isSame)).toBe(false);
          }
        },
      ),
      runs,
    );
    expect(offered).toBeGreaterThan(100);
  });
});
