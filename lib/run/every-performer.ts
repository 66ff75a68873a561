import type { RequestApi } from '../http/request-input';
import { performElement } from './perform-element';
import { performImportScripts } from './perform-import-scripts';
import { performMedia } from './perform-media';
import { performTrack } from './perform-track';
import { performWorker } from './perform-worker';
import type { Performer } from './performer';
import { performers } from './performers';

/** Those of scripts and of elements: what an element loads becomes a part of the page, so that only our own pages do it. */
export const everyPerformer = {
  ...performers,
  img: performElement,
  audio: performMedia,
  video: performMedia,
  track: performTrack,
  script: performElement,
  module: performElement,
  link: performElement,
  font: performElement,
  worker: performWorker,
  'module-worker': performWorker,
  importScripts: performImportScripts,
} satisfies Record<RequestApi, Performer>;
