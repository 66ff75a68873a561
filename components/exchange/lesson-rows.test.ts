import { expect, test } from 'vitest';
import { sitePlace } from '@/components/live/site-place';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { lessonRows } from './lesson-rows';

test.each([
  [
    'what was asked for, and its permission',
    'x-foobar',
    ['Access-Control-Request-Headers', 'Access-Control-Allow-Headers'],
  ],
  ['a method', 'put', ['Access-Control-Request-Method', 'Access-Control-Allow-Methods']],
  ['what the failed step read', 'no-allow-origin', ['access-control-allow-origin']],
  ['nothing, where nothing was asked', 'simple-get', []],
])('%s', (_, id, names) => {
  const rows = lessonRows(predict(resolveScenario(scenarioById(id), sitePlace)));
  expect(rows.map(({ name }) => name)).toEqual(names);
});
