import type { AnswerPlan, ServerPlan } from '../../lib/record/server-plan';
import type { Header } from '../../lib/http/header-list';
import type { Redirect, ScenarioData } from '../../lib/scenarios/scenario-data';

/**
 * Makes a scenario smaller as long as it still shows what it is to show.
 * @param showing says for each of the given scenarios whether it does
 */
export async function shrink(
  data: ScenarioData,
  showing: (candidates: readonly ScenarioData[]) => Promise<boolean[]>,
): Promise<ScenarioData> {
  let smallest = data;
  for (;;) {
    const candidates = smaller(smallest);
    if (candidates.length === 0) return smallest;
    const shown = await showing(candidates);
    const index = shown.indexOf(true);
    const found = candidates[index];
    if (found === undefined) return smallest;
    smallest = found;
  }
}

/** Every scenario that is one step simpler, the largest steps first. */
function smaller(data: ScenarioData): ScenarioData[] {
  const { page, request, server, redirects = [] } = data;
  const { page: _page, server: _server, redirects: _redirects, ...bare } = data;
  const found: ScenarioData[] = [];
  if (page) found.push({ ...bare, ...others({ server, redirects: data.redirects }) });
  if (server) found.push({ ...bare, ...others({ page, redirects: data.redirects }) });
  if (redirects.length > 0) {
    found.push({ ...bare, ...others({ page, server }) });
    for (const index of redirects.keys()) found.push({ ...data, redirects: without(redirects, index) });
    for (const [index, redirect] of redirects.entries())
      for (const less of smallerRedirects(redirect))
        found.push({ ...data, redirects: redirects.with(index, less) });
  }
  for (const [index, policy] of (page?.policies ?? []).entries()) {
    const policies = page?.policies ?? [];
    found.push({ ...data, page: { ...page, policies: without(policies, index) } });
    for (const value of smallerPolicies(policy.value))
      found.push({ ...data, page: { ...page, policies: policies.with(index, { ...policy, value }) } });
  }
  if (page?.origin && page.policies) {
    found.push({ ...data, page: { policies: page.policies } }, { ...data, page: { origin: page.origin } });
  }
  if (data.host === 'cross-site') found.push({ ...data, host: 'same-site' });
  for (const name of optionalMembers) {
    if (request[name] === undefined) continue;
    const { [name]: _, ...rest } = request;
    found.push({ ...data, request: rest });
  }
  if (request.path !== '/') found.push({ ...data, request: { ...request, path: '/' } });
  for (const headers of smallerHeaders(request.headers ?? []))
    found.push({ ...data, request: { ...request, headers } });
  if (server) for (const less of smallerPlans(server)) found.push({ ...data, server: less });
  return found;
}

const optionalMembers = [
  'api',
  'body',
  'mode',
  'credentials',
  'redirect',
  'cache',
  'referrerPolicy',
  'keepalive',
  'duplex',
  'uploadListener',
  'headerOperation',
  'thenSet',
  'method',
  'headers',
  'url',
] as const;

function smallerHeaders(headers: readonly Header[]): Header[][] {
  return [...headers.keys()].map((index) => without(headers, index));
}

function smallerPolicies(value: string): string[] {
  const words = value.split(/[ \t]+/);
  return words.length < 2 ? [] : [...words.keys()].map((index) => without(words, index).join(' '));
}

function smallerRedirects({ status, ...rest }: Redirect): Redirect[] {
  const { server, ...place } = rest;
  return [
    ...(server ? [{ status, ...place }] : []),
    ...(server ? smallerPlans(server).map((less) => ({ status, ...place, server: less })) : []),
    ...(rest.path === undefined ? [] : [omit({ status, ...rest }, 'path')]),
    ...(rest.host === undefined ? [] : [omit({ status, ...rest }, 'host')]),
  ];
}

function smallerPlans(plan: ServerPlan): ServerPlan[] {
  const found: ServerPlan[] = [];
  for (const side of ['preflight', 'actual'] as const) {
    const answer = plan[side];
    if (!answer) continue;
    found.push(omit(plan, side));
    for (const less of smallerAnswers(answer)) found.push({ ...plan, [side]: less });
  }
  return found;
}

function smallerAnswers(answer: AnswerPlan): AnswerPlan[] {
  const found: AnswerPlan[] = [];
  if (answer.status !== undefined) found.push(omit(answer, 'status'));
  for (const name of ['set', 'add', 'remove'] as const) {
    if (answer[name] === undefined) continue;
    found.push(omit(answer, name));
    for (const index of answer[name].keys())
      found.push({ ...answer, [name]: answer[name].filter((_, at) => at !== index) });
  }
  return found;
}

function without<T>(items: readonly T[], index: number): T[] {
  return items.filter((_, at) => at !== index);
}

function omit<T extends object, K extends keyof T>(object: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = object;
  return rest;
}

function others(members: {
  readonly [K in 'page' | 'server' | 'redirects']?: ScenarioData[K] | undefined;
}): Pick<ScenarioData, 'page' | 'server' | 'redirects'> {
  const { page, server, redirects } = members;
  return {
    ...(page === undefined ? {} : { page }),
    ...(server === undefined ? {} : { server }),
    ...(redirects === undefined ? {} : { redirects }),
  };
}
