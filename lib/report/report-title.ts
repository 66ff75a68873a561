import { madeAs } from '../http/api-names';
import { differenceFrom } from '../permalink/preset-difference';
import { scenarioParameters } from '../permalink/scenario-parameters';
import { blankScenario } from '../scenarios/blank-scenario';
import { scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';

/**
 * What a report is about: the scenario's own words while it is as they say, else the request itself, such as
 * "PUT /v1/postcards with X-FooBar".
 */
export function reportTitle(data: ScenarioData): Pick<ScenarioData, 'title' | 'story'> {
  const { id, title, story, request } = data;
  const preset = scenarios.find((scenario) => scenario.id === id);
  const isBegun = title === preset?.title || title === blankScenario.title;
  const isEdited =
    preset === undefined || differenceFrom(scenarioParameters(preset), scenarioParameters(data)).length > 0;
  if (!isBegun || !isEdited) return { title, story };
  const { headers = [], url, path } = request;
  const names = [...new Set(headers.map(([name]) => name))];
  return {
    title: `${madeAs(request)} ${url ?? path}${names.length === 0 ? '' : ` with ${names.join(', ')}`}`,
    story: '',
  };
}
