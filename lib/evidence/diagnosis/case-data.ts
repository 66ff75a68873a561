import type { Change } from '../../cors/change';
import { predict } from '../../cors/predict';
import type { Profile } from '../../cors/profile';
import type { Scenario } from '../../cors/scenario';
import { deleteHeader, hasHeader, setHeader, type HeaderList } from '../../http/header-list';
import { isPreflight, unknownResponse, type PartialResponse } from '../../http/message';
import type { PagePolicy } from '../../http/page-policy';
import type { RequestInput } from '../../http/request-input';
import { changePolicies } from '../../scenarios/apply-change';
import { changeRequest } from '../../scenarios/change-request';
import type { OpenFact } from './open-fact';

/** A response as far as the evidence tells of it. */
export type CaseResponse = {
  readonly to: 'preflight' | 'actual';
  /** What was asked for, without a fragment. */
  readonly url: string;
  /** Null where it is not known. */
  readonly status: number | null;
  /** Those that are known. */
  readonly headers: HeaderList;
  /** Lower-case names of headers that it is known not to have; null: it has none but those that are known. */
  readonly absent: readonly string[] | null;
};

/** A request of a page that is not ours, and what its server answered: plain data, which a link or a message can carry. */
export type CaseData = {
  readonly page: { readonly origin: string; readonly policies: readonly PagePolicy[] };
  readonly request: RequestInput;
  readonly responses: readonly CaseResponse[];
  /** Facts that no evidence tells, and that something stands in for: the page's origin, the method, a preflight's status. */
  readonly assumed: readonly OpenFact[];
};

/** The case as the engine takes it. What its server answers to anything else is not known. */
export function caseScenario({ page, request, responses }: CaseData): Scenario {
  return {
    page,
    request,
    server: (wire) => {
      const to = isPreflight(wire) ? 'preflight' : 'actual';
      const found = responses.find((response) => response.to === to && response.url === wire.url);
      return found === undefined ? unknownResponse : partialResponse(found);
    },
  };
}

function partialResponse({ status, headers, absent }: CaseResponse): PartialResponse {
  return {
    status,
    headers,
    ...(absent === null
      ? {}
      : { isHeaderUnknown: (name: string) => !absent.includes(name) && !hasHeader(headers, name) }),
  };
}

/** The case with the change made. */
export function changeCase(data: CaseData, change: Change, profile: Profile): CaseData {
  switch (change.kind) {
    case 'remove-request-header':
    case 'set-request-header':
    case 'set-request':
      return { ...data, request: changeRequest(data.request, change) };
    case 'leave-out': {
      const { [change.member]: _, ...request } = data.request;
      return { ...data, request };
    }
    case 'set-policy':
      return { ...data, page: { ...data.page, policies: changePolicies(data.page.policies, change) } };
    case 'set-page':
      return data;
    case 'set-response-header':
    case 'remove-response-header':
    case 'set-response-status': {
      const { on, hop } = change;
      const urls = predict(caseScenario(data), profile)
        .exchanges.filter((exchange) => exchange.kind === on && (hop === undefined || exchange.hop === hop))
        .map(({ request }) => request.url);
      const isMeant = ({ to, url }: CaseResponse) => to === on && urls.includes(url);
      const responses = data.responses.map((response) =>
        isMeant(response) ? changedResponse(response, change) : response,
      );
      const others = urls
        .filter((url) => !responses.some((response) => response.to === on && response.url === url))
        .map((url) => changedResponse({ to: on, url, status: null, headers: [], absent: [] }, change));
      return { ...data, responses: [...responses, ...others] };
    }
  }
}

function changedResponse(response: CaseResponse, change: Change): CaseResponse {
  if (change.kind === 'set-response-status') return { ...response, status: change.status };
  if (change.kind === 'set-response-header')
    return { ...response, headers: setHeader(response.headers, change.header) };
  if (change.kind === 'remove-response-header') {
    const name = change.name.toLowerCase();
    const absent = response.absent === null ? null : [...response.absent, name];
    return { ...response, headers: deleteHeader(response.headers, name), absent };
  }
  return response;
}
