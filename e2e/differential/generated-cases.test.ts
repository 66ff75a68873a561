import { expect, test } from 'vitest';
import { predict } from '../../lib/cors/predict';
import { resolveScenario } from '../../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { place } from '../../lib/scenarios/test-data/place';
import { batchSize, caseNumber, generateBatch, shrinkCase } from './generated-cases';

const batches = (seed: number, count: number) =>
  Array.from({ length: count }, (_, batch) => generateBatch(seed, batch)).flat();

test('the same seed gives the same batch, another seed or number another one', () => {
  const batch = JSON.stringify(generateBatch(7, 3));
  expect(JSON.stringify(generateBatch(7, 3))).toBe(batch);
  expect(JSON.stringify(generateBatch(8, 3))).not.toBe(batch);
  expect(JSON.stringify(generateBatch(7, 4))).not.toBe(batch);
});

test('cases are numbered through all batches', () => {
  expect(batches(1, 2).map(caseNumber)).toEqual(Array.from({ length: 2 * batchSize }, (_, index) => index));
});

test('the pages of a batch share a few policies', () => {
  const policies = generateBatch(1, 0).flatMap(({ page }) =>
    page?.policies === undefined ? [] : [JSON.stringify(page.policies)],
  );
  expect(policies.length).toBeGreaterThan(10);
  expect(new Set(policies).size).toBeLessThanOrEqual(10);
});

test('a few batches reach every kind of outcome', () => {
  const predictions = batches(1, 20).map((data) => predict(resolveScenario(data, place)));
  const kinds = new Set(predictions.map(({ block }) => block?.kind ?? 'none'));
  const triggers = new Set(
    predictions.flatMap(({ preflightTriggers }) => preflightTriggers.map(({ kind }) => kind)),
  );
  expect(triggers.size).toBe(9);
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'none',
      'forbidden-method',
      'header-name-invalid',
      'header-value-invalid',
      'csp',
      'bad-port',
      'access-control-allow-origin-missing',
      'access-control-allow-origin-multiple',
      'access-control-allow-origin-mismatch',
      'access-control-allow-origin-wildcard-with-credentials',
      'access-control-allow-credentials-not-true',
      'origin-null',
      'preflight-status',
      'preflight-redirect',
      'method-not-allowed',
      'header-not-allowed',
      'access-control-allow-headers-unparsable',
      'redirect-mode-error',
      'redirect-limit',
      'cross-origin-resource-policy',
      'event-source-content-type',
    ]),
  );
});

const named = { title: 'A generated case', story: 'Made at random.', host: 'same-site' };
const bare = { api: 'fetch', path: '/v1/postcards' };
const header =
  (wanted: string) =>
  ({ request }: ScenarioData): boolean =>
    request.headers?.some(([name]) => name.toLowerCase() === wanted) === true;

test.each<[what: string, isShown: (data: ScenarioData) => boolean, smallest: object]>([
  ['anything', () => true, { request: bare }],
  ['a header', header('range'), { request: { ...bare, headers: [['Range', 'bytes=0-0']] } }],
  [
    'a header and a redirect',
    (data) => header('range')(data) && data.redirects?.some(({ status }) => status === 307) === true,
    { request: { ...bare, headers: [['Range', 'bytes=0-0']] }, redirects: [{ status: 307 }] },
  ],
  [
    'a source in a policy',
    ({ page }) => page?.policies?.some(({ value }) => /(?<!\S)localhost(?!\S)/.test(value)) === true,
    { page: { policies: [{ value: 'localhost', disposition: expect.any(String) }] }, request: bare },
  ],
  [
    "a line of a redirect's preflight",
    ({ redirects = [] }) =>
      redirects.some(({ server }) => server?.preflight?.set?.some(([, value]) => value === 'PUT;DELETE')),
    {
      request: bare,
      redirects: [
        { status: 301, server: { preflight: { set: [['Access-Control-Allow-Methods', 'PUT;DELETE']] } } },
      ],
    },
  ],
  [
    'a body of XMLHttpRequest',
    ({ request: { api, body, method } }) => api === 'xhr' && body?.kind === 'Blob' && method !== undefined,
    { request: { api: 'xhr', path: '/v1/postcards', method: expect.any(String), body: expect.anything() } },
  ],
])('what is not needed goes: %s', async (_, isShown, smallest) => {
  for (const data of batches(3, 40).filter(isShown).slice(0, 5)) {
    const number = caseNumber(data) ?? 0;
    const shown = await shrinkCase(3, number, (candidate) => Promise.resolve(isShown(candidate)));
    expect(shown).toEqual({ id: data.id, ...named, ...smallest });
  }
  expect(batches(3, 40).some(isShown)).toBe(true);
});

test('a case that shows nothing smaller is kept; one that shows nothing now is told', async () => {
  for (const data of generateBatch(3, 1).slice(0, 20)) {
    const number = caseNumber(data) ?? 0;
    const itself = JSON.stringify(data);
    const isItself = (candidate: ScenarioData) => Promise.resolve(JSON.stringify(candidate) === itself);
    expect(await shrinkCase(3, number, isItself)).toEqual(data);
    expect(await shrinkCase(3, number, () => Promise.resolve(false))).toBe(null);
  }
});

test('the smallest found stands when time is over', async () => {
  const asked: ScenarioData[] = [];
  const isShown = async (candidate: ScenarioData) => {
    asked.push(candidate);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return true;
  };
  expect(asked).toContainEqual(await shrinkCase(3, 250, isShown, 550));
  expect(asked.length).toBeLessThanOrEqual(6);
});
