import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../lib/record/record';
import type { Observation } from '../../lib/run/observation';
import { scenarioById, scenarios } from '../../lib/scenarios/catalogue';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { place } from '../../lib/scenarios/test-data/place';
import { generateBatch } from './generated-cases';
import { compareCase } from './compare-case';
import { resultByProfile } from './test-data/result-by-profile';
import type { CaseResult } from './tested-browser';

/** The others are answered by the server's parser, which no profile knows of. */
const isRead = ({ request: { headers = [], thenSet } }: ScenarioData) =>
  // oxlint-disable-next-line no-control-regex
  !/[\0-\u0008\u000b-\u001f\u007f]/.test([...headers, ...(thenSet ? [thenSet] : [])].join());
const generated = [0, 1].flatMap((batch) => generateBatch(11, batch)).filter(isRead);

const browsers = ['chromium', 'firefox', 'webkit'] as const;
const told = (rows: ReturnType<typeof compareCase>) =>
  rows.map(({ what, predicted, observed }) => `${what}: ${predicted} / ${observed}`);

/** What is made by a profile has no HTTP cache that an earlier request could have filled. */
const catalogue = scenarios.filter(({ page }) => page?.earlier === undefined);

describe.each(browsers)('a browser that does as the profile of %s says', (name) => {
  test.each([
    ['the catalogue', catalogue],
    ['generated scenarios', generated],
  ])('is never contradicted: %s', (_, list) => {
    const contradicted = list.flatMap((data) => {
      const rows = compareCase(data, resultByProfile(data, name), name, place);
      return rows.length === 0 ? [] : [[data.id, ...told(rows)]];
    });
    expect(contradicted).toEqual([]);
  });
});

test.each([
  ['range-huge', 'chromium', 'firefox', 'requests on the wire: GET / OPTIONS, GET'],
  ['range-in-capitals', 'webkit', 'chromium', 'requests on the wire: OPTIONS, GET / GET'],
  ['safelisted-total-1025', 'firefox', 'webkit', 'requests on the wire: OPTIONS, GET / GET'],
  ['redirect-put-307', 'firefox', 'chromium', 'Origin of OPTIONS: null / http://localhost:3000'],
] as const)('%s done as %s does, asked of %s', (id, as, name, row) => {
  const data = scenarioById(id);
  expect(told(compareCase(data, resultByProfile(data, as), name, place))).toContain(row);
});

test('a header value that the docs app can not read is answered 400', () => {
  const data = {
    ...scenarioById('own-origin'),
    id: 'x',
    request: { path: '/', headers: [['X-A', 'a\u0001b']] },
  } as const;
  const outcome = {
    kind: 'response',
    type: 'basic',
    status: 400,
    url: place.docsOrigin,
    headers: [['connection', 'close']],
    body: '',
  } as const;
  const result = resultByProfile(data, 'chromium');
  if (!result.ok || !result.run.observed.ok) throw new Error('There is an observation.');
  const { observation } = result.run.observed;
  const seen = (changed: Observation): CaseResult => ({
    ok: true,
    run: { ...result.run, observed: { ok: true, observation: changed } },
  });
  expect(compareCase(data, seen({ ...observation, outcome }), 'chromium', place)).toEqual([]);
  expect(
    told(
      compareCase(data, seen({ ...observation, outcome: { ...outcome, status: 200 } }), 'chromium', place),
    ),
  ).toContain('what the script gets: basic 400 / basic 200');
});

type Deviation = (observation: Observation) => Observation;
const exchangesOf = ({ record }: Observation): readonly Exchange[] =>
  record.kind === 'read' ? record.exchanges : [];
const withExchanges =
  (change: (exchanges: readonly Exchange[]) => readonly Exchange[]): Deviation =>
  (observation) => ({
    ...observation,
    record: { kind: 'read', origins: ['http://localhost:3001'], exchanges: change(exchangesOf(observation)) },
  });
const withHeaders =
  (change: (headers: Exchange['request']['headers']) => Exchange['request']['headers']): Deviation =>
  (observation) =>
    withExchanges((all) =>
      all.map((one) => ({ ...one, request: { ...one.request, headers: change(one.request.headers) } })),
    )(observation);
const withOutcome =
  (outcome: Partial<Extract<Observation['outcome'], { kind: 'response' }>>): Deviation =>
  (observation) =>
    observation.outcome.kind === 'response'
      ? { ...observation, outcome: { ...observation.outcome, ...outcome } }
      : observation;
const failing: Deviation = (observation) => ({
  ...observation,
  outcome: { kind: 'error', name: 'TypeError', message: 'Failed to fetch' },
});

const deviations: readonly (readonly [
  what: string,
  id: string,
  deviate: Deviation,
  rows: readonly unknown[],
])[] = [
  [
    'no preflight where one was predicted',
    'x-foobar',
    withExchanges((all) => all.slice(1)),
    [expect.stringMatching(/^requests on the wire: OPTIONS, GET \/ GET$/)],
  ],
  [
    'a preflight where none was predicted',
    'simple-get',
    withExchanges((all) =>
      all.flatMap((one) => [
        { ...one, kind: 'preflight' as const, request: { ...one.request, method: 'OPTIONS' } },
        one,
      ]),
    ),
    [expect.stringMatching(/^requests on the wire: GET \/ OPTIONS, GET$/)],
  ],
  [
    'nothing arrived',
    'simple-get',
    withExchanges(() => []),
    [expect.stringMatching(/^requests on the wire: GET \/ nothing$/)],
  ],
  [
    'another list of headers asked for',
    'x-foobar',
    withHeaders((headers) =>
      headers.map(([name, value]) => [
        name,
        name === 'Access-Control-Request-Headers' ? `${value},x-other` : value,
      ]),
    ),
    ['Access-Control-Request-Headers of OPTIONS: x-foobar / x-foobar,x-other'],
  ],
  [
    'another origin told',
    'simple-get',
    withHeaders((headers) =>
      headers.map(([name, value]) => [name, name === 'Origin' ? 'null' : value] as const),
    ),
    ['Origin of GET: http://localhost:3000 / null'],
  ],
  [
    'another status read',
    'simple-get',
    withOutcome({ status: 201 }),
    ['what the script gets: cors 200 / cors 201'],
  ],
  ['another type', 'simple-get', withOutcome({ type: 'opaque' }), ['response: readable / opaque']],
  [
    'a response that should have been withheld',
    'no-allow-origin',
    (observation) => ({
      ...observation,
      outcome: { kind: 'response', type: 'cors', status: 200, url: '', headers: [], body: '' },
    }),
    ['response: withheld / readable', 'gate that closed: cors-check / none'],
  ],
  [
    'a response withheld that should have been readable',
    'simple-get',
    failing,
    ['response: readable / withheld', 'gate that closed: none / cors-check'],
  ],
  [
    'another error',
    'no-allow-origin',
    (observation) => ({ ...observation, outcome: { kind: 'error', name: 'AbortError', message: '' } }),
    ['what the script gets: TypeError / AbortError'],
  ],
  [
    'a hidden header that could be read',
    'exposed-none',
    (observation) =>
      observation.outcome.kind === 'response'
        ? withOutcome({ headers: [...observation.outcome.headers, ['x-request-id', '1']] })(observation)
        : observation,
    [expect.stringMatching(/^headers the script can read: /)],
  ],
  [
    'no violation event',
    'connect-src-self',
    (observation) => ({ ...observation, violations: [] }),
    ["policy violations: enforce connect-src http://localhost:3001/v1/postcards (connect-src 'self') / none"],
  ],
  [
    'one violation event too many',
    'connect-src-self',
    (observation) => ({ ...observation, violations: [...observation.violations, ...observation.violations] }),
    [
      "policy violations: enforce connect-src http://localhost:3001/v1/postcards (connect-src 'self') / enforce connect-src http://localhost:3001/v1/postcards (connect-src 'self'); enforce connect-src http://localhost:3001/v1/postcards (connect-src 'self')",
    ],
  ],
  [
    'a run that was given up',
    'simple-get',
    (observation) => ({ ...observation, outcome: { kind: 'timed out', afterMs: 20_000 } }),
    ['run: an observation / timed out, which shows nothing'],
  ],
];

test.each(deviations)('is found: %s', (_, id, deviate, rows) => {
  const data = scenarioById(id);
  const { run } = resultByProfile(data, 'chromium');
  const observation = deviate(run.observed.observation);
  const result: CaseResult = { ok: true, run: { ...run, observed: { ok: true, observation } } };
  expect(told(compareCase(data, result, 'chromium', place))).toEqual(expect.arrayContaining([...rows]));
});

test.each<[CaseResult, string]>([
  [{ ok: false, message: 'firefox failed twice: Firefox ended.' }, 'firefox failed twice: Firefox ended.'],
  [
    {
      ok: true,
      run: { recordKey: { runId: '', attempt: '' }, observed: { ok: false, message: 'No document.' } },
    },
    'No document.',
  ],
])('a case without an observation never passes: %o', (result, message) => {
  expect(told(compareCase(scenarioById('simple-get'), result, 'firefox', place))).toEqual([
    `run: an observation / ${message}`,
  ]);
});

test('connection headers that the page could read are no disagreement, and no excuse for others', () => {
  const data = scenarioById('simple-get');
  const { run } = resultByProfile(data, 'chromium');
  const { observation } = run.observed;
  const seen = (readable: string, sent: string): CaseResult => ({
    ok: true,
    run: {
      ...run,
      observed: {
        ok: true,
        observation: {
          ...withExchanges((all) =>
            all.map((one) => ({
              ...one,
              response: one.response && { ...one.response, headers: [...one.response.headers, [sent, '1']] },
            })),
          )(observation),
          outcome:
            observation.outcome.kind === 'response'
              ? { ...observation.outcome, headers: [...observation.outcome.headers, [readable, '1']] }
              : observation.outcome,
        },
      },
    },
  });
  expect(compareCase(data, seen('keep-alive', 'Keep-Alive'), 'chromium', place)).toEqual([]);
  expect(compareCase(data, seen('x-invented', 'X-Invented'), 'chromium', place)).not.toEqual([]);
});
