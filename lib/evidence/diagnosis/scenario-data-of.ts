import { parseUrl } from '../../http/origin';
import { blankScenario } from '../../scenarios/blank-scenario';
import type { GivenResponse, PageData, ScenarioData } from '../../scenarios/scenario-data';
import type { CaseData, CaseResponse } from './case-data';
import { unknownUrl } from './unknown-url';

/**
 * A case as a scenario of a page that is not ours: it has a link, is predicted in the playground, and is run by
 * `reproductionOf`. Null where the evidence names no URL.
 * @param title of the scenario
 */
export function scenarioDataOf(
  { page, request: { url, ...request }, responses }: CaseData,
  title: string,
): ScenarioData | null {
  if (url === unknownUrl || parseUrl(url) === null) return null;
  const first = (to: CaseResponse['to']) =>
    responses.find((response) => response.to === to && response.url === parseUrl(url)?.href.split('#', 1)[0]);
  const preflight = given(first('preflight'));
  const actual = given(first('actual'));
  return {
    ...blankScenario,
    title,
    page: pageOf(page),
    request: { ...request, path: '/', url },
    ...(preflight === null && actual === null
      ? {}
      : { given: { ...(preflight && { preflight }), ...(actual && { actual }) } }),
  };
}

function pageOf({ origin, policies }: CaseData['page']): PageData {
  return {
    ...(origin === 'null' ? { origin: 'opaque' } : { url: origin }),
    ...(policies.length === 0 ? {} : { policies }),
  };
}

function given(response: CaseResponse | undefined): GivenResponse | null {
  if (response === undefined) return null;
  const { status, headers, absent } = response;
  return { ...(status === null ? {} : { status }), headers, ...(absent === null ? {} : { absent }) };
}
