import { expect, test } from 'vitest';
import { scenarioById } from '../scenarios/catalogue';
import { blankScenario } from '../scenarios/blank-scenario';
import { reportTitle } from './report-title';

const preset = scenarioById('x-foobar');
const edited = { ...preset, request: { ...preset.request, method: 'PUT' } };

test('a scenario as it was found keeps its own title and story', () => {
  expect(reportTitle(preset)).toEqual({ title: preset.title, story: preset.story });
});

test('once it was edited, the title says the request, not the scenario that it began with', () => {
  expect(reportTitle(edited)).toEqual({ title: 'PUT /v1/postcards with X-FooBar', story: '' });
  expect(
    reportTitle({ ...blankScenario, request: { path: '/', url: 'https://api.example/a', headers: [] } }),
  ).toEqual({ title: 'GET https://api.example/a', story: '' });
});

test('of what an element loads it says the element', () => {
  const image = { ...blankScenario, request: { path: '/v1/stamp.png', api: 'img' as const } };
  expect(reportTitle(image).title).toBe('<img> /v1/stamp.png');
});

test('a title that somebody wrote stays', () => {
  expect(reportTitle({ ...edited, title: 'Ticket 17' }).title).toBe('Ticket 17');
});
