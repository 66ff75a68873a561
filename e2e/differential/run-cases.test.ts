import { expect, test } from 'vitest';
import { scenarioById } from '../../lib/scenarios/catalogue';
import { place } from '../../lib/scenarios/test-data/place';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { runCases } from './run-cases';
import { resultByProfile } from './test-data/result-by-profile';
import type { CaseResult, TestedBrowser } from './tested-browser';

/** In these the two engines differ, so that a Firefox that does as Chromium does is contradicted. */
const asChromium = 'range-huge';

/** A Firefox whose results on a scenario are, run by run, its own, Chromium's, or none; the last one is repeated. */
function browser(scripts: Readonly<Record<string, readonly ('own' | 'chromium' | 'none')[]>>): TestedBrowser {
  const runs = new Map<string, number>();
  const resultOf = (data: ScenarioData): CaseResult => {
    const run = runs.get(data.id) ?? 0;
    runs.set(data.id, run + 1);
    const script = scripts[data.id] ?? ['own'];
    const how = script[Math.min(run, script.length - 1)];
    if (how === 'none') return { ok: false, message: 'firefox failed twice: Firefox ended.' };
    return resultByProfile(data, how === 'chromium' ? 'chromium' : 'firefox');
  };
  return {
    name: 'firefox',
    version: '153.7.0',
    restarts: [],
    run: (scenarios) => Promise.resolve(scenarios.map(resultOf)),
    close: () => Promise.resolve(),
  };
}

const batches = [[scenarioById('simple-get'), scenarioById(asChromium)], [scenarioById('put')]];
const summary = async (scripts: Parameters<typeof browser>[0]) => {
  const settled: string[] = [];
  const progress: string[] = [];
  const { agreed, repeated, seenOnce } = await runCases(browser(scripts), batches, place, {
    progress: (done, found) => progress.push(`${found} of ${done}`),
    settled: ({ id }, { ok }) => settled.push(`${id} ${ok ? 'ran' : 'did not run'}`),
  });
  return {
    agreed,
    repeated: repeated.map(({ data }) => data.id),
    seenOnce: seenOnce.map(({ data }) => data.id),
    settled: settled.toSorted(),
    progress,
  };
};
const allRan = ['put ran', 'range-huge ran', 'simple-get ran'];

test.each([
  ['all agree', {}, { agreed: 3, repeated: [], seenOnce: [] }],
  ['always', { [asChromium]: ['chromium'] as const }, { agreed: 2, repeated: [asChromium], seenOnce: [] }],
  [
    'again in the second run more',
    { [asChromium]: ['chromium', 'own', 'chromium'] as const },
    { agreed: 2, repeated: [asChromium], seenOnce: [] },
  ],
  [
    'once and not again: neither agreed nor repeated',
    { [asChromium]: ['chromium', 'own'] as const },
    { agreed: 2, repeated: [], seenOnce: [asChromium] },
  ],
  [
    'once, and then it does not run',
    { [asChromium]: ['chromium', 'none'] as const },
    { agreed: 2, repeated: [asChromium], seenOnce: [] },
  ],
])('a disagreement shows: %s', async (_, scripts, expected) => {
  expect(await summary(scripts)).toMatchObject(expected);
});

test('a case that could not be run is not asked again, and is not passed over', async () => {
  expect(await summary({ put: ['none', 'own'] })).toEqual({
    agreed: 2,
    repeated: ['put'],
    seenOnce: [],
    settled: ['put did not run', 'range-huge ran', 'simple-get ran'],
    progress: ['0 of 2', '1 of 3'],
  });
});

test('each case is settled once', async () => {
  expect((await summary({})).settled).toEqual(allRan);
  expect((await summary({ [asChromium]: ['chromium'] })).settled).toEqual(allRan);
  expect((await summary({ [asChromium]: ['chromium', 'own'] })).settled).toEqual(allRan);
});
