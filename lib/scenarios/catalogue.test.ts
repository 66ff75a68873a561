import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { predict } from '../cors/predict';
import { scenarioById, scenarios } from './catalogue';
import { toScenario, type Place } from './play';

const place: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

test('every scenario file is in the catalogue, under its own name', () => {
  const others = ['catalogue.ts', 'play.ts', 'scenario-data.ts'];
  const files = readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !others.includes(name))
    .map((name) => name.slice(0, -'.ts'.length));
  expect(scenarios.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
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

const methodsOnTheWire: readonly [id: string, methods: string, block: string | null][] = [
  ['simple-get', 'GET', null],
  ['accept-language', 'GET', null],
  ['x-requested-with', 'OPTIONS GET', null],
  ['x-foobar', 'OPTIONS GET', null],
  ['post-json', 'OPTIONS POST', null],
  ['put', 'OPTIONS PUT', null],
  ['lower-case-patch', 'OPTIONS patch', null],
  ['no-allow-origin', 'GET', 'access-control-allow-origin-missing'],
  ['preflight-without-allow-origin', 'OPTIONS', 'access-control-allow-origin-missing'],
  ['over-the-limit', 'GET', null],
  ['connect-src-self', '', 'csp'],
  ['slow-answer', 'GET', null],
];

test('every scenario has an expectation', () => {
  expect(methodsOnTheWire.map(([id]) => id)).toEqual(scenarios.map(({ id }) => id));
});

test.each(methodsOnTheWire)('%s: %s, blocked by %s', (id, methods, block) => {
  const prediction = predict(toScenario(scenarioById(id), place));
  expect(prediction.exchanges.map(({ request }) => request.method).join(' ')).toBe(methods);
  expect(prediction.block?.kind ?? null).toBe(block);
});

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
