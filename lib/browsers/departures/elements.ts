import type { ToldError } from '../../cors/profile';
import { isOkStatus } from '../../http/status';
import { isWorkerApi, type ElementApi } from '../../http/request-input';
import { combinedValue } from '../../http/header-list';
import { isFirstPart, isMedia } from '../../cors/gates/media';
import { isNosniff } from '../../cors/gates/needed-header';
import { isBlockedInChromium, isBlockedInFirefox } from '../opaque-response-blocking';
import { measuredLast, measuredLater, type Departure } from './departure';

const securityError: ToldError = (_, api) => (isWorkerApi(api) ? 'SecurityError' : undefined);

const leastOf =
  (...apis: readonly ElementApi[]) =>
  (api: ElementApi): number =>
    apis.includes(api) ? 400 : 300;

/** What a browser does otherwise with what elements load. */
export const elementsDepartures = [
  {
    id: 'font-without-cors',
    sentence: 'A font is loaded in the mode no-cors, with credentials, so no server has to allow it.',
    evidence: [
      measuredLater(
        'FontFace of another port of localhost answered without CORS headers: NetworkError and Sec-Fetch-Mode: cors, the same, loaded and Sec-Fetch-Mode: no-cors, with a cookie',
      ),
    ],
    hooks: { webkit: { elements: { isFontFetchedWithCors: false } } },
  },
  {
    id: 'opaque-response-blocking',
    sentence:
      'What an element loads without CORS is dropped if it is JSON, HTML or XML: in Chromium by its content whatever its type, in Firefox if it is not a script by its content.',
    evidence: [
      measuredLater(
        'img, script and link of another port of localhost, with a body of each of PNG, JavaScript, CSS, JSON, HTML and text under each of 34 types, with and without nosniff: dropped by both rules, by neither in WebKitGTK',
      ),
      { source: 'Firefox netwerk/protocol/http/OpaqueResponseUtils.cpp' },
    ],
    change: {
      sentence: 'The Fetch Standard is to have it.',
      url: 'https://github.com/whatwg/fetch/pull/1442',
      read: '2026-11-29',
    },
    hooks: {
      chromium: { elements: { isOpaqueResponseBlocked: isBlockedInChromium } },
      firefox: { elements: { isOpaqueResponseBlocked: isBlockedInFirefox } },
    },
  },
  {
    id: 'worker-origin-checked-first',
    sentence:
      "Whether a worker's script is on the page's own origin is checked before the page's policies; Chromium and WebKit throw a SecurityError.",
    evidence: [
      measuredLater(
        "new Worker() of another port of localhost, with and without type module: SecurityError, error event, SecurityError, with nothing sent; no violation of worker-src 'none' in any",
      ),
    ],
    hooks: {
      chromium: {
        elements: { isWorkerOriginCheckedFirst: true },
        toldErrors: { 'same-origin-mode': securityError },
      },
      webkit: {
        elements: { isWorkerOriginCheckedFirst: true },
        toldErrors: { 'same-origin-mode': securityError },
      },
    },
  },
  {
    id: 'imported-script-credentials',
    sentence: 'What a worker imports is requested with credentials, from other origins too.',
    evidence: [
      measuredLast(
        'importScripts() of another port of localhost, which had set a cookie: sent with the cookie in all',
      ),
    ],
    hooks: {
      chromium: { elements: { isImportCredentialed: true } },
      firefox: { elements: { isImportCredentialed: true } },
      webkit: { elements: { isImportCredentialed: true } },
    },
  },
  {
    id: 'imported-script-referrer',
    sentence:
      'What a worker imports whose own script is a blob: URL is requested with the page that made the worker as its referrer: in Firefox, unless its origin is opaque, and in WebKit if a service worker passes the request on.',
    evidence: [
      measuredLast(
        'importScripts() in a worker of a blob: URL: no Referer, that of the page, no Referer; in a sandbox: none in all; past fetch(event.request): no Referer, that of the page, that of the page',
      ),
    ],
    hooks: {
      firefox: { elements: { isImportReferrerSent: ({ origin }) => origin !== 'null' } },
      webkit: { elements: { isImportReferrerSent: ({ serviceWorker }) => serviceWorker === 'passes-on' } },
    },
  },
  {
    id: 'imported-script-errors',
    sentence:
      'Of an imported script that does not parse, a worker is told no more than a NetworkError (Chromium, Firefox) or "Script error." (WebKit), if a service worker answered with a readable response, too.',
    evidence: [
      measuredLast(
        'importScripts() of JSON as text/javascript, past a worker that requests the URL in the mode "cors": NetworkError, NetworkError, Error',
      ),
    ],
    hooks: {
      chromium: { elements: { unparsedImportError: 'NetworkError' } },
      firefox: { elements: { unparsedImportError: 'NetworkError' } },
      webkit: { elements: { unparsedImportError: 'Error' } },
    },
  },
  {
    id: 'empty-imported-script',
    sentence:
      'An imported script that is answered with status 204 and no Content-Type is taken for JavaScript if its path ends in .js, without nosniff.',
    evidence: [
      measuredLast(
        'importScripts() answered 204 without Content-Type, of a path that ends in .js: NetworkError, NetworkError, imported; in .png, .css, .ttf, .vtt, .wav or nothing, as text/plain, and with nosniff: NetworkError in all',
      ),
    ],
    hooks: {
      webkit: {
        elements: {
          isImportTaken: ({ status, headers }, { pathname }) =>
            status === 204 &&
            combinedValue(headers, 'content-type') === null &&
            !isNosniff(headers) &&
            pathname.endsWith('.js'),
        },
      },
    },
  },
  {
    id: 'media-range',
    sentence:
      'Audio and video are requested with Range: bytes=0-; WebKit leaves it out, and sends Icy-Metadata: 1. Neither is preflighted.',
    evidence: [
      measuredLast(
        'audio and video of another port of localhost, with and without crossorigin: GET with Range: bytes=0- and Accept-Encoding: identity, the same, GET with Icy-Metadata: 1; no OPTIONS',
      ),
    ],
    hooks: {
      chromium: { elements: { mediaHeaders: [['Range', 'bytes=0-']] } },
      firefox: { elements: { mediaHeaders: [['Range', 'bytes=0-']] } },
    },
  },
  {
    id: 'media-status',
    sentence:
      'For media, Chromium accepts only 200, and 206 with a Content-Range from the first byte; Firefox accepts 200 to 299, except a 206 with a later part.',
    evidence: [
      measuredLast(
        'audio and video with crossorigin, answered 201, 203, 206 without Content-Range, 226: error event, canplay, canplay; 300, and 302 without Location: error event, error event, canplay; 206 with Content-Range: bytes 0-123/124: canplay in all; bytes 5-9/10: error event, error event, canplay; 400, 404, 500: error event in all',
      ),
    ],
    hooks: {
      chromium: {
        elements: {
          isMediaStatusTaken: (response) => response.status === 200 || isFirstPart(response),
        },
      },
      firefox: {
        elements: {
          isMediaStatusTaken: (response) =>
            isOkStatus(response.status) &&
            response.status !== 204 &&
            (response.status !== 206 ||
              combinedValue(response.headers, 'content-range') === null ||
              isFirstPart(response)),
        },
      },
    },
  },
  {
    id: 'media-content',
    sentence:
      'WebKitGTK plays a PNG and WebVTT as media. In Firefox, an audio element does not play a video without sound.',
    evidence: [
      measuredLast(
        'video with crossorigin, to a PNG and to WebVTT: error event, error event, canplay; audio with crossorigin, to a WebM of one frame: canplay, error event, canplay',
      ),
    ],
    hooks: {
      firefox: {
        elements: {
          isMediaTaken: (essence, api) =>
            isMedia(essence) && !(api === 'audio' && essence.startsWith('video/')),
        },
      },
      webkit: {
        elements: {
          isMediaTaken: (essence) => isMedia(essence) || essence === 'image/png' || essence === 'text/vtt',
        },
      },
    },
  },
  {
    id: 'no-media-asked-for-again',
    sentence:
      'A response that turns out not to be media is requested a second time, from the first URL, with Range: bytes=0-1445.',
    evidence: [
      measuredLast(
        'audio and video to JSON, HTML, text, a script, a style sheet, a font, nothing, and with status 204: one GET, one GET, a second GET with Range: bytes=0-1445; to JSON with status 404: one GET',
      ),
    ],
    hooks: { webkit: { elements: { noMediaRange: 'bytes=0-1445' } } },
  },
  {
    id: 'track-of-any-origin',
    sentence:
      'Without crossorigin on its media element, a track is loaded from any origin, with credentials and without CORS, and the page can read its cues.',
    evidence: [
      measuredLast(
        'track of another port of localhost in a video without crossorigin: error event and nothing sent, the same, load event, cues, Sec-Fetch-Mode: no-cors and a cookie',
      ),
    ],
    hooks: { webkit: { elements: { isTrackOfOwnOrigin: false } } },
  },
  {
    id: 'track-of-any-status',
    sentence: 'A track loads whatever the status, as long as the response has a body.',
    evidence: [
      measuredLast('track answered 400, 404 and 500 with WebVTT: load event, load event, error event'),
    ],
    hooks: {
      chromium: { elements: { isTrackStatusChecked: false } },
      firefox: { elements: { isTrackStatusChecked: false } },
    },
  },
  {
    id: 'track-without-referrer',
    sentence: 'The request of a track has no Referer.',
    evidence: [
      measuredLast(
        "track of the page's own origin, and of another port of localhost with crossorigin: Referer, absent, Referer",
      ),
    ],
    hooks: { firefox: { elements: { isTrackReferrerSent: false } } },
  },
  {
    id: 'style-sheet-of-any-type',
    sentence:
      'A style sheet with a type other than text/css fires its load event, but none of its rules apply.',
    evidence: [
      measuredLater(
        'link to CSS as text/plain, application/json and image/png in a page of standards mode: load event and no rules, error event, error event; with nosniff an error event in all',
      ),
    ],
    hooks: { chromium: { elements: { isStyleSheetTypeNeeded: false } } },
  },
  {
    id: 'unparsed-module-untold',
    sentence: 'A module that does not parse fires neither a load event nor an error event.',
    evidence: [
      measuredLast(
        'module of JSON, a PNG, a font and CSS as text/javascript: load event, load event, nothing',
      ),
    ],
    hooks: { webkit: { elements: { isUnparsedModuleTold: false } } },
  },
  {
    id: 'image-of-its-type',
    sentence:
      'Of XML types only image/svg+xml makes an image what its type says, whatever is in it (Chromium, WebKit); application/pdf does too in WebKit, and no type does in Firefox.',
    evidence: [
      measuredLast(
        'img with crossorigin, to a PNG as image/svg+xml: error event, load event, error event; as application/pdf: load event, load event, error event; as application/xml, text/xml and application/xhtml+xml: load event in all',
      ),
    ],
    hooks: {
      chromium: { elements: { isImageTypeTaken: (essence) => essence === 'image/svg+xml' } },
      firefox: { elements: { isImageTypeTaken: () => false } },
      webkit: {
        elements: {
          isImageTypeTaken: (essence) => essence === 'image/svg+xml' || essence === 'application/pdf',
        },
      },
    },
  },
  {
    id: 'redirect-status-without-location-taken',
    sentence:
      'Elements accept a response with a status from 300 to 399 that redirects nowhere: in Chromium all but modules, in WebKit all but style sheets.',
    evidence: [
      measuredLater(
        'script answered 300, and 302 without Location: loaded, error event, loaded; module: error event, error event, loaded; link: loaded, error event, error event; FontFace: loaded, NetworkError, loaded',
      ),
    ],
    hooks: {
      chromium: { elements: { leastStatusRefused: leastOf('script', 'link', 'font') } },
      webkit: { elements: { leastStatusRefused: leastOf('script', 'module', 'font') } },
    },
  },
] as const satisfies readonly Departure[];
