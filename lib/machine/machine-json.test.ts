import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import { scenarioById, scenarios } from '../scenarios/catalogue';
import { resolveScenario, type Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';
import { classificationJson, classificationSchema } from './classification-json';
import { diagnosisJson, diagnosisSchema } from './diagnosis-json';
import { isSchemaName, jsonSchemas, schemaNames } from './json-schemas';
import { predictionJson, predictionSchema } from './prediction-json';
import { readScenarioJson } from './scenario-json';
import { classificationText } from './text/classification-text';
import { diagnosisText } from './text/diagnosis-text';
import { predictionText } from './text/prediction-text';

const place: Place = {
  docsOrigin: 'https://docs.example',
  sameSite: 'https://api.docs.example',
  crossSite: 'https://demo.example',
  meter: { limit: 1000, used: 0, resetSeconds: 60 },
};
const ids = ['spec', 'chromium', 'firefox', 'webkit'] as const;
const diagnosed = (...given: Parameters<typeof diagnosisJson>[0]) =>
  diagnosisJson(given, { docsOrigin: place.docsOrigin, engine: null, server: 'express' });

test.each([
  ['spec', 'api.docs.example', ['same-site', 'cross-site']],
  ['webkit', 'api.docs.example', ['same-site', undefined]],
] as const)('the Sec-Fetch-Site of a redirected request, by %s, at %s: %j', (browser, host, expected) => {
  const data: ScenarioData = {
    ...scenarioById('simple-get'),
    redirects: [{ status: 302, host: 'cross-site' }],
  };
  const { exchanges } = predictionJson(data, { place, browser, server: 'nginx' });
  expect(new URL(exchanges[0]?.request.url ?? '').host).toBe(host);
  const sent = exchanges.map(
    ({ request }) => request.headers.find(([name]) => name === 'Sec-Fetch-Site')?.[1],
  );
  expect(sent).toEqual(expected);
});

describe('a prediction of every scenario, by every profile', () => {
  test.each(scenarios)('$id', (data) => {
    for (const browser of ids) {
      const json = predictionJson(data, { place, browser, server: 'nginx' });
      expect(v.parse(predictionSchema, JSON.parse(JSON.stringify(json)))).toEqual(json);
      const { block, needs } = predict(resolveScenario(data, place), profiles[browser]);
      expect(json.block?.kind ?? null).toBe(block?.kind ?? null);
      expect(json.blockIn[browser]).toBe(block?.kind ?? null);
      expect(json.outcome).toBe(
        block !== null ? 'blocked' : needs.length > 0 ? 'not-told' : 'nothing-blocked',
      );
      const text = predictionText(json, 100);
      expect(text).toContain(block === null ? ': ' : json.block?.title);
    }
  });
});

const hars = ['chromium.har', 'firefox.har'].map((name) => ({
  name,
  content: readFileSync(new URL(`../evidence/har/test-data/${name}`, import.meta.url)),
}));

const evidence: readonly (readonly [string, string, string])[] = [
  [
    'a console line',
    "Access to fetch at 'https://api.example/' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.",
    'blocked',
  ],
  ['a header that no script may set', 'Refused to set unsafe header "Origin"', 'not-told'],
  ['a host without an address', 'GET https://api.example/ net::ERR_NAME_NOT_RESOLVED', 'blocked'],
  ['a line that tells nothing', 'TypeError: Failed to fetch', 'not-told'],
  [
    'a transcript of a request that goes through',
    "curl -i https://api.example/ -H 'Origin: https://shop.example'\nHTTP/2 200\naccess-control-allow-origin: https://shop.example\naccess-control-allow-credentials: true",
    'nothing-blocked',
  ],
  ['another cause', 'GET https://api.example/ net::ERR_CERT_DATE_INVALID', 'blocked'],
  ['words', 'hello there', 'not-understood'],
  ['nothing', '', 'not-understood'],
];

describe('a diagnosis', () => {
  test.each(evidence)('of %s', (_, text, outcome) => {
    const json = diagnosed(text);
    expect(v.parse(diagnosisSchema, JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json.outcome).toBe(outcome);
  });

  test.each(hars)('of $name, whose scenarios are predicted as they were diagnosed', (har) => {
    const json = diagnosed(har);
    expect(v.parse(diagnosisSchema, JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(json.findings.length).toBeGreaterThan(5);
    let predicted = 0;
    for (const { scenario, causes, browser } of json.findings) {
      if (scenario === null) continue;
      const read = readScenarioJson(JSON.parse(JSON.stringify(scenario)));
      if (!read.isRead) throw new Error(read.sentence);
      const { block } = predictionJson(read.data, { place, browser: browser ?? 'spec', server: 'nginx' });
      if (block === null) continue;
      expect(causes.map(({ kind }) => kind)).toContain(block.kind);
      predicted += 1;
    }
    expect(predicted).toBeGreaterThan(5);
  });

  test('says as text what is in it', () => {
    const json = diagnosed(evidence[0]?.[1] ?? '');
    const text = diagnosisText(json, 80, ({ fact }) => fact);
    expect(text).toContain('Blocked: GET https://api.example/, from a page at https://shop.example');
    expect(text).toContain('Access-Control-Allow-Origin is missing');
    expect(text).toContain('Fetch, CORS check, step 2');
    expect(text).toContain('https://docs.example/errors/access-control-allow-origin-missing');
    expect(text).toContain('app.use(');
    const prose = text
      .split('\n')
      .filter((line) => !/https?:\/\//.test(line) && !line.startsWith(' '.repeat(14)));
    expect(Math.max(...prose.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('has no secret and nothing that commands a terminal in its text', () => {
    const text = diagnosisText(
      diagnosed(
        "curl 'https://api.example/?access_token=8f3c51aa90' -H 'Authorization: Bearer 77aa01bb99' -H 'X-\u001B[2J: \u009B2J'\nHTTP/2 200\nx-a: \u001B[31m\u202Ered",
      ),
      100,
      ({ fact }) => fact,
    );
    expect(text).not.toMatch(/8f3c51aa90|77aa01bb99|\u202E/);
    expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('a prediction', () => {
  test('has no secret of its scenario', () => {
    const read = readScenarioJson({
      page: { url: 'https://shop.example' },
      request: {
        url: 'https://api.example/?access_token=8f3c51aa90',
        headers: [['Authorization', 'Bearer 77aa01bb99']],
      },
    });
    if (!read.isRead) throw new Error(read.sentence);
    const json = predictionJson(read.data, { place, browser: 'chromium', server: 'nginx' });
    expect(JSON.stringify(json)).not.toMatch(/8f3c51aa90|77aa01bb99/);
    expect(json.outcome).toBe('not-told');
    expect(predictionText(json, 100)).toContain('Access-Control-Allow-Headers: authorization');
  });
});

describe('a classification', () => {
  const classified = (text: string, origin: string | null = null) =>
    classificationJson(text, { browser: 'spec', origin });
  test.each([
    ['curl https://api.example/v1', 'nothing-blocked', false],
    ['curl https://api.example/v1 -X PUT', 'nothing-blocked', true],
    ["curl 'https://api.example/v1' -H 'X-A: 1' --data-raw 'a'", 'nothing-blocked', true],
    ["fetch('https://api.example/v1', { method: 'DELETE' })", 'nothing-blocked', true],
    ['curl https://api.example:6000/', 'blocked', false],
    ['hello', 'not-understood', false],
    ['curl', 'not-understood', false],
    ['', 'not-understood', false],
  ] as const)('of %s', (text, outcome, isPreflighted) => {
    const json = classified(text);
    expect(v.parse(classificationSchema, JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect([json.outcome, json.isPreflighted]).toEqual([outcome, isPreflighted]);
    expect(classificationText(json, 80).length).toBeGreaterThan(40);
  });

  test('of a page of the same origin is never preflighted', () => {
    expect(classified('curl https://api.example/ -X PUT', 'https://api.example').isPreflighted).toBe(false);
  });
});

test.each(schemaNames)('the JSON Schema of the %s describes its members', (name) => {
  const schema = JSON.stringify(jsonSchemas()[name]);
  expect(schema).toContain('"additionalProperties":false');
  if (name !== 'scenario') expect(schema).toContain('"description"');
  expect([isSchemaName(name), isSchemaName('toString')]).toEqual([true, false]);
});

test.each([
  ['image', 'img', ', by <img>'],
  ['module-script-refused', 'module', ', by <script type="module">'],
  ['worker-of-another-origin', 'worker', ', by Worker'],
])('a prediction of %s says what makes the request', (id, api, words) => {
  const json = predictionJson(scenarioById(id), { place, browser: 'spec', server: 'nginx' });
  expect(json.api).toBe(api);
  expect(predictionText(json, 100).split('\n')[0]).toContain(words);
});

test("the server of somebody else's page is unknown, even at an address that this installation has too", () => {
  const local = { ...place, docsOrigin: 'http://localhost:3000', sameSite: 'http://localhost:3001' };
  const data: ScenarioData = {
    ...scenarioById('simple-get'),
    page: { url: 'http://localhost:5173' },
    request: { url: 'http://localhost:3001/v1', path: '/' },
  };
  const { outcome, exchanges } = predictionJson(data, { place: local, browser: 'spec', server: 'nginx' });
  expect(outcome).toBe('not-told');
  expect(exchanges.map(({ response }) => response.headers)).toEqual([[]]);
});
