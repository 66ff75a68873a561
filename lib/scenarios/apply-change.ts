import { deleteHeader, hasHeader, setHeader, type HeaderList } from '../http/header-list';
import type { Server, WireResponse } from '../http/message';
import { predict } from '../cors/predict';
import type { Change } from '../cors/prediction';
import { specProfile, type Profile } from '../cors/profile';
import type { Scenario } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';

/**
 * The scenario with one change made; a change of a response wraps the server. The hops of a change are those that
 * the profile predicts for the scenario as it was.
 */
export function applyChange(scenario: Scenario, change: Change, profile: Profile = specProfile): Scenario {
  const { request, page } = scenario;
  const headers = request.headers ?? [];
  switch (change.kind) {
    case 'remove-request-header':
      return { ...scenario, request: { ...request, headers: deleteHeader(headers, change.name) } };
    case 'set-request-header':
      return { ...scenario, request: { ...request, headers: setHeader(headers, change.header) } };
    case 'set-request':
      return { ...scenario, request: setMember(request, change.member, change.value) };
    case 'set-policy': {
      const policies = (page.policies ?? []).flatMap((policy, index) => {
        if (index !== change.index) return [policy];
        return change.value === '' ? [] : [{ ...policy, value: change.value }];
      });
      return { ...scenario, page: { ...page, policies } };
    }
    case 'set-response-header':
      return changeAnswer(scenario, change, profile, (response) => ({
        ...response,
        headers: setHeader(response.headers, change.header),
      }));
    case 'remove-response-header':
      return changeAnswer(scenario, change, profile, (response) => ({
        ...response,
        headers: deleteHeader(response.headers, change.name),
      }));
    case 'set-response-status':
      return changeAnswer(scenario, change, profile, (response) => ({ ...response, status: change.status }));
  }
}

type ResponseChange = Extract<Change, { readonly on: 'preflight' | 'actual' }>;

function changeAnswer(
  scenario: Scenario,
  { on, hop }: ResponseChange,
  profile: Profile,
  edit: (response: WireResponse) => WireResponse,
): Scenario {
  const url = hop === undefined ? null : (urlOfHop(scenario, hop, profile) ?? '');
  const server: Server = (request) => {
    const response = scenario.server(request);
    const isConcerned =
      isPreflight(request.headers) === (on === 'preflight') && (url ?? request.url) === request.url;
    return isConcerned ? edit(response) : response;
  };
  return { ...scenario, server };
}

function urlOfHop(scenario: Scenario, hop: number, profile: Profile): string | undefined {
  return predict(scenario, profile).exchanges.find((exchange) => exchange.hop === hop)?.request.url;
}

function isPreflight(headers: HeaderList): boolean {
  return hasHeader(headers, 'access-control-request-method');
}

type StringMember = (typeof stringMembers)[number];
const stringMembers = [
  'url',
  'method',
  'mode',
  'credentials',
  'redirect',
  'cache',
  'referrer',
  'referrerPolicy',
  'duplex',
  'username',
  'password',
] as const;
const booleanMembers = ['keepalive', 'uploadListener'] as const;

/** The request with a member set, or with null taken away; a member or value that cannot be is left as it was. */
function setMember(request: RequestInput, member: string, value: string | boolean | null): RequestInput {
  const stringMember = stringMembers.find((name) => name === member);
  const booleanMember = booleanMembers.find((name) => name === member);
  if (value === null && member !== 'url') return without(request, member);
  if (stringMember && typeof value === 'string') return withString(request, stringMember, value);
  if (booleanMember && typeof value === 'boolean') return { ...request, [booleanMember]: value };
  return request;
}

function withString(request: RequestInput, member: StringMember, value: string): RequestInput {
  return { ...request, [member]: value };
}

function without(request: RequestInput, member: string): RequestInput {
  const { url, ...optional } = request;
  const kept: Omit<RequestInput, 'url'> = Object.fromEntries(
    Object.entries(optional).filter(([name]) => name !== member),
  );
  return { url, ...kept };
}
