import { madeAs } from '../../http/api-names';
import { parseUrl } from '../../http/origin';
import { blankScenario } from '../../scenarios/blank-scenario';
import type { GivenResponse, ScenarioData } from '../../scenarios/scenario-data';
import type { CaseData, CaseResponse } from './case-data';
import { withoutFragment } from './exchange-index';

/**
 * The case as a scenario: what the playground opens and a link carries, its responses as far as evidence tells of them.
 */
export function scenarioOfCase(data: CaseData): ScenarioData {
  const { page, request } = data;
  const { url, ...call } = request;
  const parsed = parseUrl(url);
  const given = givenOf(data);
  return {
    ...blankScenario,
    id: 'case',
    title: `${madeAs(request)} ${parsed?.host ?? url}`,
    story: `A page ${page.origin === 'null' ? 'with an opaque origin' : `at ${page.origin}`} sends a request to ${parsed?.host ?? url}.`,
    page: {
      ...(page.origin === 'null' ? { origin: 'opaque' } : { url: page.origin }),
      ...(page.policies.length === 0 ? {} : { policies: page.policies }),
    },
    request: { ...call, path: '/', url },
    ...(Object.keys(given).length === 0 ? {} : { given }),
  };
}

function givenOf({ request, responses }: CaseData): NonNullable<ScenarioData['given']> {
  const url = withoutFragment(request.url);
  const responseTo = (to: CaseResponse['to']): GivenResponse | null => {
    const known = responses.find((response) => response.to === to && response.url === url);
    if (known === undefined) return null;
    const { status, headers, absent } = known;
    return { ...(status === null ? {} : { status }), headers, ...(absent === null ? {} : { absent }) };
  };
  const preflight = responseTo('preflight');
  const actual = responseTo('actual');
  return { ...(preflight === null ? {} : { preflight }), ...(actual === null ? {} : { actual }) };
}
