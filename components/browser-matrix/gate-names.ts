import type { Gate } from '@/lib/comparison/gate';

/** Where a request ended, as it is called in a table. */
export const gateNames: Readonly<Record<Gate['kind'], string>> = {
  none: 'nowhere',
  construction: 'making the request',
  csp: 'Content Security Policy',
  scheme: "the URL's scheme",
  'bad-port': 'the bad port',
  'mixed-content': 'mixed content',
  'same-origin-mode': 'mode "same-origin"',
  'connection-allowlist': 'connection allowlist',
  'local-network-access': 'local network access',
  preflight: 'the preflight',
  'cors-check': 'the CORS check',
  'cross-origin-resource-policy': 'Cross-Origin-Resource-Policy',
  redirect: 'the redirect',
  'stream-over-http-1': 'a stream over HTTP/1.1',
  'opaque-response-blocking': 'opaque response blocking',
  element: 'the element',
  integrity: 'the integrity',
  aborted: 'the signal or timeout',
  'event-stream': 'the event stream',
  'websocket-handshake': 'the WebSocket handshake',
  network: 'browser or network',
  stopped: 'no response in time',
  unknown: 'not known',
};
