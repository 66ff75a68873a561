import { describe, expect, test } from 'vitest';
import { engines } from '@/lib/cors/profile';
import { matrixExceptions } from '@/lib/comparison/matrix/exceptions';
import type { MatrixEntry } from '@/lib/comparison/matrix/matrix-entry';
import { browserMatrix } from '@/lib/comparison/matrix/browser-matrix';
import { scenarios as all } from '@/lib/scenarios/catalogue';
import { browserMatrixMarkdown } from './browser-matrix-markdown';
import { gateWords, matrixRows, scriptWords } from './matrix-rows';
import { violationWords, wireWords } from './recorded-words';
import { scenarioStandings } from './matrix-summary';

const scenarios = all.filter(({ id }) => browserMatrix.scenarios.has(id));
const standings = (id: string) => matrixRows(id).map(({ standing }) => standing);
const [standard, departure] = ['as the standard says', 'a known departure'];

test.each([
  ['simple-get', [standard, standard, standard]],
  ['no-allow-origin', [standard, standard, standard]],
  ['range-in-capitals', [standard, standard, departure]],
  // Sec-Fetch-Site of the redirected PUT: absent in WebKit.
  ['redirect-put-307', [standard, departure, departure]],
  ['bearer-token-under-wildcard', [departure, departure, departure]],
])('%s: %j', (id, expected) => {
  expect(standings(id)).toEqual(expected);
});

test('no browser is unexplained in any scenario', () => {
  const unexplained = scenarios.flatMap(({ id }) =>
    matrixRows(id)
      .filter(({ standing, reasons }) => standing !== standard && reasons.length === 0)
      .map(({ engine, standing }) => `${engine} ${id}: ${standing}`),
  );
  expect(unexplained).toEqual([]);
  const named = scenarios.flatMap(({ id }) =>
    matrixRows(id)
      .filter(({ standing }) => standing === 'not as predicted' || standing === 'not run')
      .map(({ engine }) => `${engine} ${id}`),
  );
  expect(named.toSorted()).toEqual(Object.keys(matrixExceptions).toSorted());
  expect(scenarioStandings().filter(({ standing }) => standing === 'not as predicted')).toEqual([]);
});

test('an unknown scenario is an error', () => {
  expect(() => matrixRows('x-foobaz')).toThrow('There is no scenario "x-foobaz".');
});

describe('in words', () => {
  const entry: MatrixEntry = {
    verdict: { preflight: 'not needed', request: 'sent', response: 'readable' },
    script: 'cors 200',
    gate: { kind: 'none', certainty: 'certain' },
    wire: [],
    readable: [],
    violations: [],
  };

  test.each([
    ['cors 200', 'Status 200, type cors'],
    ['200', 'Status 200'],
    ['TypeError', 'TypeError'],
    ['error event', 'error event'],
    ['false', 'false from sendBeacon()'],
  ])('the script got %s: %s', (script, expected) => {
    expect(scriptWords({ ...entry, script })).toBe(expected);
  });

  test.each([
    ['none', 'certain', null],
    ['unknown', 'likely', null],
    ['cors-check', 'certain', 'the CORS check'],
    ['network', 'likely', 'browser or network (likely)'],
  ] as const)('gate %s, %s: %s', (kind, certainty, expected) => {
    expect(gateWords({ ...entry, gate: { kind, certainty } })).toBe(expected);
  });

  test.each([
    ['GET same-site - - -', 'GET to the API', []],
    ['GET same-site {docs} - -', 'GET to the API', [['Origin', "the page's own"]]],
    [
      'OPTIONS cross-site null PUT content-type,x-foobar',
      'OPTIONS to the API on another site',
      [
        ['Origin', 'null'],
        ['Access-Control-Request-Method', 'PUT'],
        ['Access-Control-Request-Headers', 'content-type,x-foobar'],
      ],
    ],
  ])('request %s', (line, request, headers) => {
    expect(wireWords(line)).toEqual({ request, headers });
  });

  test.each([
    ['enforce connect-src {same-site}', "connect-src refused the API's origin"],
    ['report default-src blob', 'default-src reported blob'],
  ])('violation %s: %s', (line, expected) => {
    expect(violationWords(line)).toBe(expected);
  });
});

test('as Markdown it is a table with the reasons under it', () => {
  const text = browserMatrixMarkdown('redirect-put-307');
  const table = text.split('\n').filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(2 + engines.length);
  for (const line of table) expect(line.split('|')).toHaveLength(8);
  expect(text).toMatch(
    /\| Firefox [\d.]+ \| Sent first \| Sent \| Readable \| Status 200, type cors \| A known departure \|/,
  );
  expect(text).toMatch(/^- \*\*Firefox:\*\* .+\.$/m);
  expect(text).not.toMatch(/\*\*Chromium:\*\*/);
});
