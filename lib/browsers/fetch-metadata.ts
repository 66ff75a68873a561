import type { Sending } from '../cors/fetch-metadata/fetch-metadata';
import { isPotentiallyTrustworthy } from '../cors/potentially-trustworthy';
import { isSameOrigin } from '../http/origin';

/**
 * A preflight is looked at by itself, and what follows it as if the request began there; so is a request with CORS whose
 * method a redirect has changed.
 */
export function urlsSinceRestart({ kind, mode, urls, preflightedAt, turnedAt }: Sending): readonly URL[] {
  if (kind === 'preflight') return urls.slice(-1);
  return urls.slice(Math.max(preflightedAt, mode === 'cors' ? turnedAt : 0, 0));
}

/** A WebSocket that is redirected asks everywhere as it asked first. */
export function firstUrlOfWebSocket({ mode, urls }: Sending): readonly URL[] {
  return mode === 'websocket' ? urls.slice(0, 1) : urls;
}

/** A preflight is looked at by itself. */
export function urlsOfPreflightAlone({ kind, urls }: Sending): readonly URL[] {
  return kind === 'preflight' ? urls.slice(-1) : urls;
}

/**
 * In WebKit, a request in the mode "cors" right after a redirect to another origin; its preflight, where the first URL got
 * none of the headers.
 */
export function isLeftOutAfterRedirect({ kind, mode, urls }: Sending): boolean {
  const [before, now] = urls.slice(-2);
  if (!before || !now || mode !== 'cors') return false;
  return kind === 'preflight'
    ? !isPotentiallyTrustworthy(urls[0] ?? now)
    : !isSameOrigin(before.origin, now.origin);
}
