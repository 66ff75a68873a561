import type { ElementApi } from '../http/request-input';

/** Where the demo API has what each of them loads. */
export const elementPaths: Readonly<Record<ElementApi, string>> = {
  img: '/v1/stamp.png',
  audio: '/v1/horn.wav',
  video: '/v1/clip.webm',
  track: '/v1/captions.vtt',
  script: '/v1/postcards.js',
  module: '/v1/postcards.js',
  link: '/v1/postcards.css',
  font: '/v1/letters.ttf',
  worker: '/v1/postcards.js',
  'module-worker': '/v1/postcards.js',
  importScripts: '/v1/postcards.js',
};
