import type { Change, PolicyChange, ResponseChange } from '../cors/change';
import { deleteHeader } from '../http/header-list';
import type { PagePolicy } from '../http/page-policy';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import { changeRequest } from './change-request';
import type { ScenarioData } from './scenario-data';

/** The scenario with the change made; null when no data can express it, as with responses of a server not ours. */
export function applyChange(data: ScenarioData, change: Change): ScenarioData | null {
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
      return { ...data, page: { ...data.page, policies: changePolicies(data.page?.policies ?? [], change) } };
    case 'set-page': {
      const { topLevelOrigin: framedBy, ...members } = change.members;
      return {
        ...data,
        page: { ...data.page, ...members, ...(framedBy === undefined ? {} : { framedBy }) },
      };
    }
    case 'set-response-header':
    case 'remove-response-header':
    case 'set-response-status':
      return changeResponses(data, change);
  }
}

/** The policies with one of them changed. */
export function changePolicies(
  policies: readonly PagePolicy[],
  { index, value }: PolicyChange,
): readonly PagePolicy[] {
  return policies.flatMap((policy, at) =>
    at !== index ? [policy] : value === '' ? [] : [{ ...policy, value }],
  );
}

function changeResponses(data: ScenarioData, change: ResponseChange): ScenarioData | null {
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

function changePlan(plan: ServerPlan, change: ResponseChange): ServerPlan {
  const changed = { ...plan, [change.on]: changeAnswer(plan[change.on] ?? {}, change) };
  const isForAll =
    change.kind === 'set-response-header' && change.header[0].toLowerCase() === 'access-control-allow-origin';
  if (!isForAll || change.on !== 'actual' || changed.actual?.cors === undefined) return changed;
  const { cors: _, ...actual } = changed.actual;
  return { ...changed, actual };
}

function changeAnswer(answer: AnswerPlan, change: ResponseChange): AnswerPlan {
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
