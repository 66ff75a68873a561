import { expect, test } from 'vitest';
import { sitePlace } from '@/components/live/site-place';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { linesOfScenario } from './lines-of-scenario';

function linesOf(id: string): readonly string[] {
  const data = scenarioById(id);
  const prediction = predict(resolveScenario(data, sitePlace));
  return linesOfScenario(data, sitePlace, null, prediction).map(({ text }) => text);
}

test.each([
  ['post-form', 'Content-Type: application/x-www-form-urlencoded'],
  ['post-text', 'Content-Type: text/plain'],
  ['json-blob', 'Content-Type: application/json'],
  ['post-form-data', '--form-string'],
])('%s is sent from a terminal with the type that the body has in a page: %s', (id, part) => {
  expect(linesOf(id).at(-1)).toContain(part);
});

test.each([
  ['image', null],
  ['image-crossorigin', sitePlace.docsOrigin],
  ['module-script', sitePlace.docsOrigin],
  ['font', sitePlace.docsOrigin],
  ['policy-and-image', null],
  ['policy-and-font', sitePlace.docsOrigin],
  ['worker-of-another-origin', null],
  ['no-cors', null],
  ['null-origin-named', 'null'],
])('%s says in Origin what the browser says: %s', (id, origin) => {
  const lines = linesOf(id);
  expect(lines).not.toEqual([]);
  for (const line of lines) {
    expect(/-H 'Origin: (.*)'/.exec(line)?.[1] ?? null).toBe(origin);
  }
});

test('a header that the browser drops is not sent from a terminal', () => {
  const [line] = linesOf('no-cors-header-dropped');
  expect(line).not.toContain('X-FooBar');
});
