import type { ToldError } from '../cors/profile';
import type { RequestApi } from '../http/request-input';

/** An error told of a block at the request's first URL; what redirects lead to comes too late for it. */
export function toldAtFirstUrl(names: Readonly<Partial<Record<RequestApi, string>>>): ToldError {
  return (block, api) => ('hop' in block && (block.hop ?? 0) > 0 ? undefined : names[api]);
}

/** Where a policy blocks the first URL too, what is told of that; otherwise what is told without a policy. */
export function toldOfPolicyFirst(
  names: Readonly<Partial<Record<RequestApi, string>>>,
  told: ToldError,
): ToldError {
  return (block, api, soFar) => {
    const isBlocked = soFar.hops[0]?.violations.some(({ disposition }) => disposition === 'enforce');
    return (isBlocked ? names[api] : undefined) ?? told(block, api, soFar);
  };
}
