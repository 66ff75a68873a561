import type { Block } from '../cors/block';
import { corsPreflightFetch } from '../cors/cors-preflight-fetch';
import type { FetchParams } from '../cors/fetch-params';
import { needsPreflight } from '../cors/needs-preflight';
import { stepsOf } from '../cors/trace';

/** Why the preflight that a stream gets in mode "same-origin" refuses it; null for other requests, and when it does not. */
export function streamPreflightBlock(params: FetchParams): Block | null {
  const { request, page, profile, trace, now } = params;
  if (!request.useCorsPreflight.stream) return null;
  const { triggers, unsafeNames } = needsPreflight(request, profile);
  params.preflightTriggers ??= triggers;
  if (request.redirectCount === 0) params.isFirstHopPreflighted = true;
  trace.preflighted(stepsOf('concept-main-fetch')('12'), triggers);
  return corsPreflightFetch(params, unsafeNames, { request, key: page.topLevelOrigin ?? page.origin, now });
}
