import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { predict } from '../cors/predict';
import { maxUrlLength } from '../demo/limits';
import { scenarioById, scenarios } from './catalogue';
import { requestUrl, toScenario } from './play';
import { expectedPredictions } from './test-data/expected-predictions';
import { place } from './test-data/place';

test('every scenario file is in the catalogue, under its own name', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter((name) => readFileSync(new URL(name, folder), 'utf8').includes(': CatalogueScenario = {'))
    .map((name) => name.slice(0, -'.ts'.length));
  expect(scenarios.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test('themes are not interleaved', () => {
  const themes = scenarios.map(({ theme }) => theme);
  const runs = themes.filter((theme, index) => theme !== themes[index - 1]);
  expect(runs).toEqual([...new Set(themes)]);
});

test('every title is its own, every story one sentence', () => {
  const titles = scenarios.map(({ title }) => title);
  expect(titles).toEqual([...new Set(titles)]);
  for (const { story } of scenarios) expect(story).toMatch(/^\S(?:(?![.!?] ).)*\.$/);
});

test('every server plan is one that the demo API follows, in a URL that it reads', () => {
  const attempt = { runId: 'a'.repeat(22), label: 'x'.repeat(64) };
  for (const data of scenarios) {
    expect(requestUrl(data, place, attempt).length).toBeLessThan(maxUrlLength);
    const { exchanges } = predict(toScenario(data, place, attempt));
    expect([data.id, ...exchanges.map(({ response }) => response.status)]).not.toContain(400);
  }
});

test('every scenario id in a page exists', () => {
  const folder = new URL('../../content/', import.meta.url);
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx'))
    .flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').matchAll(/scenario="([^"]*)"/g)])
    .map(([, id = '']) => id);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(scenarioById(id).id).toBe(id);
});

test('an unknown id is an error that lists the known ones', () => {
  expect(() => scenarioById('x-foobaz')).toThrow('There is no scenario "x-foobaz". There are: simple-get, ');
});

test('every scenario has an expectation', () => {
  expect(expectedPredictions.map(([id]) => id)).toEqual(scenarios.map(({ id }) => id));
});

for (const [id, ...expected] of expectedPredictions) {
  test(id, () => {
    const { exchanges, block, result } = predict(toScenario(scenarioById(id), place));
    expect([
      exchanges.map(({ request }) => request.method).join(' '),
      block?.kind ?? null,
      result.kind === 'response' ? `${result.type}:${result.status}` : result.name,
    ]).toEqual(expected.slice(0, 3));
  });
}

test("a preflight's answer allows what was asked for, after the API's own names", () => {
  const { exchanges } = predict(toScenario(scenarioById('x-foobar'), place));
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
