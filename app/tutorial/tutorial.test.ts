import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { toScenario } from '@/lib/scenarios/play';
import { place } from '@/lib/scenarios/test-data/place';
import { tutorialSteps } from '@/lib/tutorial/steps';

const folder = new URL('../../content/tutorial/', import.meta.url);
const pageOf = (step: string) => readFileSync(new URL(`${step}.mdx`, folder), 'utf8');
const idsIn = (page: string, tag: string) =>
  [...page.matchAll(new RegExp(`<${tag} scenario="([^"]*)"`, 'g'))].map(([, id]) => id);

test('every step has a page and every page a step', () => {
  expect(readdirSync(folder).toSorted()).toEqual(tutorialSteps.map(({ id }) => `${id}.mdx`).toSorted());
});

test.each(tutorialSteps)("$id's page runs the step's scenarios", ({ id, scenarios }) => {
  expect(idsIn(pageOf(id), 'TryIt')).toEqual(scenarios);
});

test.each(tutorialSteps)('$id has curl lines where a goal wants a terminal', ({ id, goals, scenarios }) => {
  const lines = idsIn(pageOf(id), 'TerminalLines');
  const needsTerminal = goals.some(({ task }) => task.includes('terminal'));
  expect(lines).toEqual(needsTerminal ? scenarios : []);
});

test.each(tutorialSteps)('$id quotes headers as its live requests have them', ({ id, scenarios }) => {
  const said = scenarios.flatMap((scenario) =>
    predict(toScenario(scenarioById(scenario), place)).exchanges.flatMap(({ request, response }) =>
      [...request.headers, ...response.headers].map(([name, value]) => `${name}: ${value}`),
    ),
  );
  const quoted = [...pageOf(id).matchAll(/`([A-Z][A-Za-z]*(?:-[A-Za-z]+)+: [^`]+)`/g)];
  for (const [, header] of quoted) expect(said).toContain(header);
});
