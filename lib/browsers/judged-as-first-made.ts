import type { FetchParams } from '../cors/fetch-params';
import { judgePreflight, type PreflightJudgement } from '../cors/needs-preflight';

/** What is found of the request as it was before any redirect. */
export function judgedAsFirstMade(
  _found: PreflightJudgement,
  { firstRequest, profile }: FetchParams,
): PreflightJudgement {
  return judgePreflight(firstRequest, profile);
}

/**
 * As `judgedAsFirstMade`, but the preflight does not name the headers that the last redirect took away: a Content-Type
 * that XMLHttpRequest added for its body it names all the same, where it names nothing else.
 */
export function judgedAsFirstMadeWithoutTaken(
  found: PreflightJudgement,
  params: FetchParams,
): PreflightJudgement {
  const { triggers, unsafeNames } = judgedAsFirstMade(found, params);
  const { api, authorHeaders, namesTakenByRedirect } = params;
  const isAdded = (name: string): boolean =>
    api === 'xhr' && name === 'content-type' && !authorHeaders.has(name) && unsafeNames.length === 1;
  const isLeftOut = (name: string): boolean => namesTakenByRedirect.includes(name) && !isAdded(name);
  return { triggers, unsafeNames: unsafeNames.filter((name) => !isLeftOut(name)) };
}
