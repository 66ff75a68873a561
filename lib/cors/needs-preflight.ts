import type { HeaderList } from '../http/header-list';
import { isCorsSafelistedMethod } from '../http/method';
import { corsUnsafeRequestHeaderNames } from './cors-unsafe-request-header-names';
import type { FetchRequest } from './fetch-request';
import type { PreflightNeed, PreflightTrigger } from './preflight-trigger';
import type { Profile } from './profile';
import { specProfile } from './spec-profile';

/** The parts of a request that decide whether it is preflighted. */
export type PreflightSubject = {
  /** Normalised. */
  readonly method: string;
  /** As they will be sent: after the browser's own Content-Type, without dropped headers. */
  readonly headerList: HeaderList;
  /** What set the use-CORS-preflight flag. */
  readonly useCorsPreflight?: { readonly stream?: boolean; readonly uploadListener?: boolean };
};

/**
 * Every cause for a preflight that a cross-origin request in mode "cors" has, in the order method, headers as they
 * stand, the total of their values, stream, upload listener. No trigger: no preflight.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 12
 */
export function needsPreflight(subject: PreflightSubject, profile: Profile = specProfile): PreflightNeed {
  const { method, headerList, useCorsPreflight } = subject;
  const { unsafe, overTotal, safelistValueSize, names } = corsUnsafeRequestHeaderNames(headerList, profile);
  const triggers: PreflightTrigger[] = isCorsSafelistedMethod(method)
    ? [...unsafe]
    : [{ kind: 'method', method }, ...unsafe];
  if (overTotal.length > 0) triggers.push({ kind: 'header-value-total', byteLength: safelistValueSize });
  if (useCorsPreflight?.stream) triggers.push({ kind: 'stream' });
  if (useCorsPreflight?.uploadListener) triggers.push({ kind: 'upload-listener' });
  return { triggers, unsafeNames: names };
}

/** As `needsPreflight`, for a request that may have no need to ask: without its unsafe-request flag it has none. */
export function preflightNeed(request: FetchRequest, profile: Profile): PreflightNeed {
  return request.unsafeRequestFlag ? needsPreflight(request, profile) : { triggers: [], unsafeNames: [] };
}
