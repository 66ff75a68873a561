import { isElementApi, type ElementApi, type RequestApi } from './request-input';

/** @see https://fetch.spec.whatwg.org/#concept-request-destination */
export type Destination = '' | 'audio' | 'font' | 'image' | 'script' | 'style' | 'track' | 'video' | 'worker';

/** The destination of what each element loads. */
export const elementDestinations = {
  img: 'image',
  audio: 'audio',
  video: 'video',
  track: 'track',
  script: 'script',
  module: 'script',
  link: 'style',
  font: 'font',
  worker: 'worker',
  'module-worker': 'worker',
  importScripts: 'script',
} as const satisfies Readonly<Record<ElementApi, Destination>>;

/** The destination of a request made with that API, which decides the directive that it is held against. */
export function destinationOf(api: RequestApi | undefined): Destination {
  return isElementApi(api) ? elementDestinations[api] : '';
}

/** Whether what a secure page asks for by http: is asked by https: instead. @see https://w3c.github.io/webappsec-mixed-content/#upgrade-algorithm */
export function isUpgradeable(destination: Destination): boolean {
  return destination === 'image' || destination === 'audio' || destination === 'video';
}
