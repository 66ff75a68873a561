import { expect, test } from '@playwright/test';
import { profiles } from '../lib/browsers/profiles';
import { compare, type Comparison } from '../lib/comparison/compare';
import { planRun } from '../lib/comparison/planned-run';
import { predict } from '../lib/cors/predict';
import type { Prediction } from '../lib/cors/prediction';
import type { Scenario } from '../lib/cors/scenario';
import { placeOf } from '../lib/scenarios/place-of';
import { scenarioById } from '../lib/scenarios/catalogue';
import { readBatchResults } from './differential/batch-results';
import { hydrated, site } from './live-request';

type Response = Extract<Prediction['result'], { kind: 'response' }>;

const planted: {
  readonly fault: string;
  readonly scenario: string;
  readonly predictWrongly: (scenario: Scenario) => Prediction;
  readonly shown: string;
}[] = [
  {
    fault: 'a response of type "cors" where the page is of the same origin',
    scenario: 'own-origin',
    predictWrongly: (scenario) => withResponse(scenario, (response) => ({ ...response, type: 'cors' })),
    shown: 'what the script gets: cors 200 / basic 200',
  },
  {
    fault: 'a header fewer that the script can read',
    scenario: 'x-foobar',
    predictWrongly: (scenario) =>
      withResponse(scenario, (response) => ({
        ...response,
        readableHeaders: response.readableHeaders.filter(([name]) => name.toLowerCase() !== 'content-type'),
      })),
    shown: 'headers the script can read',
  },
  {
    fault: 'a port of the demo API among those that no browser connects to',
    scenario: 'x-foobar',
    predictWrongly: (scenario) =>
      predict(
        { ...scenario, request: { ...scenario.request, url: withPort(scenario.request.url, '6000') } },
        profiles.chromium,
      ),
    shown: 'requests on the wire: nothing / OPTIONS, GET',
  },
];

for (const { fault, scenario: id, predictWrongly, shown } of planted) {
  test(`a wrong prediction is shown by a real run: ${fault}`, async ({ page }) => {
    await page.goto('/conformance');
    await hydrated(page);
    const data = scenarioById(id);
    await page.waitForFunction(() => window.preflightRunBatch !== undefined);
    const answer: unknown = await page.evaluate((scenario) => window.preflightRunBatch?.([scenario]), data);
    const [result] = readBatchResults(answer, 1);
    if (result?.observed.ok !== true) throw new Error('The scenario was not run.');
    const { observation } = result.observed;
    const { scenario } = planRun(data, placeOf(site), result.recordKey);
    const right = compare(predict(scenario, profiles.chromium), observation, profiles.chromium);
    expect(right, textOf(right)).toMatchObject({ result: 'as predicted' });
    const wrong = compare(predictWrongly(scenario), observation, profiles.chromium);
    expect(wrong.result).toBe('otherwise than predicted');
    expect(textOf(wrong)).toContain(shown);
  });
}

function withResponse(scenario: Scenario, change: (response: Response) => Response): Prediction {
  const prediction = predict(scenario, profiles.chromium);
  if (prediction.result.kind !== 'response') throw new Error('A response is predicted.');
  return { ...prediction, result: change(prediction.result) };
}

function withPort(url: string, port: string): string {
  const changed = new URL(url);
  changed.port = port;
  return changed.href;
}

/** The rows that differ. */
function textOf({ rows }: Comparison): string {
  return rows
    .filter(({ standing }) => standing === 'differs')
    .map(({ what, predicted, observed }) => `${what}: ${predicted} / ${observed}`)
    .join('\n');
}
