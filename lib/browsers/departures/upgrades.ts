import type { FetchRequest } from '../../cors/fetch-request';
import { specElements } from '../../cors/gates/elements-profile';
import { isPotentiallyTrustworthy } from '../../cors/potentially-trustworthy';
import { isUpgradeable } from '../../http/destination';
import { askedByOwnUpgrade, askedOfBoth, askedOfUpgraded } from '../policies-around-upgrade';
import { measuredLast, measuredLater, type Departure } from './departure';

/** Requests that go by https: although http: was asked for. */
export const upgradesDepartures = [
  {
    id: 'loopback-mixed-content',
    sentence:
      'To a secure page, http: URLs on this machine are mixed content like any others, except for images, audio and video.',
    evidence: [
      measuredLast(
        'page at https://localhost, to http://localhost and http://127.0.0.1: by fetch, XMLHttpRequest, EventSource, WebSocket, sendBeacon, script, style sheet, font, a worker, and redirected from https:, nothing is sent; img, audio and video are sent',
      ),
    ],
    hooks: {
      webkit: {
        isLoopbackMixedContent: ({ destination, redirectCount }: FetchRequest) =>
          redirectCount > 0 || !isUpgradeable(destination),
      },
    },
  },
  {
    id: 'mixed-content-upgrades',
    sentence:
      'Images, audio and video that a secure page loads over http: are requested over https:, as in the standard; in Chromium, after a redirect, also those of this machine and those whose host is an IP address; in Firefox those whose host is an IP address; in WebKit those of [::1].',
    evidence: [
      measuredLast(
        'page of https://page.test, img, audio and video of http://other.test, with and without crossorigin: https: in all; of http://localhost and http://127.0.0.1: http: in all; of http://192.0.2.2: nothing sent, https:, nothing sent; of http://[::1]: http:, http:, https:',
      ),
      measuredLast(
        'the same, redirected to http://other.test: https: in all; to http://localhost: https:, http:, nothing sent; to http://192.0.2.2: https:, https:, nothing sent',
      ),
    ],
    hooks: {
      chromium: {
        elements: {
          isMixedContentUpgraded: (url, redirectCount) =>
            redirectCount > 0 || specElements.isMixedContentUpgraded(url, redirectCount),
        },
      },
      firefox: { elements: { isMixedContentUpgraded: (url) => !isPotentiallyTrustworthy(url) } },
      webkit: {
        elements: {
          isMixedContentUpgraded: (url, redirectCount) =>
            url.hostname === '[::1]' || specElements.isMixedContentUpgraded(url, redirectCount),
        },
      },
    },
  },
  {
    id: 'track-no-mixed-content',
    sentence: 'To a secure page, a track at http: is not mixed content.',
    evidence: [
      measuredLast(
        'page of https://page.test, and a track of http://other.test in a video with crossorigin: error event and nothing sent, load event, nothing sent',
      ),
    ],
    hooks: { firefox: { elements: { isTrackMixedContent: false } } },
  },
  {
    id: 'loopback-not-upgraded',
    sentence:
      'upgrade-insecure-requests does not apply to this machine: requests to localhost, 127.0.0.1 and [::1] stay at http:, except, in Chromium, after a redirect.',
    evidence: [
      measuredLater(
        'fetch and WebSocket of localhost, a.localhost, 127.0.0.1, 127.0.0.2 and [::1] from such a page: http:, http:, TLS; of another host TLS in all',
      ),
      measuredLater('fetch of localhost redirected to http://localhost: TLS, http:, TLS (at the first URL)'),
    ],
    hooks: {
      chromium: { isLoopbackUpgraded: ({ redirectCount }: FetchRequest) => redirectCount > 0 },
      firefox: { isLoopbackUpgraded: () => false },
    },
  },
  {
    id: 'policies-around-upgrade',
    sentence:
      'When a request is upgraded, Chromium checks both URLs against the policies (for a WebSocket and, by policies that are enforced, after a redirect only the upgraded one; by report-only ones then only the original one), and WebKit only the upgraded one, for an EventSource, sendBeacon, audio and video both, of an image that is mixed content Chromium as in the standard; Firefox reports the original URL, and checks as if this machine were upgraded too, of each policy only where it has the directive itself.',
    evidence: [
      measuredLater(
        'upgrade-insecure-requests; connect-src https://api.test:4732, and fetch of http://api.test:4732: blocked, sent, sent; with connect-src http://api.test:4732: blocked, sent, sent',
      ),
      measuredLater(
        "the same with connect-src 'none': the violation names http:, http:, https:; of a WebSocket wss:, ws:, wss:",
      ),
      measuredLater(
        'upgrade-insecure-requests; connect-src https:, and fetch of http://127.0.0.1:3501: sent by http:',
        'firefox',
      ),
      measuredLast(
        "page of https://page.test, img and audio of http://other.test: with img-src https: and media-src https: the image is sent, blocked, sent, the audio blocked in all; with http://other.test blocked, sent, sent, and audio blocked, sent, sent; report-only 'none' reports the image's http: URL, the http: URL, the https: URL; the audio's http: URL twice, http:, both",
      ),
      measuredLast(
        'upgrade-insecure-requests in one policy and connect-src https: in another, and fetch, sendBeacon, XMLHttpRequest and EventSource of http://127.0.0.1:3501: blocked; in one policy: sent',
        'firefox',
      ),
      measuredLater(
        "report-only connect-src 'none': the violation names http:, http:, https:; of a WebSocket wss:, ws: and wss:, wss:",
      ),
      measuredLast(
        'upgrade-insecure-requests and report-only connect-src http://localhost:4201, and fetch of it, redirected to itself: nothing reported; enforced: a violation; report-only connect-src https:, the same: reported twice at the first URL, once at the second',
        'chromium',
      ),
      measuredLater(
        "report-only connect-src 'none', EventSource and sendBeacon: a violation that names http:, and one that names https:",
        'webkit',
      ),
    ],
    hooks: {
      chromium: { policiesAroundUpgrade: askedOfBoth },
      firefox: { isLoopbackHeldAsUpgraded: true, policiesAroundUpgrade: askedByOwnUpgrade },
      webkit: { policiesAroundUpgrade: askedOfUpgraded },
    },
  },
  {
    id: 'upgrade-prevents-cors',
    sentence:
      "With upgrade-insecure-requests, a request to the page's own host name that stays at http: on this machine is sent without a preflight or a CORS check, whatever its port, unless it is made by fetch(url) with keepalive.",
    evidence: [
      measuredLater(
        'page of http://localhost:4731 with the policy, fetch and XMLHttpRequest of http://localhost:4732, answered without Access-Control-Allow-Origin: readable; PUT: no OPTIONS; of http://127.0.0.1:4732, and of an upgraded host of the same name: CORS as ever',
        'firefox',
      ),
      measuredLater(
        'localhost redirected to localhost: readable; 127.0.0.1 redirected to localhost, and localhost to 127.0.0.1: the second response needs Access-Control-Allow-Origin',
        'firefox',
      ),
      measuredLast(
        'localhost and 127.0.0.1 redirected to http://user:secret@localhost: readable; without the policy, and localhost redirected to http://user:secret@127.0.0.1: TypeError',
        'firefox',
      ),
      measuredLast(
        'DELETE by fetch(url) with keepalive: OPTIONS, DELETE; with a Request object: DELETE',
        'firefox',
      ),
      {
        source:
          'Firefox netwerk/protocol/http/nsCORSListenerProxy.cpp, CheckUpgradeInsecureRequestsPreventsCORS',
      },
    ],
    hooks: {
      firefox: { isCorsPreventedByUpgrade: ({ request, api }) => !(request.keepalive && api === 'fetch') },
    },
  },
  {
    id: 'hsts-redirects',
    sentence:
      'For a host known by HSTS the browser itself responds with 307: a preflight fails as redirected, a request without one carries Origin: null afterwards, and a redirect mode other than "follow" sees a redirect.',
    evidence: [
      measuredLater(
        'from http://localhost: GET of http://api.dev, whose domain is preloaded: Origin null, Origin of the page; PUT: refused with nothing sent, OPTIONS and PUT by https:',
        'chromium',
        'firefox',
      ),
      measuredLater(
        'redirect "error" and "manual": TypeError and opaqueredirect, a response; WebSocket: wss: with Origin null, wss: with the origin of the page',
        'chromium',
        'firefox',
      ),
      measuredLater(
        'an https: page that asks for http://api.dev: mixed content, nothing is sent; connect-src https://api.dev: blocked, because http: is asked for',
        'chromium',
        'firefox',
      ),
    ],
    hooks: { chromium: { isHstsRedirect: true } },
  },
  {
    id: 'redirect-tainted-before-upgrade',
    sentence:
      'An upgraded redirect from https: to http: of the same host hides the origin: the request carries Origin: null.',
    evidence: [
      measuredLater(
        'fetch of https://api.test redirected to http://api.test by a page of another origin with upgrade-insecure-requests: Origin of the page, null',
        'chromium',
        'firefox',
      ),
    ],
    hooks: { firefox: { isRedirectTaintedBeforeUpgrade: true } },
  },
] as const satisfies readonly Departure[];
