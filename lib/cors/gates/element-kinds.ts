import type { ElementApi } from '../../http/request-input';
import type { Rule } from '../algorithms';
import { stepsOf } from '../trace';

/** How an element loads what it names. */
type ElementKind = {
  /** The algorithm that makes its request and takes the response. */
  readonly rule: Rule;
  /**
   * It takes a response of any status that has a body; one of an empty response only where `isBodyNeeded` is false. Of media
   * the profile decides.
   */
  readonly isAnyStatusTaken: boolean;
  readonly isBodyNeeded: boolean;
  /** What it needs, in words. */
  readonly wanted: string;
  /** What the page has of a response that it may not read, and of one that it may. */
  readonly opaque: string;
  readonly readable: string;
};

const mediaResource = stepsOf('concept-media-load-resource')();

/** What is so of each of them, in the standards. */
export const elementKinds: Readonly<Record<ElementApi, ElementKind>> = {
  img: {
    rule: stepsOf('update-the-image-data')(),
    isAnyStatusTaken: true,
    isBodyNeeded: true,
    wanted: 'an image',
    opaque: 'The image is shown. A canvas it is drawn on becomes tainted: the page cannot read its pixels.',
    readable: 'The image is shown, and the page can read its pixels from a canvas.',
  },
  audio: {
    rule: mediaResource,
    isAnyStatusTaken: false,
    isBodyNeeded: true,
    wanted: 'audio or video',
    opaque: 'The audio can be played. The page cannot read its samples.',
    readable: 'The audio can be played, and the page can read its samples.',
  },
  video: {
    rule: mediaResource,
    isAnyStatusTaken: false,
    isBodyNeeded: true,
    wanted: 'audio or video',
    opaque: 'The video can be played. The page cannot read its pixels.',
    readable: 'The video can be played, and the page can read its pixels.',
  },
  track: {
    rule: stepsOf('start-the-track-processing-model')(),
    isAnyStatusTaken: false,
    isBodyNeeded: true,
    wanted: 'WebVTT',
    opaque: 'The track loads, and the page can read its cues.',
    readable: 'The track loads, and the page can read its cues.',
  },
  script: {
    rule: stepsOf('fetch-a-classic-script')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'JavaScript',
    opaque: 'The script runs. The page may learn no more of its errors than "Script error."',
    readable: 'The script runs, and the page gets its errors in full.',
  },
  module: {
    rule: stepsOf('fetch-a-single-module-script')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'JavaScript',
    opaque: '',
    readable: 'The module runs, and the page gets its errors in full.',
  },
  link: {
    rule: stepsOf('link-type-stylesheet')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'text/css',
    opaque: 'The style sheet applies. The page cannot read its rules.',
    readable: 'The style sheet applies, and the page can read its rules.',
  },
  worker: {
    rule: stepsOf('fetch-a-classic-worker-script')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'JavaScript',
    opaque: '',
    readable: 'The worker runs.',
  },
  'module-worker': {
    rule: stepsOf('worker-processing-model')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'JavaScript',
    opaque: '',
    readable: 'The worker runs.',
  },
  importScripts: {
    rule: stepsOf('fetch-a-classic-worker-imported-script')(),
    isAnyStatusTaken: false,
    isBodyNeeded: false,
    wanted: 'JavaScript',
    opaque: 'The script runs in the worker.',
    readable: 'The script runs in the worker.',
  },
  font: {
    rule: stepsOf('font-fetching-requirements')(),
    isAnyStatusTaken: false,
    isBodyNeeded: true,
    wanted: 'a font',
    opaque: 'The font can be used.',
    readable: 'The font can be used.',
  },
};
