import type { RequestApi } from './request-input';

/** What people call each way to make a request. */
export const apiNames = {
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  Request: 'fetch of a Request',
  Headers: 'fetch with Headers',
  sendBeacon: 'sendBeacon',
  EventSource: 'EventSource',
  WebSocket: 'WebSocket',
  img: '<img>',
  script: '<script>',
  module: '<script type="module">',
  link: '<link rel="stylesheet">',
  font: 'FontFace',
  worker: 'Worker',
  'module-worker': 'module Worker',
} as const satisfies Readonly<Record<RequestApi, string>>;
