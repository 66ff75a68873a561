import type { Profile } from '../../cors/profile';
import { predict } from '../../cors/predict';
import type { Header } from '../../http/header-list';
import { statusName } from '../../http/message';
import { parseUrl } from '../../http/origin';
import { blankScenario } from '../../scenarios/blank-scenario';
import type { GivenResponse, ScenarioData } from '../../scenarios/scenario-data';
import { caseScenario, type CaseData } from './case-data';
import { withoutFragment } from './exchange-index';

/**
 * The case as a scenario: what the playground opens and a link carries. Of what is not known of the responses, they have
 * what the request needs; a response that no evidence tells of, and nothing needs, is left out.
 */
export function scenarioOfCase(data: CaseData, profile: Profile): ScenarioData {
  const { page, request } = data;
  const { url, ...call } = request;
  const parsed = parseUrl(url);
  const given = givenOf(data, profile);
  return {
    ...blankScenario,
    id: 'case',
    title: `${request.method ?? 'GET'} ${parsed?.host ?? url}`,
    story: `A page of ${page.origin === 'null' ? 'an opaque origin' : page.origin} asks ${parsed?.host ?? url}.`,
    page: {
      ...(page.origin === 'null' ? { origin: 'opaque' } : { url: page.origin }),
      ...(page.policies.length === 0 ? {} : { policies: page.policies }),
    },
    request: { ...call, path: '/', url },
    ...(Object.keys(given).length === 0 ? {} : { given }),
  };
}

function givenOf(data: CaseData, profile: Profile): NonNullable<ScenarioData['given']> {
  const url = withoutFragment(data.request.url);
  const { exchanges, needs } = predict(caseScenario(data), profile);
  const responseTo = (to: 'preflight' | 'actual'): GivenResponse | null => {
    const known = data.responses.find((response) => response.to === to && response.url === url);
    const index = exchanges.findIndex(({ kind, request }) => kind === to && request.url === url);
    const needed = needs.filter(({ exchange, name }) => exchange === index && name !== statusName);
    if (known === undefined && needed.length === 0) return null;
    const status = known?.status ?? null;
    return {
      ...(status === null ? {} : { status }),
      headers: [...(known?.headers ?? []), ...needed.map(({ name, value }): Header => [name, value])],
    };
  };
  const preflight = responseTo('preflight');
  const actual = responseTo('actual');
  return { ...(preflight === null ? {} : { preflight }), ...(actual === null ? {} : { actual }) };
}
