import type { AnswerPlan, ServerPlan } from '@/lib/record/server-plan';
import { isElementApi, type RequestApi } from '@/lib/http/request-input';
import { hasMember, requestMembers } from '@/lib/http/request-members';
import type { HeaderList } from '@/lib/http/header-list';
import { elementPaths } from '@/lib/scenarios/element-paths';
import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';

/** Whether the method takes a body. @see https://fetch.spec.whatwg.org/#dom-request */
export function takesBody(method: string): boolean {
  return !/^(?:get|head)$/i.test(method);
}

/** The scenario with members of its request changed. */
export function withRequest(data: ScenarioData, part: Partial<ScenarioData['request']>): ScenarioData {
  return { ...data, request: { ...data.request, ...part } };
}

function defaultPath(api: RequestApi): string {
  return isElementApi(api) ? elementPaths[api] : '/v1/postcards';
}

/**
 * The scenario with a request made with another API; a path that the demo API has for one of them follows it. What the other
 * API does not have stays, in case that the person comes back, and `completed` leaves it out.
 */
export function withApi(data: ScenarioData, api: RequestApi): ScenarioData {
  const { path, api: before = 'fetch' } = data.request;
  const isDefault = path === defaultPath(before);
  return withRequest(data, { api, ...(isDefault && { path: defaultPath(api) }) });
}

/** The scenario with that value of the attribute `crossorigin`; null takes it away. */
export function withCrossOrigin(
  data: ScenarioData,
  value: ScenarioData['request']['crossOrigin'] | null,
): ScenarioData {
  const { crossOrigin: _, ...request } = data.request;
  return {
    ...data,
    request: { ...request, ...(value !== null && value !== undefined && { crossOrigin: value }) },
  };
}

/** The scenario with that integrity metadata; an empty text takes it away. */
export function withIntegrity(data: ScenarioData, text: string): ScenarioData {
  const { integrity: _, ...request } = data.request;
  return { ...data, request: { ...request, ...(text !== '' && { integrity: text }) } };
}

/** The scenario with a body of that text, of the kind it had; an empty text takes the body away. */
export function withBodyText(data: ScenarioData, text: string): ScenarioData {
  const { body, ...request } = data.request;
  return {
    ...data,
    request: text === '' ? request : { ...request, body: { ...(body ?? { kind: 'string' }), text } },
  };
}

/**
 * The scenario as it can be run: without rows that nobody filled in, without what a request that is made so does not have,
 * and without a body where the method takes none.
 */
export function completed(data: ScenarioData): ScenarioData {
  const { body, headers = [], ...request } = withOwnMembers(data.request);
  const { api, method = 'GET' } = request;
  const hasBody = body !== undefined && (!hasMember(api, 'method') || takesBody(method));
  return {
    ...data,
    ...(data.page === undefined ? {} : { page: completedPage(data.page) }),
    request: {
      ...request,
      ...(hasBody ? { body } : {}),
      ...(hasMember(api, 'headers') ? { headers: named(headers) } : {}),
    },
    ...(data.server === undefined ? {} : { server: completedPlan(data.server) }),
  };
}

function withOwnMembers(request: ScenarioData['request']): ScenarioData['request'] {
  const own: { -readonly [Name in keyof typeof request]: (typeof request)[Name] } = { ...request };
  for (const member of requestMembers) if (!hasMember(request.api, member)) delete own[member];
  return own;
}

function completedPage(page: PageData): PageData {
  const policies = page.policies?.filter(({ value }) => value.trim() !== '');
  const hstsHosts = page.hstsHosts?.filter((host) => host !== '');
  return {
    ...page,
    ...(policies === undefined ? {} : { policies }),
    ...(hstsHosts === undefined ? {} : { hstsHosts }),
  };
}

function completedPlan({ preflight, actual, ...rest }: ServerPlan): ServerPlan {
  return {
    ...rest,
    ...(preflight === undefined ? {} : { preflight: completedAnswer(preflight) }),
    ...(actual === undefined ? {} : { actual: completedAnswer(actual) }),
  };
}

function completedAnswer<Plan extends AnswerPlan>(plan: Plan): Plan {
  return {
    ...plan,
    ...(plan.set === undefined ? {} : { set: named(plan.set) }),
    ...(plan.add === undefined ? {} : { add: named(plan.add) }),
    ...(plan.remove === undefined ? {} : { remove: plan.remove.filter((name) => name !== '') }),
  };
}

function named(headers: HeaderList): HeaderList {
  return headers.filter(([name]) => name !== '');
}
