import {
  isElementApi,
  isMediaApi,
  isWorkerApi,
  type ElementApi,
  type RequestInput,
} from '../http/request-input';
import type { Exchange } from '../record/record';
import { combinedValue, valuesOf } from '../http/header-list';
import { extractMimeTypeEssence } from '../http/mime-type';
import { isOkStatus, isRedirectStatus } from '../http/status';
import type { Observation } from '../run/observation';
import type { Gate } from './gate';
import { areRedirectsRefused, isChromium, isWebKit } from './gate-without-record';

/**
 * Which gate closed, when something arrived and the script got an error all the same.
 * @param last the last exchange that was recorded
 * @param seen what the script saw, as a sentence
 */
export function gateOnTheWire(observation: Observation, last: Exchange, seen: string): Gate {
  const { request } = observation;
  const { response, state, kind } = last;
  const answer = response ? `and was answered with ${response.status}` : 'and no response was sent';
  const evidence = [seen, `${last.request.method} arrived ${answer}.`];
  if (state !== 'answered' || response === null) {
    return {
      kind: 'network',
      certainty: 'likely',
      sentence: 'The connection ended before the response was complete.',
      evidence,
    };
  }
  if (kind === 'preflight') return gateAfterPreflight(observation, last, evidence);
  if (response.status === 407 && isChromium(observation)) {
    return {
      kind: 'network',
      certainty: 'likely',
      sentence:
        'The response has status 407, which Chromium accepts only from a proxy that it uses itself, whatever the CORS headers say.',
      evidence,
    };
  }
  const location = combinedValue(response.headers, 'Location');
  if (isRedirectStatus(response.status) || isFollowedAsWell(observation, response.status, location)) {
    const isListRefusing = areRedirectsRefused(observation);
    if (location !== null && isListRefusing && request.redirect !== 'error') {
      return {
        kind: 'connection-allowlist',
        certainty: 'likely',
        sentence:
          "The browser did not follow the redirect. The page's Connection-Allowlist allows none unless it says redirects=allow.",
        evidence,
      };
    }
    const isModeAlone = request.redirect === 'error' && !isListRefusing;
    const where = location === null ? 'It has no Location.' : `Its Location is ${location}.`;
    return {
      kind: 'redirect',
      // Of two reasons nothing tells the first.
      certainty: isModeAlone ? 'certain' : 'likely',
      sentence:
        request.redirect === 'error'
          ? 'The server redirected, and the request\'s redirect mode is "error".'
          : 'The browser did not follow the redirect.',
      evidence: [...evidence, where],
    };
  }
  if (isRefusedForLocations(observation, response)) {
    return {
      kind: 'redirect',
      certainty: 'likely',
      sentence:
        'The response has several different Location headers, which Chromium and Firefox treat as a network error, whatever the status.',
      evidence: [...evidence, `Together they say ${location}.`],
    };
  }
  return refusalByApi(observation, response, evidence) ?? refusalByMode(request, response, evidence);
}

function isRefusedForLocations(observation: Observation, { headers }: Response): boolean {
  return new Set(valuesOf(headers, 'Location')).size > 1 && isChromiumOrFirefox(observation);
}

/** WebKitGTK follows a Location with every status from 309 to 399. */
function isFollowedAsWell(observation: Observation, status: number, location: string | null): boolean {
  return isWebKit(observation) && status > 308 && status < 400 && Boolean(location);
}

function gateAfterPreflight(
  { request: { body }, earlier }: Observation,
  last: Exchange,
  evidence: readonly string[],
): Gate {
  const { httpVersion } = last.request;
  if (body?.kind === 'ReadableStream' && httpVersion?.startsWith('1.') === true) {
    return {
      kind: 'stream-over-http-1',
      certainty: 'likely',
      sentence:
        'The server responded to the preflight, but the request itself was never sent: its body is a stream, which browsers send only over HTTP/2 or later.',
      evidence: [...evidence, `The preflight came over HTTP/${httpVersion}.`, 'No request followed it.'],
    };
  }
  if (earlier !== undefined) {
    return {
      kind: 'cors-check',
      certainty: 'likely',
      sentence:
        'The server responded to the preflight, and no request followed: the browser did not accept that response, or it took the response to the request from the HTTP cache and kept it from the page.',
      evidence: [...evidence, 'No request followed the preflight.'],
    };
  }
  return {
    kind: 'preflight',
    certainty: 'certain',
    sentence:
      'The server responded to the preflight, but the browser did not accept the response: the request itself was never sent.',
    evidence: [...evidence, 'No request followed the preflight.'],
  };
}

type Response = NonNullable<Exchange['response']>;

/** What an API wants besides CORS's consent, where the response lacks it. */
function refusalByApi(
  observation: Observation,
  response: Response,
  evidence: readonly string[],
): Gate | null {
  const { api, integrity } = observation.request;
  if (api === 'WebSocket') {
    return {
      kind: 'websocket-handshake',
      certainty: 'certain',
      sentence: 'The server responded but did not switch protocols, so there is no WebSocket.',
      evidence,
    };
  }
  if (integrity !== undefined && integrity !== '') {
    return {
      kind: 'integrity',
      certainty: 'likely',
      sentence:
        'The server responded. The response is not the one that integrity asks for, or the page may not read it.',
      evidence,
    };
  }
  if (isElementApi(api)) return refusalByElement(api, observation, response, evidence);
  if (api !== 'EventSource') return null;
  const contentType = extractMimeTypeEssence(response.headers);
  if (response.status === 200 && contentType === 'text/event-stream') return null;
  return {
    kind: 'event-stream',
    certainty: 'certain',
    sentence: 'An EventSource accepts only a response with status 200 and the type text/event-stream.',
    evidence: [...evidence, `The response's type is ${contentType ?? 'missing'}.`],
  };
}

/** Of a request that an element made: its status, its type, or what keeps opaque responses from pages. */
function refusalByElement(
  api: ElementApi,
  observation: Observation,
  { status, headers }: Response,
  evidence: readonly string[],
): Gate | null {
  const { crossOrigin } = observation.request;
  if (isMediaApi(api) && status !== 200) {
    return {
      kind: 'element',
      certainty: 'likely',
      sentence:
        'Every browser plays media with status 200, or 206 if it is the first part; some accept other statuses too.',
      evidence,
    };
  }
  if (!isOkStatus(status) && api !== 'img') {
    return {
      kind: 'element',
      certainty: 'likely',
      sentence: 'The element accepts only a response with a status from 200 to 299.',
      evidence,
    };
  }
  // In WebKit a font is requested without CORS.
  const isFontWithoutCors = api === 'font' && isWebKit(observation);
  if (crossOrigin !== undefined || api === 'module' || isWorkerApi(api)) return null;
  if (api === 'font' && !isFontWithoutCors) return null;
  const policy = combinedValue(headers, 'Cross-Origin-Resource-Policy');
  if (policy !== null) return null;
  const contentType = extractMimeTypeEssence(headers);
  const lines = [...evidence, `The response's type is ${contentType ?? 'missing'}.`];
  // https://fetch.spec.whatwg.org/#orb, known of these two only.
  if (!isChromiumOrFirefox(observation)) {
    return {
      kind: 'element',
      certainty: 'likely',
      sentence: 'The response arrived, but it is not something that the element can load.',
      evidence: lines,
    };
  }
  return {
    kind: 'opaque-response-blocking',
    certainty: 'likely',
    sentence:
      'The response arrived, and the browser kept it from the element: either the element does not load that type, or browsers keep it from pages of other origins.',
    evidence: lines,
  };
}

function isChromiumOrFirefox(observation: Observation): boolean {
  return isChromium(observation) || observation.browser.startsWith('Firefox');
}

function refusalByMode(request: RequestInput, response: Response, evidence: readonly string[]): Gate {
  const policy = combinedValue(response.headers, 'Cross-Origin-Resource-Policy');
  const isElement = isElementApi(request.api);
  if (isElement ? policy !== null && request.crossOrigin === undefined : request.mode === 'no-cors') {
    return {
      kind: policy === null ? 'network' : 'cross-origin-resource-policy',
      certainty: 'likely',
      sentence:
        policy === null
          ? 'The server responded, and the browser refused the response. CORS plays no part in the mode "no-cors".'
          : 'The server responded, and its Cross-Origin-Resource-Policy keeps the response from pages of other origins or sites.',
      evidence:
        policy === null
          ? evidence
          : [...evidence, `The response has Cross-Origin-Resource-Policy: ${policy}.`],
    };
  }
  return {
    kind: 'cors-check',
    // An element may also refuse what is in the response.
    certainty: isElement ? 'likely' : 'certain',
    sentence: 'The server responded, but the browser kept the response from the page.',
    evidence,
  };
}
