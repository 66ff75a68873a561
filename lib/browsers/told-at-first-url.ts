import type { ToldError } from '../cors/profile';
import type { RequestApi } from '../http/request-input';

/** An error told of a block at the request's first URL; what redirects lead to comes too late for it. */
export function toldAtFirstUrl(names: Readonly<Partial<Record<RequestApi, string>>>): ToldError {
  return (block, api) => ('hop' in block && (block.hop ?? 0) > 0 ? undefined : names[api]);
}

/** An EventSource whose URL a policy blocks too tells of that; otherwise what is told without a policy. */
export function toldOfPolicyFirst(told: ToldError): ToldError {
  return (block, api, soFar) => {
    const isBlocked = soFar.hops[0]?.violations.some(({ disposition }) => disposition === 'enforce');
    return api === 'EventSource' && isBlocked ? 'SecurityError' : told(block, api, soFar);
  };
}
