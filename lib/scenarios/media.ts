import { enforced, originAndCredentials } from './postcards';
import type { CatalogueEntry, ScenarioData } from './scenario-data';

const audio = { api: 'audio', path: '/v1/horn.wav' } as const satisfies ScenarioData['request'];
const video = { api: 'video', path: '/v1/clip.webm' } as const satisfies ScenarioData['request'];
const track = { api: 'track', path: '/v1/captions.vtt' } as const satisfies ScenarioData['request'];

const withoutCors = { actual: { remove: ['*'] } } as const satisfies ScenarioData['server'];
const partOf = (contentRange: string) =>
  ({
    actual: { status: 206, set: [['Content-Range', contentRange]] },
  }) as const satisfies ScenarioData['server'];

/** What media elements load: audio, video, text tracks. */
export const media: readonly CatalogueEntry[] = [
  {
    id: 'audio',
    title: 'Audio of another origin',
    story: 'Audio is loaded in the mode no-cors, and its server need not allow anything.',
    request: audio,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'audio-crossorigin',
    title: 'Audio with crossorigin',
    story:
      'With the attribute it is a CORS request; Range: bytes=0-, which Chromium and Firefox add, needs no preflight.',
    request: { ...audio, crossOrigin: 'anonymous' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'audio-use-credentials',
    title: 'Audio with credentials',
    story: 'crossorigin="use-credentials" sends cookies, and the response has to allow them.',
    request: { ...audio, crossOrigin: 'use-credentials' },
    server: { actual: { set: originAndCredentials } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'audio-in-part',
    title: 'Audio in part',
    story: 'The server responds to the range with 206: the first part, which here is all of it.',
    request: { ...audio, crossOrigin: 'anonymous' },
    server: partOf('bytes 0-123/124'),
    expected: ['GET', null, 'cors:206'],
  },
  {
    id: 'audio-in-a-later-part',
    title: 'A later part of audio',
    story:
      'Chromium and Firefox ask for the range from the first byte on, and refuse a part that begins later; WebKit asks for no range.',
    request: { ...audio, crossOrigin: 'anonymous' },
    server: partOf('bytes 5-128/129'),
    expected: [
      'GET',
      null,
      'cors:206',
      {
        chromium: ['GET', 'element-status', 'error event'],
        firefox: ['GET', 'element-status', 'error event'],
      },
    ],
  },
  {
    id: 'audio-created',
    title: 'Audio with status 201',
    story:
      'The standard refuses no status below 400; Chromium accepts only 200 and 206, and so does Firefox without crossorigin.',
    request: audio,
    server: { actual: { status: 201 } },
    expected: [
      'GET',
      null,
      'opaque:0',
      {
        chromium: ['GET', 'element-status', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
      },
    ],
  },
  {
    id: 'audio-as-json',
    title: 'Audio labelled as JSON, with nosniff',
    story: 'WebKit plays it whatever its type; Chromium and Firefox go by the type and drop the response.',
    request: audio,
    server: {
      actual: {
        set: [
          ['Content-Type', 'application/json'],
          ['X-Content-Type-Options', 'nosniff'],
        ],
      },
    },
    expected: [
      'GET',
      null,
      'opaque:0',
      {
        chromium: ['GET', 'opaque-response-blocking', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
      },
    ],
  },
  {
    id: 'audio-of-json',
    title: 'Audio that is JSON',
    story:
      'There is nothing to play; Chromium and Firefox drop the response before it reaches the page, and WebKit sends a second request.',
    request: { ...audio, path: '/v1/postcards' },
    expected: [
      'GET',
      'element-content-type',
      'error event',
      {
        chromium: ['GET', 'opaque-response-blocking', 'error event'],
        firefox: ['GET', 'opaque-response-blocking', 'error event'],
        webkit: ['GET GET', 'element-content-type', 'error event'],
      },
    ],
  },
  {
    id: 'audio-of-video',
    title: 'An audio element with a video',
    story: 'The video has no sound, and only Firefox does not load it.',
    request: { ...audio, path: video.path, crossOrigin: 'anonymous' },
    expected: ['GET', null, 'cors:200', { firefox: ['GET', 'element-content-type', 'error event'] }],
  },
  {
    id: 'video',
    title: 'A video of another origin',
    story: 'A canvas that a frame of the video is drawn on becomes tainted, as with an image.',
    request: video,
    server: withoutCors,
    expected: ['GET', null, 'opaque:0'],
  },
  {
    id: 'video-crossorigin-refused',
    title: 'A video with crossorigin, and a server without CORS',
    story: 'Without the attribute the same video plays.',
    request: { ...video, crossOrigin: 'anonymous' },
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'video-redirected-crossorigin',
    title: 'A video with crossorigin, redirected to another site',
    story: 'The request to the other site asks for the range too, and says Origin: null.',
    request: { ...video, crossOrigin: 'anonymous' },
    redirects: [{ status: 302, host: 'cross-site' }],
    expected: ['GET GET', null, 'cors:200'],
  },
  {
    id: 'video-not-found',
    title: 'A video with status 404',
    story: 'A video in an error response is not played, whereas an image is shown.',
    request: video,
    server: { actual: { status: 404 } },
    expected: [
      'GET',
      'element-status',
      'error event',
      { firefox: ['GET', 'opaque-response-blocking', 'error event'] },
    ],
  },
  {
    id: 'video-kept-by-resource-policy',
    title: 'A video that its server keeps from other sites',
    story: 'Cross-Origin-Resource-Policy keeps a video without crossorigin from the page.',
    request: video,
    server: { actual: { set: [['Cross-Origin-Resource-Policy', 'same-origin']] } },
    expected: ['GET', 'cross-origin-resource-policy', 'error event'],
  },
  {
    id: 'policy-and-video',
    title: 'A policy, and a video',
    story: 'Audio, video and tracks are checked against media-src.',
    request: video,
    page: { policies: [enforced("img-src *; media-src 'self'")] },
    expected: ['', 'csp', 'error event'],
  },
  {
    id: 'track',
    title: 'A text track of another origin',
    story:
      "Without crossorigin on its video or audio element, a track has to come from the page's own origin; WebKit loads any.",
    request: track,
    expected: ['', 'same-origin-mode', 'error event', { webkit: ['GET', null, 'opaque:0'] }],
  },
  {
    id: 'track-crossorigin',
    title: 'A text track of a video with crossorigin',
    story: 'The attribute of the video counts for its track, too, and the response has to allow the page.',
    request: { ...track, crossOrigin: 'anonymous' },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'track-crossorigin-refused',
    title: 'A text track, and a server without CORS',
    story: 'Even if the video needs the attribute only for its track, the server has to allow both.',
    request: { ...track, crossOrigin: 'anonymous' },
    server: withoutCors,
    expected: ['GET', 'access-control-allow-origin-missing', 'error event'],
  },
  {
    id: 'track-as-plain-text',
    title: 'A text track as text/plain',
    story: 'No browser insists on the type text/vtt: anything that begins with WEBVTT is a track.',
    request: { ...track, crossOrigin: 'anonymous' },
    server: { actual: { set: [['Content-Type', 'text/plain']] } },
    expected: ['GET', null, 'cors:200'],
  },
  {
    id: 'track-not-found',
    title: 'A text track with status 404',
    story: 'By the standard it does not load; Chromium and Firefox accept the track in the error response.',
    request: { ...track, crossOrigin: 'anonymous' },
    server: { actual: { status: 404 } },
    expected: [
      'GET',
      'element-status',
      'error event',
      { chromium: ['GET', null, 'cors:404'], firefox: ['GET', null, 'cors:404'] },
    ],
  },
  {
    id: 'track-under-policy',
    title: 'A text track of another origin, under a policy',
    story:
      'By the standard, the policy is checked first; Firefox checks the origin first and reports no violation.',
    request: track,
    page: { policies: [enforced("media-src 'none'")] },
    expected: [
      '',
      'csp',
      'error event',
      {
        firefox: ['', 'same-origin-mode', 'error event'],
      },
    ],
  },
];
