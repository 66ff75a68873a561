import { combinedValue, valuesOf } from '../../http/header-list';
import { parseUrl, toHttpUrl } from '../../http/origin';
import type { RequestInput } from '../../http/request-input';
import { isToken } from '../../http/token';
import { isBadPort } from '../bad-port';
import { baseUrl } from '../base-url';
import type { Block } from '../block';
import { thrower, type Constructed } from '../constructed';
import type { FetchOutcome, FetchParams } from '../fetch-params';
import { createFetchRequest, type FetchRequest } from '../fetch-request';
import type { Profile } from '../profile';
import type { Page } from '../scenario';
import { stepsOf, type Trace } from '../trace';
import { specWebSocket } from './web-socket-profile';

const step = stepsOf('dom-websocket-websocket');
const chosenStep = stepsOf('concept-websocket-establish')('11.2');

/**
 * What `new WebSocket(url, protocols)` makes of its arguments; the request's URL has the HTTP(S) scheme that goes with it.
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
  // 2
  if (!parsedUrl || !/^(?:wss?|https?):$/.test(parsedUrl.protocol) || parsedUrl.href.includes('#')) {
    return thrower(trace)(step('2'), { kind: 'invalid-url', url: input.url }, 'SyntaxError');
  }
  trace.passed(step('2'), `The URL is valid: ${parsedUrl.href}`);
  const { protocols = [] } = input;
  const url = toHttpUrl(parsedUrl);
  // 4
  const invalid = invalidSubprotocol(protocols);
  const { askedBeforeSubprotocols } = { ...specWebSocket, ...profile.webSocket };
  if (invalid && askedBeforeSubprotocols === 'nothing')
    return thrower(trace)(step('4'), invalid, 'SyntaxError');
  if (protocols.length > 0 && !invalid)
    trace.passed(step('4'), `Each subprotocol is a token, and none is given twice: ${protocols.join(', ')}`);
  const isPortFirst = askedBeforeSubprotocols === 'port and policies' && isBadPort(url);
  return {
    kind: 'request',
    strippedHeaders: input.headers ?? [],
    request: createFetchRequest({
      url,
      origin: page.origin,
      mode: 'websocket',
      // establish 8
      headerList: protocols.length === 0 ? [] : [['Sec-WebSocket-Protocol', protocols.join(', ')]],
      credentialsMode: 'include',
      cacheMode: 'no-store',
      redirectMode: profile.isWebSocketRedirected ? 'follow' : 'error',
      referrer: 'no-referrer',
      ...(invalid && !isPortFirst && { refusal: { rule: step('4'), block: invalid } }),
    }),
  };
}

function invalidSubprotocol(protocols: readonly string[]): Block | null {
  for (const [index, protocol] of protocols.entries()) {
    const isRepeated = protocols.indexOf(protocol) < index;
    if (isRepeated || !isToken(protocol)) return { kind: 'subprotocol-invalid', protocol, isRepeated };
  }
  return null;
}

/** The subprotocol that a server is to choose, where it is not known which it chooses; null where it need not choose any. */
export function neededSubprotocol({ headerList }: FetchRequest, { webSocket }: Profile): string | null {
  return { ...specWebSocket, ...webSocket }.isSubprotocolNeeded ? (offered(headerList)[0] ?? null) : null;
}

/**
 * Why the connection is not opened after this response; null where it is.
 * @see https://websockets.spec.whatwg.org/#concept-websocket-establish step 11
 * @see https://www.rfc-editor.org/rfc/rfc6455.html#section-4.1 step 6 of what the client validates
 */
export function handshakeBlock(
  { response: { status, headers }, exchange }: Extract<FetchOutcome, { kind: 'response' }>,
  { request, profile, trace }: FetchParams,
): Block | null {
  if (exchange === null) return null;
  // 11.1
  if (status !== 101) return { kind: 'websocket-handshake', exchange, status };
  const rules = { ...specWebSocket, ...profile.webSocket };
  const names = offered(request.headerList);
  const chosen = rules.chosenSubprotocol(valuesOf(headers, 'sec-websocket-protocol'));
  const sameCase = (name: string) => (rules.areSubprotocolsOfAnyCase ? name.toLowerCase() : name);
  const isAccepted =
    chosen === null
      ? names.length === 0 || !rules.isSubprotocolNeeded
      : names.length === 0
        ? !rules.isUnaskedSubprotocolRefused
        : names.map(sameCase).includes(sameCase(chosen));
  // 11.2, 11.3
  if (!isAccepted)
    return { kind: 'websocket-handshake', exchange, status, subprotocol: { offered: names, chosen } };
  if (chosen !== null && names.length > 0)
    trace.passed(chosenStep, `The server chose the subprotocol ${chosen}, which it was offered.`);
  return null;
}

function offered(headers: FetchRequest['headerList']): readonly string[] {
  return combinedValue(headers, 'sec-websocket-protocol')?.split(', ') ?? [];
}
