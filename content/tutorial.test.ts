import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { place } from '@/lib/scenarios/test-data/place';
import { tagsIn } from '@/lib/site/mdx/read-mdx';
import { tutorialSteps } from '@/lib/tutorial/steps';
import { textOf } from './collections';

const pageOf = (slug: string) => textOf({ collection: 'tutorial', slug });
const idsIn = (slug: string, tag: string) =>
  tagsIn(pageOf(slug))
    .filter(({ name }) => name === tag)
    .map(({ attributes }) => attributes['scenario']);

test.each(tutorialSteps)("$id's page runs the step's scenarios", ({ id, scenarios }) => {
  expect(idsIn(id, 'TryIt')).toEqual(scenarios);
});

test.each(tutorialSteps)('$id has curl lines where a goal wants a terminal', ({ id, goals, scenarios }) => {
  const lines = idsIn(id, 'TerminalLines');
  const needsTerminal = goals.some(({ task }) => task.includes('terminal'));
  expect(lines).toEqual(needsTerminal ? scenarios : []);
});

test.each(tutorialSteps)('$id quotes headers as its live requests have them', ({ id, scenarios }) => {
  const said = scenarios.flatMap((scenario) =>
    predict(resolveScenario(scenarioById(scenario), place)).exchanges.flatMap(({ request, response }) =>
      [...request.headers, ...response.headers].map(([name, value]) => `${name}: ${value}`),
    ),
  );
  visit(pageOf(id).tree, 'inlineCode', ({ value }) => {
    if (/^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+: ./.test(value)) expect(said).toContain(value);
  });
});
