import { apiNames } from '../http/api-names';
import { isWorkerApi, type ElementApi, type RequestApi } from '../http/request-input';
import { angularSnippet } from './angular';
import { axiosSnippet } from './axios';
import { elementSnippets, fontFaceRule } from './elements';
import { eventSourceSnippet } from './event-source';
import { fetchSnippet } from './fetch';
import { jquerySnippet } from './jquery';
import { pythonRequestsSnippet } from './python-requests';
import type { SnippetRequest } from './request';
import { isBeacon, sendBeaconSnippet } from './send-beacon';
import type { SnippetKind } from './snippet-kind';
import { webSocketSnippet } from './web-socket';
import { xmlHttpRequestSnippet } from './xml-http-request';

type ClientKind = SnippetKind<SnippetRequest>;
/** Of a way that can make some requests only. */
type Alternative = ClientKind & { readonly fits: (request: SnippetRequest) => boolean };

const withFetch: ClientKind = { id: 'fetch', title: apiNames.fetch, language: 'js', write: fetchSnippet };
const withXhr: ClientKind = {
  id: 'xml-http-request',
  title: apiNames.xhr,
  language: 'js',
  write: xmlHttpRequestSnippet,
};
const beacon: ClientKind = {
  id: 'send-beacon',
  title: apiNames.sendBeacon,
  language: 'js',
  write: sendBeaconSnippet,
  note: 'A beacon includes cookies, and no script can read its response.',
};

/** The code that makes the request, for each way to make one. */
const ownSnippets: Readonly<Record<RequestApi, ClientKind>> = {
  fetch: withFetch,
  Request: withFetch,
  Headers: withFetch,
  xhr: withXhr,
  fetchLater: {
    id: 'fetch-later',
    title: apiNames.fetchLater,
    language: 'js',
    write: fetchSnippet,
    note: 'The browser sends the request later, also when the page is closed, and no script can read its response.',
  },
  sendBeacon: beacon,
  EventSource: {
    id: 'event-source',
    title: apiNames.EventSource,
    language: 'js',
    write: eventSourceSnippet,
  },
  WebSocket: { id: 'web-socket', title: apiNames.WebSocket, language: 'js', write: webSocketSnippet },
  img: element('img'),
  audio: element('audio'),
  video: element('video'),
  track: element('track'),
  script: element('script'),
  module: element('module'),
  link: element('link'),
  font: element('font'),
  worker: element('worker'),
  'module-worker': element('module-worker'),
  importScripts: element('importScripts'),
};

function element(api: ElementApi): ClientKind {
  const isScripted = api === 'font' || isWorkerApi(api) || api === 'importScripts';
  return {
    id: api === 'importScripts' ? 'import-scripts' : api,
    title: apiNames[api],
    language: isScripted ? 'js' : 'html',
    write: elementSnippets[api],
    ...(api === 'importScripts' && { note: 'In the script of a worker that is no module.' }),
  };
}

/** Whether a script makes the request and waits for its response. */
function isOfScript({ api = 'fetch' }: SnippetRequest): boolean {
  return api === 'fetch' || api === 'xhr' || api === 'Request' || api === 'Headers';
}

/** Whether an XMLHttpRequest says all that the request does. @see https://xhr.spec.whatwg.org/#the-send()-method */
function fitsXhr(request: SnippetRequest): boolean {
  const { mode = 'cors', credentials, redirect = 'follow', cache = 'default', integrity = '' } = request;
  return (
    isOfScript(request) &&
    request.bodyKind !== 'ReadableStream' &&
    mode === 'cors' &&
    credentials !== 'omit' &&
    redirect === 'follow' &&
    cache === 'default' &&
    integrity === '' &&
    request.keepalive !== true &&
    request.referrer === undefined &&
    request.referrerPolicy === undefined &&
    request.targetAddressSpace === undefined &&
    (request.headerOperation ?? 'fill') === 'fill' &&
    request.thenSet === undefined &&
    request.aborted !== true
  );
}

/** Whether a request of an XMLHttpRequest is none that only it can make. */
function isPlain({ synchronous, uploadListener, username, password }: SnippetRequest): boolean {
  return synchronous !== true && uploadListener !== true && username === undefined && password === undefined;
}

const fitsLibrary = (request: SnippetRequest): boolean =>
  fitsXhr(request) && isPlain(request) && !request.timeout;
const upperCases = 'sends every method in upper case';

/** Other ways to make a request, each for those that it can make. */
const alternatives: readonly Alternative[] = [
  { ...withFetch, fits: (request) => isOfScript(request) && isPlain(request) },
  { ...withXhr, fits: fitsXhr },
  {
    id: 'axios',
    title: 'axios',
    language: 'js',
    write: axiosSnippet,
    fits: fitsLibrary,
    note: `axios ${upperCases}, and adds application/json to Accept.`,
  },
  {
    id: 'jquery',
    title: 'jQuery',
    language: 'js',
    write: jquerySnippet,
    fits: fitsLibrary,
    note: `jQuery ${upperCases}. It adds X-Requested-With to same-origin requests only.`,
  },
  {
    id: 'angular',
    title: 'Angular',
    language: 'ts',
    write: angularSnippet,
    fits: fitsLibrary,
    note: `HttpClient ${upperCases}. inject() works where Angular injects: a field or a constructor of a service or component.`,
  },
  { ...beacon, fits: (request) => isOfScript(request) && isBeacon(request) },
  {
    id: 'font-face',
    title: '@font-face',
    language: 'css',
    write: fontFaceRule,
    fits: ({ api }) => api === 'font',
    note: 'The browser asks for the font once the page uses it.',
  },
  {
    id: 'python-requests',
    title: 'Python requests',
    language: 'python',
    write: pythonRequestsSnippet,
    fits: ({ api }) => api !== 'WebSocket',
    note: 'CORS does not apply: outside a browser there is no Origin and no preflight, and every response can be read. That it works here says nothing about a page. requests encodes URLs by rules of its own, so a few characters differ from what a browser sends.',
  },
];

/** The ways to write the request as code: first what makes it, then what can make the same. */
export function codeOf(request: SnippetRequest): readonly ClientKind[] {
  const own = ownSnippets[request.api ?? 'fetch'];
  return [own, ...alternatives.filter(({ id, fits }) => id !== own.id && fits(request))];
}
