import type { Change } from '../cors/prediction';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import { deleteHeader, setHeader } from '../http/header-list';
import type { ScenarioData } from './scenario-data';

/** The scenario with a change made in its data, so that it can be run; null when its data can't express the change. */
export function changeData(data: ScenarioData, change: Change): ScenarioData | null {
  const { request, page } = data;
  const headers = request.headers ?? [];
  switch (change.kind) {
    case 'remove-request-header':
      return { ...data, request: { ...request, headers: deleteHeader(headers, change.name) } };
    case 'set-request-header':
      return { ...data, request: { ...request, headers: setHeader(headers, change.header) } };
    case 'set-request':
      return { ...data, request: withMember(request, change.member, change.value) };
    case 'set-policy': {
      const policies = (page?.policies ?? []).flatMap((policy, index) =>
        index !== change.index ? [policy] : change.value === '' ? [] : [{ ...policy, value: change.value }],
      );
      return { ...data, page: { ...page, policies } };
    }
    case 'set-response-header':
    case 'remove-response-header':
    case 'set-response-status':
      return changeAnswers(data, change);
  }
}

type AnswerChange = Extract<Change, { readonly on: 'preflight' | 'actual' }>;

function changeAnswers(data: ScenarioData, change: AnswerChange): ScenarioData | null {
  if (data.request.url !== undefined || data.host === 'docs') return null;
  const isConcerned = (hop: number) => change.hop === undefined || change.hop === hop;
  const changed = (plan: ServerPlan | undefined, hop: number) =>
    isConcerned(hop) ? changePlan(plan ?? {}, change) : plan;
  const server = changed(data.server, 0);
  const redirects = data.redirects?.map((redirect, index) => {
    const target = changed(redirect.server, index + 1);
    return target === undefined ? redirect : { ...redirect, server: target };
  });
  return {
    ...data,
    ...(server === undefined ? {} : { server }),
    ...(redirects === undefined ? {} : { redirects }),
  };
}

function changePlan(plan: ServerPlan, change: AnswerChange): ServerPlan {
  return { ...plan, [change.on]: changeAnswer(plan[change.on] ?? {}, change) };
}

function changeAnswer(answer: AnswerPlan, change: AnswerChange): AnswerPlan {
  switch (change.kind) {
    case 'set-response-status':
      return { ...answer, status: change.status };
    case 'remove-response-header':
      return { ...cleared(answer, change.name), remove: [...(answer.remove ?? []), change.name] };
    case 'set-response-header': {
      const rest = cleared(answer, change.header[0]);
      return { ...rest, set: [...(rest.set ?? []), change.header] };
    }
  }
}

/** The plan without anything that it says of that header. */
function cleared({ set = [], add = [], remove = [], ...rest }: AnswerPlan, name: string): AnswerPlan {
  const kept = {
    set: deleteHeader(set, name),
    add: deleteHeader(add, name),
    remove: remove.filter((other) => other.toLowerCase() !== name.toLowerCase()),
  };
  return {
    ...rest,
    ...(kept.set.length === 0 ? {} : { set: kept.set }),
    ...(kept.add.length === 0 ? {} : { add: kept.add }),
    ...(kept.remove.length === 0 ? {} : { remove: kept.remove }),
  };
}

function withMember(
  from: ScenarioData['request'],
  member: string,
  value: string | boolean | null,
): ScenarioData['request'] {
  if (value !== null) return { ...from, [member]: value };
  const { path, ...optional } = from;
  const kept: Omit<ScenarioData['request'], 'path'> = Object.fromEntries(
    Object.entries(optional).filter(([name]) => name !== member),
  );
  return { path, ...kept };
}
