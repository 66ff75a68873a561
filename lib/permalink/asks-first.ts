import { isElementApi, isWorkerApi } from '../http/request-input';
import { normalizeMethod } from '../http/method';
import { apiOrigins, type Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';

/** What a run would send to a server that a link chose. */
export type LinkedRequest = {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  /** Whether the browser adds what it holds for that host, such as cookies. */
  readonly isCredentialed: boolean;
};

/**
 * What to ask the reader about before a scenario of a link is run: its request goes to a URL of its own, with credentials,
 * or by a method that may change something there. Null when the demo API is asked, or nobody could be harmed.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-9.2.1 safe methods
 */
export function asksFirst({ request }: ScenarioData, place: Place): LinkedRequest | null {
  const { url } = request;
  if (url === undefined || !URL.canParse(url)) return null;
  const { origin, host } = new URL(url);
  if (apiOrigins(place).includes(origin)) return null;
  const method = methodOf(request);
  const isCredentialed = sendsCredentials(request, origin === place.docsOrigin);
  const isSafe = method === 'GET' || method === 'HEAD';
  return isCredentialed || !isSafe ? { method, url, host, isCredentialed } : null;
}

function methodOf({ api, method }: ScenarioData['request']): string {
  if (api === 'sendBeacon') return 'POST';
  return api === 'EventSource' || api === 'WebSocket' || isElementApi(api)
    ? 'GET'
    : normalizeMethod(method ?? 'GET');
}

/** @see https://fetch.spec.whatwg.org/#concept-request-credentials-mode */
function sendsCredentials(
  { api, crossOrigin, credentials, username, password }: ScenarioData['request'],
  isSameOrigin: boolean,
): boolean {
  if (api === 'sendBeacon' || api === 'WebSocket') return true;
  if (isElementApi(api)) {
    if (isWorkerApi(api)) return isSameOrigin;
    const isCors = api === 'module' || api === 'font' || crossOrigin !== undefined;
    return isSameOrigin || !isCors || (api !== 'font' && crossOrigin === 'use-credentials');
  }
  if (username !== undefined || password !== undefined) return true;
  return credentials === 'include' || (isSameOrigin && credentials !== 'omit');
}
