import type { RequestApi, RequestInput } from './request-input';
import { hasMember } from './request-members';

/** What people call each way to make a request. */
export const apiNames = {
  fetch: 'fetch',
  xhr: 'XMLHttpRequest',
  Request: 'fetch of a Request',
  Headers: 'fetch with Headers',
  fetchLater: 'fetchLater',
  sendBeacon: 'sendBeacon',
  EventSource: 'EventSource',
  WebSocket: 'WebSocket',
  img: '<img>',
  audio: '<audio>',
  video: '<video>',
  track: '<track>',
  script: '<script>',
  module: '<script type="module">',
  link: '<link rel="stylesheet">',
  font: 'FontFace',
  worker: 'Worker',
  'module-worker': 'module Worker',
  importScripts: 'importScripts',
} as const satisfies Readonly<Record<RequestApi, string>>;

/** What a request is called in short: its method or, where there is none to choose, what makes it. */
export function madeAs({ api = 'fetch', method = 'GET' }: Pick<RequestInput, 'api' | 'method'>): string {
  return hasMember(api, 'method') ? method : apiNames[api];
}
