import type { Change } from '../../cors/change';
import { predict } from '../../cors/predict';
import type { Profile } from '../../cors/profile';
import type { Scenario } from '../../cors/scenario';
import { deleteHeader, setHeader } from '../../http/header-list';
import { isPreflight, type PartialResponse } from '../../http/message';
import { changeRequest } from '../../scenarios/apply-change';

/** The scenario of a server that is not ours with the change made. */
export function changeScenario(scenario: Scenario, change: Change, profile: Profile): Scenario {
  switch (change.kind) {
    case 'remove-request-header':
    case 'set-request-header':
    case 'set-request':
      return { ...scenario, request: changeRequest(scenario.request, change) };
    case 'leave-out': {
      const { [change.member]: _, ...request } = scenario.request;
      return { ...scenario, request };
    }
    case 'set-policy': {
      const policies = (scenario.page.policies ?? []).flatMap((policy, index) =>
        index !== change.index ? [policy] : change.value === '' ? [] : [{ ...policy, value: change.value }],
      );
      return { ...scenario, page: { ...scenario.page, policies } };
    }
    case 'set-response-header':
    case 'remove-response-header':
    case 'set-response-status': {
      const { on, hop } = change;
      const url =
        hop === undefined
          ? null
          : predict(scenario, profile).exchanges.find(
              (exchange) => exchange.kind === on && exchange.hop === hop,
            )?.request.url;
      return {
        ...scenario,
        server: (request) => {
          const response = scenario.server(request);
          const isMeant =
            isPreflight(request) === (on === 'preflight') && (url === null || url === request.url);
          return isMeant ? changed(response, change) : response;
        },
      };
    }
  }
}

function changed(response: PartialResponse, change: Change): PartialResponse {
  if (change.kind === 'set-response-status') return { ...response, status: change.status };
  if (change.kind === 'set-response-header')
    return { ...response, headers: setHeader(response.headers, change.header) };
  if (change.kind === 'remove-response-header')
    return { ...response, headers: deleteHeader(response.headers, change.name) };
  return response;
}
