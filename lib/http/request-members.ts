import type { RequestApi, RequestInput } from './request-input';

/** What a page may say of a request, besides its URL and how it is made. */
export type RequestMember = Exclude<keyof RequestInput, 'api' | 'url'>;

/** @see https://fetch.spec.whatwg.org/#requestinit */
const ofInit = [
  'method',
  'headers',
  'body',
  'mode',
  'credentials',
  'redirect',
  'cache',
  'referrer',
  'referrerPolicy',
  'duplex',
  'targetAddressSpace',
  'aborted',
] as const satisfies readonly RequestMember[];
const ofFetch = [
  ...ofInit,
  'keepalive',
  'integrity',
  'window',
  'timeout',
  'headerOperation',
  'thenSet',
] as const satisfies readonly RequestMember[];
const ofXhr = [
  'method',
  'headers',
  'body',
  'credentials',
  'uploadListener',
  'synchronous',
  'timeout',
  'username',
  'password',
] as const satisfies readonly RequestMember[];
const ofScript = ['crossOrigin', 'integrity', 'referrerPolicy'] as const satisfies readonly RequestMember[];

/** Its request is one of fetch that no page waits for. */
const ofFetchLater = [...ofInit, 'activateAfter'] as const satisfies readonly RequestMember[];
const ofWebSocket = ['protocols'] as const satisfies readonly RequestMember[];

const membersOf: Readonly<Record<RequestApi, readonly RequestMember[]>> = {
  fetch: ofFetch,
  Request: ofFetch,
  Headers: ofFetch,
  xhr: ofXhr,
  fetchLater: ofFetchLater,
  sendBeacon: ['body'],
  EventSource: ['credentials'],
  WebSocket: ofWebSocket,
  img: ['crossOrigin', 'referrerPolicy'],
  audio: ['crossOrigin'],
  video: ['crossOrigin'],
  track: ['crossOrigin'],
  script: ofScript,
  module: ofScript,
  link: ofScript,
  font: [],
  worker: [],
  'module-worker': [],
  importScripts: [],
};

/** Whether a request that is made so has that member. */
export function hasMember(api: RequestApi | undefined, member: RequestMember): boolean {
  return membersOf[api ?? 'fetch'].includes(member);
}

/** Each member of some request. */
export const requestMembers: readonly RequestMember[] = [
  ...new Set([...ofFetch, ...ofXhr, ...ofScript, ...ofWebSocket, ...ofFetchLater]),
];
