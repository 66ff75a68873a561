import { expect, test } from 'vitest';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { place } from '@/lib/scenarios/test-data/place';
import { symptoms } from './symptoms';

type Named = keyof typeof profiles;

/** What is said of something else than a request that fails. */
const notOfFailures: readonly string[] = [
  'My GET became an OPTIONS',
  'Every call is sent twice',
  'The header is in the Network panel and null in my code',
  'All headers are exposed with a star, and I still get none',
  'The response is empty and the status is 0',
  "The cookie isn't sent",
  'Set-Cookie is in the response and no cookie is kept',
  'Chrome warns about Authorization and the wildcard',
  'The token gets lost on the way',
  'It works the second time',
  'A long Accept-Language or Accept suddenly costs a preflight',
];

const succeeds = 'The live request succeeds';

const namedIn = (says: string): Named =>
  says.includes('Safari') ? 'webkit' : says.includes('Firefox') ? 'firefox' : 'spec';

const blockOf = (scenario: string, named: Named) =>
  predict(resolveScenario(scenarioById(scenario), place), profiles[named]).block?.kind ?? null;

test.each(symptoms.filter(({ says }) => !notOfFailures.includes(says)))(
  '"$says": its scenario fails, or the cause says that it succeeds',
  ({ says, cause, scenario }) => {
    const engines: readonly Named[] = ['spec', 'chromium', 'firefox', 'webkit'];
    if (cause.includes(succeeds))
      expect(engines.map((engine) => blockOf(scenario, engine))).toEqual([null, null, null, null]);
    else expect(blockOf(scenario, namedIn(says))).not.toBeNull();
  },
);

test('what is said of something else than a failure is still said', () => {
  const says = symptoms.map((symptom) => symptom.says);
  expect(notOfFailures.filter((text) => !says.includes(text))).toEqual([]);
});
