import type { ElementApi } from '../http/request-input';

/** Where the demo API has what each of them loads. */
export const elementPaths: Readonly<Record<ElementApi, string>> = {
  img: '/v1/stamp.png',
  script: '/v1/postcards.js',
  module: '/v1/postcards.js',
  link: '/v1/postcards.css',
  font: '/v1/letters.ttf',
  worker: '/v1/postcards.js',
  'module-worker': '/v1/postcards.js',
};
