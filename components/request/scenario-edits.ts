import type { AnswerPlan, ServerPlan } from '@/lib/record/server-plan';
import type { RequestApi } from '@/lib/http/request-input';
import type { HeaderList } from '@/lib/http/header-list';
import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';

/** Whether the method takes a body. @see https://fetch.spec.whatwg.org/#dom-request */
export function takesBody(method: string): boolean {
  return !/^(?:get|head)$/i.test(method);
}

/** Whether a script makes the request by a call that takes a method and headers. */
export function isCallOfFetchOrXhr(api: RequestApi = 'fetch'): boolean {
  return /^(?:fetch|fetchLater|xhr|Request|Headers)$/.test(api);
}

/** The scenario with members of its request changed. */
export function withRequest(data: ScenarioData, part: Partial<ScenarioData['request']>): ScenarioData {
  return { ...data, request: { ...data.request, ...part } };
}

/** The scenario with a body of that text, of the kind it had; an empty text takes the body away. */
export function withBodyText(data: ScenarioData, text: string): ScenarioData {
  const { body, ...request } = data.request;
  return {
    ...data,
    request: text === '' ? request : { ...request, body: { ...(body ?? { kind: 'string' }), text } },
  };
}

/** The scenario as it can be run: rows that nobody filled in are left out, and a body where the method takes none. */
export function completed(data: ScenarioData): ScenarioData {
  const { body, ...request } = data.request;
  const hasBody = body !== undefined && (request.api === 'sendBeacon' || takesBody(request.method ?? 'GET'));
  return {
    ...data,
    ...(data.page === undefined ? {} : { page: completedPage(data.page) }),
    request: { ...request, ...(hasBody ? { body } : {}), headers: named(request.headers ?? []) },
    ...(data.server === undefined ? {} : { server: completedPlan(data.server) }),
  };
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
