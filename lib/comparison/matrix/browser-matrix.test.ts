import { engines } from '../../cors/profile';
import type { Engine } from '../../cors/profile';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../browsers/profiles';
import { predict } from '../../cors/predict';
import { scenarioById, scenarios } from '../../scenarios/catalogue';
import { resolveScenario } from '../../scenarios/resolve-scenario';
import {
  browserMatrix,
  matrixPlace,
  readBrowserMatrix,
  writeBrowserMatrix,
  type BrowserMatrix,
} from './browser-matrix';
import file from './browser-matrix.json';
import { testBrowserOf } from '../test-browser';
import { matrixExceptions } from './exceptions';
import { compareEntry, type MatrixEntry } from './matrix-entry';

const apiOf = (id: string) => scenarioById(id).request.api ?? 'fetch';
const predictedFor = (id: string, engine: Engine) =>
  predict(resolveScenario(scenarioById(id), matrixPlace), profiles[engine]);

describe('the matrix is of this catalogue and these predictions; if not, run: npm run matrix', () => {
  test.each(scenarios.map(({ id }) => id))('%s', (id) => {
    if (testBrowserOf(scenarioById(id), matrixPlace) === null) {
      expect(browserMatrix.scenarios.has(id)).toBe(false);
      return;
    }
    const said = engines.flatMap((engine) => {
      const entry = browserMatrix.scenarios.get(id)?.get(engine);
      if (entry === undefined) return [`${engine} ${id}: not in the matrix. Run: npm run matrix`];
      const { result, rows } = compareEntry(
        entry,
        predictedFor(id, engine),
        apiOf(id),
        matrixPlace,
        profiles[engine],
      );
      if (result === 'nothing observed') return [`${engine} ${id}: shows nothing. Run: npm run matrix`];
      return rows
        .filter(({ standing }) => standing === 'differs')
        .map(
          ({ what, predicted, observed }) =>
            `${engine} ${id}: ${what} predicted "${predicted}", in the matrix "${observed}". Run: npm run matrix`,
        );
    });
    expect(said.filter((line) => matrixExceptions[line.slice(0, line.indexOf(':'))] === undefined)).toEqual(
      [],
    );
  });

  test('no scenario is in it that is not in the catalogue', () => {
    const known = new Set(scenarios.map(({ id }) => id));
    expect([...browserMatrix.scenarios.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test('every exception is needed', () => {
    const needless = Object.keys(matrixExceptions).filter((name) => {
      const [engine, id = ''] = [engines.find((known) => name.startsWith(`${known} `)), name.split(' ')[1]];
      if (engine === undefined || !scenarios.some((data) => data.id === id)) return true;
      const entry = browserMatrix.scenarios.get(id)?.get(engine);
      return (
        entry !== undefined &&
        compareEntry(entry, predictedFor(id, engine), apiOf(id), matrixPlace, profiles[engine]).result ===
          'as predicted'
      );
    });
    expect(needless).toEqual([]);
  });
});

describe('the file', () => {
  test('is as the command writes it', () => {
    expect(JSON.parse(writeBrowserMatrix(browserMatrix))).toEqual(file);
    expect(Object.keys(file.scenarios)).toEqual(Object.keys(file.scenarios).toSorted());
  });

  test('does not depend on the order of the runs, and has each outcome once', () => {
    const outcome = (script: string): MatrixEntry => ({
      verdict: { preflight: 'not needed', request: 'sent', response: 'readable' },
      script,
      gate: { kind: 'none', certainty: 'certain' },
      wire: null,
      readable: ['content-type', 'x-one'],
      violations: [],
    });
    const matrix = (...given: readonly (readonly [string, readonly (readonly [Engine, MatrixEntry])[]])[]) =>
      writeBrowserMatrix({
        date: '2026-11-25',
        versions: { chromium: '1', firefox: '2', webkit: '3' },
        scenarios: new Map(given.map(([id, outcomes]) => [id, new Map(outcomes)])),
      });
    const [same, other] = [outcome('cors 200'), outcome('TypeError')];
    const written = matrix(
      ['b', [['chromium', same]]],
      [
        'a',
        [
          ['webkit', same],
          ['firefox', other],
          ['chromium', same],
        ],
      ],
    );
    expect(written).toBe(
      matrix(
        [
          'a',
          [
            ['chromium', same],
            ['firefox', other],
            ['webkit', same],
          ],
        ],
        ['b', [['chromium', same]]],
      ),
    );
    const read: BrowserMatrix = readBrowserMatrix(JSON.parse(written));
    expect([...read.scenarios.keys()]).toEqual(['a', 'b']);
    expect(read.scenarios.get('a')?.get('webkit')).toEqual(same);
    expect(read.scenarios.get('a')?.get('firefox')).toEqual(other);
    expect(read.scenarios.get('b')?.get('webkit')).toBeUndefined();
    const names = [...written.matchAll(/"([a-z ]+)": \{\s*"verdict"/g)].map(([, name]) => name);
    expect(names).toEqual(['chromium webkit', 'firefox', 'chromium']);
  });

  test.each([
    ['another form', { ...file, scenarios: { a: { chromium: { script: 'cors 200' } } } }],
    ['an unknown browser', { ...file, scenarios: { a: { opera: Object.values(file.scenarios)[0] } } }],
    ['a date that is none', { ...file, date: 'yesterday' }],
  ])('of %s is not read', (_, content) => {
    expect(() => readBrowserMatrix(content)).toThrow();
  });
});

describe('contradictions', () => {
  const id = 'x-foobar';
  const prediction = predictedFor(id, 'chromium');
  const own = browserMatrix.scenarios.get(id)?.get('chromium');
  const told = (entry: MatrixEntry) =>
    compareEntry(entry, prediction, 'fetch', matrixPlace, profiles.chromium)
      .rows.filter(({ standing }) => standing === 'differs')
      .map(({ what }) => what);

  test.each<[string, (entry: MatrixEntry) => Partial<MatrixEntry>, readonly string[]]>([
    ['none', () => ({}), []],
    ['another request on the wire', ({ wire }) => ({ wire: wire?.slice(1) ?? [] }), ['requests on the wire']],
    [
      'other headers asked for',
      ({ wire }) => ({ wire: wire?.map((line) => line.replace('x-foobar', 'x-other')) ?? [] }),
      ['Access-Control-Request-Headers of OPTIONS'],
    ],
    [
      'what no record tells',
      ({ verdict }) => ({ wire: null, verdict: { ...verdict, response: 'unknown' } }),
      [],
    ],
    ['another response', () => ({ script: 'cors 500' }), ['what the script gets']],
    [
      'a response withheld',
      ({ verdict }) => ({ verdict: { ...verdict, response: 'withheld' } }),
      ['response'],
    ],
    ['another header', ({ readable }) => ({ readable: readable.slice(1) }), ['headers the script can read']],
    ['a violation', () => ({ violations: ['enforce connect-src {same-site}'] }), ['policy violations']],
    ['a closed gate', () => ({ gate: { kind: 'cors-check', certainty: 'certain' } }), ['gate that closed']],
    ['a gate that is likely only', () => ({ gate: { kind: 'cors-check', certainty: 'likely' } }), []],
  ])('%s', (_, change, expected) => {
    if (own === undefined) throw new Error('The scenario is not in the matrix.');
    const changed = told({ ...own, ...change(own) });
    expect(changed.filter((what) => expected.includes(what))).toEqual(expected);
    if (expected.length === 0) expect(changed).toEqual([]);
  });

  test('between engines are found where the matrix has them differ', () => {
    const differing = [...browserMatrix.scenarios].filter(([id, outcomes]) =>
      [...outcomes].some(
        ([, entry]) =>
          compareEntry(entry, predictedFor(id, 'chromium'), apiOf(id), matrixPlace, profiles.chromium)
            .result !== 'as predicted',
      ),
    );
    expect(differing.map(([name]) => name)).toContain('range-in-capitals');
    expect(differing.map(([name]) => name)).toContain('redirect-put-307');
    expect(differing.map(([name]) => name)).not.toContain(id);
  });
});
