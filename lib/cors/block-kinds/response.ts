import { parseUrl } from '../../http/origin';
import { stepsOf } from '../trace';
import type { ResponseBlock } from '../block';
import type { BlockKindEntries, BlockOf } from './entry';

const group = 'After the request';
const network = stepsOf('concept-http-network-fetch')();
const eventSource = stepsOf('sse-processing-model')();

/** The response, or its absence, is refused. */
export const responseBlocks: BlockKindEntries<ResponseBlock> = {
  timeout: {
    title: 'The timeout ends before the response arrives',
    group,
    rule: { anchor: 'dom-abortsignal-timeout', step: '' },
    gate: 'aborted',
    claim: ({ timeout, elapsed }) =>
      `The page waits ${timeout} ms, and the response arrives after ${elapsed} ms at the earliest.`,
    fix: ({ elapsed }, fix) => fix.setRequest({ timeout: 2 * elapsed }, `Wait longer: ${2 * elapsed} ms.`),
  },
  network: {
    title: 'No response came',
    group,
    rule: network,
    gate: 'network',
    claim: ({ url }) => `${parseUrl(url)?.host ?? url} sends no response.`,
    fix: () => [],
  },
  'service-worker-response': {
    title: "The service worker's response is not for the page",
    group,
    rule: { anchor: 'concept-http-fetch', step: '3.5.7' },
    gate: 'cors-check',
    claim: ({ mode, reason }) =>
      ({
        opaque: `The service worker responds with an opaque response, which a request in the mode "${mode}" may not get.`,
        redirected:
          'The service worker responds with a response that was redirected, and the request does not follow redirects.',
        partial:
          'The service worker responds with an opaque part of a resource, which the request did not ask for.',
      })[reason],
    fix: ({ reason }, fix) => (reason === 'partial' ? [] : fix.serviceWorkerPassesOn()),
  },
  'unexpected-proxy-authentication': {
    title: 'A 407 that no proxy sent',
    group,
    rule: { anchor: 'concept-http-network-or-cache-fetch', step: '16' },
    gate: 'network',
    claim: () => 'The status is 407, which only a proxy that the browser itself uses may send.',
    fix: (_, fix) => fix.setStatus(401),
  },
  'stream-over-http-1': {
    title: 'A stream needs HTTP/2',
    group,
    rule: network,
    gate: 'network',
    claim: () => 'A stream cannot be sent over HTTP/1.1.',
    fix: (_, fix) => fix.callOverHttps(),
  },
  'cross-origin-resource-policy': {
    title: 'Cross-Origin-Resource-Policy keeps the response',
    group,
    rule: { anchor: 'cross-origin-resource-policy-check', step: '' },
    gate: 'cors-check',
    claim: ({ value }) =>
      `Cross-Origin-Resource-Policy is ${value === null ? 'missing' : `"${value}"`}, which keeps the response from the page.`,
    fix: (_, fix) => fix.setHeader('Cross-Origin-Resource-Policy', 'cross-origin'),
  },
  'event-source-status': {
    title: "The event stream's status is not 200",
    group,
    rule: eventSource,
    gate: 'event-stream',
    claim: ({ status }) => `The status is ${status}; an event stream needs 200.`,
    fix: (_, fix) => fix.setStatus(200),
  },
  'event-source-content-type': {
    title: 'The event stream is not text/event-stream',
    group,
    rule: eventSource,
    gate: 'event-stream',
    claim: ({ contentType }) => `The content type is ${contentType ?? 'missing'}, not text/event-stream.`,
    fix: (_, fix) => fix.setHeader('Content-Type', 'text/event-stream'),
  },
  'opaque-response-blocking': {
    title: 'Opaque response blocking',
    group,
    rule: { anchor: 'processing-model', step: '' },
    gate: 'opaque-response-blocking',
    claim: ({ contentType }) =>
      `The response is opaque and its content type is ${contentType ?? 'missing'}: the browser takes it for data that no element may load.`,
    fix: () => [],
  },
  'element-content-type': {
    title: "The element doesn't accept the response's type",
    group,
    rule: { anchor: 'should-response-to-request-be-blocked-due-to-nosniff?', step: '' },
    gate: 'element',
    claim: ({ contentType, wanted }) =>
      `The content type is ${contentType ?? 'missing'}, and the element needs ${wanted}.`,
    fix: ({ wanted }, fix) => {
      const type = wanted === 'JavaScript' ? 'text/javascript' : wanted;
      return type.includes('/') ? fix.setHeader('Content-Type', type) : [];
    },
  },
  'element-status': {
    title: 'The status keeps the element from loading',
    group,
    rule: { anchor: 'fetch-a-classic-script', step: '' },
    gate: 'element',
    claim: ({ status, wanted }) => `The status is ${status}; ${wanted} needs one from 200 to 299.`,
    fix: (_, fix) => fix.setStatus(200),
  },
  integrity: {
    title: 'The integrity does not match',
    group,
    rule: { anchor: 'concept-main-fetch', step: '22' },
    gate: 'integrity',
    claim: ({ reason, integrity, actual }) =>
      reason === 'opaque'
        ? 'The integrity of a response without CORS cannot be checked, so nothing is loaded.'
        : reason === 'no body'
          ? 'There is no body to check the integrity of.'
          : `The response's integrity is ${actual ?? 'not known'}, not ${integrity}.`,
    fix: ({ reason, actual }, fix) =>
      reason === 'opaque'
        ? fix.withCors()
        : actual === undefined
          ? []
          : fix.setRequest({ integrity: actual }, `Set integrity="${actual}".`),
  },
  'websocket-handshake': {
    title: 'The WebSocket handshake fails',
    group,
    rule: { anchor: 'concept-websocket-establish', step: '11' },
    gate: 'cors-check',
    claim: ({ status, subprotocol }) =>
      subprotocol === undefined
        ? `The status is ${status}; a WebSocket needs 101.`
        : subprotocolClaim(subprotocol),
    fix: () => [],
  },
};

function subprotocolClaim({
  offered,
  chosen,
}: NonNullable<BlockOf<'websocket-handshake'>['subprotocol']>): string {
  if (chosen === null)
    return `The server chose none of the subprotocols that it was offered: ${offered.join(', ')}.`;
  return offered.length === 0
    ? `The server chose the subprotocol "${chosen}", although none was offered.`
    : `The server chose the subprotocol "${chosen}", which is not the one it was offered: ${offered.join(', ')}.`;
}
