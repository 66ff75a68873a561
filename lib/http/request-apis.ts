/** What loads a file for the page: elements, a module script and a style sheet among them, a `FontFace`, workers, and what a worker imports. */
export const elementApis = [
  'img',
  'audio',
  'video',
  'track',
  'script',
  'module',
  'link',
  'font',
  'worker',
  'module-worker',
  'importScripts',
] as const;

/** Every way in which a page makes a request. */
export const requestApis = [
  'fetch',
  'xhr',
  'Request',
  'Headers',
  'fetchLater',
  'sendBeacon',
  'EventSource',
  'WebSocket',
  ...elementApis,
] as const;
