import { expect, test } from 'vitest';
import { sitePlace } from '@/components/live/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { linesOfScenario } from './lines-of-scenario';

test.each([
  ['post-form', 'Content-Type: application/x-www-form-urlencoded'],
  ['post-text', 'Content-Type: text/plain'],
  ['json-blob', 'Content-Type: application/json'],
  ['post-form-data', '--form-string'],
])('%s is sent from a terminal with the type that the body has in a page: %s', (id, part) => {
  const [line] = linesOfScenario(scenarioById(id), sitePlace, null, null);
  expect(line?.text).toContain(part);
});
