import type { Performer } from './performer';

declare global {
  interface Window {
    /** Missing where the browser lacks it, so that a call throws. */
    readonly fetchLater: (
      url: string,
      init: RequestInit & { readonly activateAfter: number },
    ) => { readonly activated: boolean };
  }
}

/** `fetchLater()`, waited for until it is activated. @see https://fetch.spec.whatwg.org/#dom-global-fetch-later */
export const performFetchLater: Performer = async (realm, request, signal, { describeError, makeBody }) => {
  const { activateAfter = 0 } = request;
  const [stepMs, graceMs] = [20, 2000];
  const members = {
    method: request.method,
    headers: request.headers?.map(([name, value]): [string, string] => [name, value]),
    body: request.body && makeBody(realm, request.body),
    mode: request.mode,
    credentials: request.credentials,
    redirect: request.redirect,
    cache: request.cache,
    referrer: request.referrer,
    referrerPolicy: request.referrerPolicy,
    duplex: request.duplex,
    targetAddressSpace: request.targetAddressSpace,
    signal: request.aborted ? realm.AbortSignal.abort() : undefined,
  };
  const given = Object.entries(members).filter(([, value]) => value !== undefined);
  const init = Object.assign<RequestInit, object>({}, Object.fromEntries(given));
  try {
    const later = realm.fetchLater(request.url, { ...init, activateAfter });
    for (let waited = 0; !later.activated && waited < activateAfter + graceMs; waited += stepMs) {
      if (signal.aborted) return { kind: 'cancelled' };
      await new Promise((resolve) => {
        realm.setTimeout(resolve, stepMs);
      });
    }
    return { kind: 'deferred', isActivated: later.activated };
  } catch (error) {
    const described = describeError(error);
    return { kind: described.name === 'AbortError' ? 'error' : 'refused', ...described };
  }
};
