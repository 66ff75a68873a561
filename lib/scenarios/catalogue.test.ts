import { expect, test } from 'vitest';
import { predict } from '../cors/predict';
import { maxUrlLength } from '../record/request-limits';
import { scenarioById, scenarios, themes } from './catalogue';
import { requestUrl, resolveScenario } from './resolve-scenario';
import { recordedScenario } from './recorded-scenario';
import { place } from './test-data/place';

test('every id is its own, and kebab-case', () => {
  const ids = scenarios.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('every title is its own, every story one sentence', () => {
  const titles = scenarios.map(({ title }) => title);
  expect(titles).toEqual([...new Set(titles)]);
  for (const { story } of scenarios) expect(story).toMatch(/^\S(?:(?![.!?] ).)*\.$/);
});

test('every server plan is one that the demo API follows, in a URL that it reads', () => {
  const key = { runId: 'a'.repeat(22), attempt: 'x'.repeat(64) };
  for (const data of scenarios) {
    expect(requestUrl(data, place, key).length).toBeLessThan(maxUrlLength);
    const { exchanges } = predict(recordedScenario(data, place, key));
    expect([data.id, ...exchanges.map(({ response }) => response.status)]).not.toContain(400);
  }
});

test('an unknown id is an error that lists the known ones', () => {
  expect(() => scenarioById('x-foobaz')).toThrow('There is no scenario "x-foobaz". There are: simple-get, ');
});

for (const { id, expected } of Object.values(themes).flat()) {
  test(id, () => {
    const { exchanges, block, result } = predict(resolveScenario(scenarioById(id), place));
    expect([
      exchanges
        .filter(({ isFromHttpCache }) => !isFromHttpCache)
        .map(({ request }) => request.method)
        .join(' '),
      block?.kind ?? null,
      result.kind === 'response' ? `${result.type}:${result.status}` : result.name,
    ]).toEqual(expected.slice(0, 3));
  });
}

test("a preflight's response allows what was asked for, after the API's own names", () => {
  const { exchanges } = predict(resolveScenario(scenarioById('x-foobar'), place));
  expect(exchanges[0]?.request.headers).toEqual(
    expect.arrayContaining([
      ['Origin', 'http://localhost:3000'],
      ['Access-Control-Request-Method', 'GET'],
      ['Access-Control-Request-Headers', 'x-foobar'],
    ]),
  );
  expect(exchanges[0]?.response.headers).toEqual(
    expect.arrayContaining([
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Headers', 'Content-Type, Accept, x-foobar'],
      ['Access-Control-Allow-Methods', 'GET'],
      ['Access-Control-Max-Age', '86400'],
    ]),
  );
});
