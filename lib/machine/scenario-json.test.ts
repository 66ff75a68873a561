import { expect, test } from 'vitest';
import { scenarios } from '../scenarios/catalogue';
import { readScenarioJson, readScenarioText } from './scenario-json';

test.each(scenarios)('the scenario $id is read from its JSON as it is', (scenario) => {
  const { theme: _, ...data } = scenario;
  const read = readScenarioText(JSON.stringify(data));
  expect(read).toEqual({ isRead: true, data });
});

test('only the request has to be there', () => {
  expect(readScenarioJson({ request: { url: 'https://api.example/' } })).toMatchObject({
    isRead: true,
    data: { request: { path: '/', url: 'https://api.example/' } },
  });
});

test.each([
  ['', 'That is not JSON (Unexpected end of JSON input). A scenario is a JSON object.'],
  ['[]', 'request'],
  ['{"request":{"url":"/v1"}}', 'request.url must be an absolute URL.'],
  ['{"request":{"path":"v1"}}', 'request.path must begin with "/".'],
  ['{"request":{},"page":{"origin":"https://a.example"}}', 'page.origin must be "docs" or "opaque"'],
  ['{"request":{},"page":{"url":"shop"}}', 'page.url must be the URL or origin of a page'],
  ['{"request":{},"server":{"actual":{"status":99}}}', 'server.actual.status: '],
  ['{"request":{"url":"https://a.example/"},"server":{}}', 'given.preflight and given.actual'],
  ['{"request":{},"given":{}}', 'the scenario has no request.url'],
  ['{"request":{},"respones":{}}', 'respones'],
  ['{"request":{"headers":{"X-A":"1"}}}', 'request.headers'],
  ['{"__proto__":{"request":{}}}', 'request'],
])('%s is refused by a sentence that says what is wrong', (text, words) => {
  const read = readScenarioText(text);
  expect(read.isRead ? '' : read.sentence).toContain(words);
});
