import { parseUrl, toHttpUrl } from '../../http/origin';
import { baseUrl } from '../base-url';
import { thrower, type Constructed } from '../constructed';
import { createFetchRequest } from '../fetch-request';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import type { RequestInput } from '../../http/request-input';
import { stepsOf, type Trace } from '../trace';

const step = stepsOf('dom-websocket-websocket')('3');

/**
 * What `new WebSocket(url)` makes of its argument; the request's URL has the HTTP(S) scheme that goes with it.
 * @see https://websockets.spec.whatwg.org/#dom-websocket-websocket
 * @see https://websockets.spec.whatwg.org/#concept-websocket-establish
 */
export function constructWebSocket(
  input: RequestInput,
  page: Page,
  profile: Profile,
  trace: Trace,
): Constructed {
  const parsedUrl = parseUrl(input.url, baseUrl(page));
  if (!parsedUrl || !/^(?:wss?|https?):$/.test(parsedUrl.protocol) || parsedUrl.href.includes('#')) {
    return thrower(trace)(step, { kind: 'invalid-url', url: input.url }, 'SyntaxError');
  }
  trace.passed(step, `The URL is valid: ${parsedUrl.href}`);
  return {
    kind: 'request',
    strippedHeaders: input.headers ?? [],
    request: createFetchRequest({
      url: toHttpUrl(parsedUrl),
      origin: page.origin,
      mode: 'websocket',
      credentialsMode: 'include',
      cacheMode: 'no-store',
      redirectMode: profile.isWebSocketRedirected ? 'follow' : 'error',
      referrer: 'no-referrer',
    }),
  };
}
