import type { Profile } from '../../cors/profile';
import { policiesAsked } from '../policies-asked';
import { preflightBeforePolicies, preflightViolations } from '../preflight-violations';
import { refusedRedirectTarget } from '../redirect-target';
import { violationEventCount, type ReportOnlyEvents } from '../report-only-events';
import { toldAtFirstUrl, toldOfPolicyFirst } from '../told-at-first-url';
import { all, measured, measuredLast, measuredLater, type Departure } from './departure';

const counts = (events: ReportOnlyEvents): { violationEventCount: Profile['violationEventCount'] } => ({
  violationEventCount: (...asked) => violationEventCount(events, ...asked),
});

/** What the page's policies are asked, and what a script learns of a request that is refused. */
export const policiesDepartures = [
  {
    id: 'mode-before-policies',
    sentence:
      'What the modes "same-origin" and "no-cors" forbid fails before the page\'s policies are checked, so nothing is reported.',
    evidence: [
      measured(
        "fetch of another origin with mode same-origin against connect-src 'none': violation, no violation, violation",
      ),
      measured(
        "fetch with mode no-cors and redirect error against connect-src 'none': violation, no violation, violation",
      ),
    ],
    hooks: { firefox: { isModeCheckedFirst: true } },
  },
  {
    id: 'url-refused-before-policies',
    sentence:
      "A URL that an API can't request fails before the page's policies are checked, so nothing is reported: any but http: and data: in Firefox, and data: for an EventSource, unless the mode is \"no-cors\" and the browser knows no better use of the scheme; a WebSocket's, an audio's or a video's blocked port in WebKit; ftp: for XMLHttpRequest, and a blob: with another method than GET, in Chromium; there, too, another origin's blob: for XMLHttpRequest and EventSource, and a file: or browser's own URL for all but fetch, which report-only policies still report.",
    evidence: [
      measured(
        "fetch of ftp://localhost/ and javascript:1 against connect-src 'none': violation, no violation, violation; XMLHttpRequest of ftp://localhost/: no violation, no violation, violation",
      ),
      measured(
        "EventSource of blob:null/x against connect-src 'none': no violation, no violation, violation; of a data: URL: violation, no violation, violation",
      ),
      measured("fetch of blob:null/x against connect-src 'none': violation, no violation, violation"),
      measured(
        `XMLHttpRequest of blob:null/x and blob:https://other.example/x against connect-src 'none': no violation in Chromium, "Not allowed to load local resource"; of a blob: URL of the page's origin: violation`,
      ),
      measuredLater(
        'XMLHttpRequest and EventSource of blob:null/x under a report-only connect-src: 1 event in Chromium, also beside an enforced policy, which fires none; of ftp://localhost/: none',
      ),
      measuredLast(
        'XMLHttpRequest and EventSource of file:///x, and they and img, link, FontFace and audio of chrome://x/, view-source: and filesystem: URLs: enforced policies fire no event, report-only ones do; fetch: both do',
        'chromium',
      ),
      measuredLast(
        'fetch with mode no-cors, img, audio and link of tel:1, mailto:x, ftp://localhost/, x:1 and x://y/z: an event; with mode cors, and of javascript:, about:, file:, ws: and chrome: URLs: none',
        'firefox',
      ),
      measuredLast(
        'WebSocket, audio and video of ports 9, 22 and 6667, enforced and report-only: an event, an event, none',
      ),
      measuredLater(
        "XMLHttpRequest HEAD, POST and PUT of blob:null/x and of a blob: URL of the page's origin, enforced or report-only connect-src 'none': no violation; EventSource of one of the page's origin, enforced: violation",
        'chromium',
      ),
    ],
    hooks: {
      chromium: { policiesAsked: policiesAsked.chromium },
      firefox: { policiesAsked: policiesAsked.firefox },
      webkit: { policiesAsked: policiesAsked.webkit },
    },
  },
  {
    id: 'redirect-target-before-cors-check',
    sentence:
      "A redirect's target is checked against the page's policies even if the CORS check, a password in the target, or a WebSocket that asked stops the redirect itself.",
    evidence: [
      measured(
        'connect-src http://localhost:3501, and fetch of it answered 302 to http://127.0.0.1:3501 without Access-Control-Allow-Origin: no violation, a violation, no violation',
      ),
      measured(
        'report-only connect-src, and fetch of http://localhost:3501 answered 302 to http://user:secret@localhost:3501/v1: one violation more in Firefox',
      ),
      measuredLater(
        'connect-src ws:, and a WebSocket answered 301 and 307 with an http: Location: a violation',
        'firefox',
      ),
    ],
    hooks: { firefox: { targetBeforeCorsCheck: refusedRedirectTarget } },
  },
  {
    id: 'preflight-reported-by-itself',
    sentence:
      "Preflights are checked against the page's policies separately: the preflight of a redirected request is reported with its own URL, and a source's path, which no longer matters to the request, can block it; for a preflight that gets a redirect, the URL that the redirect leads to is reported.",
    evidence: [
      measured(
        'GET with X-FooBar redirected to the same origin under a report-only connect-src: no event, an event, no event names the second URL',
      ),
      measured(
        'GET with a preflight answered 307 and a Location, under a report-only connect-src without sources: 2, 3, 2 events; without Location, and with 404: 2 in all',
      ),
      measured(
        'connect-src http://localhost:3501, and a preflight of it answered 302 to http://127.0.0.1:3501: no violation, a violation, no violation',
      ),
      measuredLater(
        "connect-src http://localhost:3501 http://127.0.0.1:3501/other/, and a PUT of the first redirected to the second's /v1: the preflight there is sent, blocked in Firefox, sent; a GET without a preflight is let through by all three",
      ),
    ],
    hooks: { firefox: { preflightViolations, preflightBeforePolicies } },
  },
  {
    id: 'csp-response-not-reported',
    sentence:
      'A violation of a report-only policy is reported for the request, and not once more for its response.',
    evidence: [
      measuredLater(
        "report-only connect-src 'none', and a response that comes after 1.2 s, to fetch, fetch with mode no-cors, XMLHttpRequest, EventSource and sendBeacon: every event within 5 ms, none with the response, in all",
      ),
      measuredLater(
        'fetch and XMLHttpRequest redirected, with the second response after 1.2 s: one event when the redirect is followed, none with the response, in all',
      ),
    ],
    hooks: all({ isResponseReported: false }),
  },
  {
    id: 'csp-report-only-events',
    sentence:
      'A violation of a report-only policy fires one event or two, depending on what made the request.',
    evidence: [
      measured(
        'fetch GET 2, 1, 2 events; fetch PUT 2, 2, 2; XMLHttpRequest GET 1, 1, 2; after a redirect 1, 1, 1; fetch GET of port 6667, which is blocked: 2, 1, 1',
      ),
      measured(
        'fetch of javascript:1, ftp://localhost/ and mailto:x with mode no-cors: 2 events in WebKit; of blob:null/x, 2 in Chromium; with another mode 1',
      ),
      measuredLater('link of a style sheet 1, 2, 1 events; img, script, module script and FontFace 1, 1, 1'),
      measuredLast(
        'audio, video and track 2, 1, 2 events, track to a blocked port too; audio answered with JSON 2, 1, 3; WebSocket to ports 22 and 6667 1, 2, none; link to them 1, 2, 1',
      ),
      measuredLast(
        'sendBeacon to a URL with a password: 2 events; fetch of file:///x 2, with mode same-origin 1',
        'chromium',
      ),
      measuredLater(
        'new WebSocket() of ws://127.0.0.1: 1, 2, 1 events; fetch of a data: URL, in any mode, 2, 1, 1; XMLHttpRequest of one 1, 1, 1',
      ),
      measuredLast(
        'importScripts() of a URL that script-src only reports: 2, 1, 1 events; of one that it blocks: 1, 1, 0',
      ),
      measuredLater(
        'page with Connection-Allowlist: (response-origin), and another origin: fetch and sendBeacon 2 events, XMLHttpRequest and EventSource 1, with nothing sent; fetch of ftp://localhost/ with mode no-cors 1',
        'chromium',
      ),
      measuredLater(
        'public page, permission denied, fetch of 127.0.0.1: GET 2, 1 events; with X-A 2, 2; XMLHttpRequest GET 1, 1; with X-A 1, 2',
        'chromium',
        'firefox',
      ),
    ],
    hooks: {
      chromium: counts({
        fetch: 2,
        xhr: 1,
        webSocket: 1,
        styleSheet: 1,
        imported: { enforced: 1, reported: 2 },
        media: (scheme) => (scheme === 'data:' ? 1 : 2),
        preflighted: 1,
        isDataAsked: true,
        isBadPortAsked: () => true,
        isSchemeAsked: (scheme, isOpaque) => scheme === 'file:' || (scheme === 'blob:' && isOpaque),
        blocksAsked: /^(?:network|keepalive-limit|url-includes-credentials)$/,
        isAllowlistAsked: true,
        isEachUrlToldOnce: false,
      }),
      firefox: counts({
        fetch: 1,
        xhr: 1,
        webSocket: 2,
        styleSheet: 2,
        imported: { enforced: 1, reported: 1 },
        media: () => 1,
        preflighted: 2,
        isDataAsked: true,
        isBadPortAsked: (api) => api === 'WebSocket' || api === 'link',
        isSchemeAsked: () => false,
        blocksAsked: /^network$/,
        isAllowlistAsked: false,
        isEachUrlToldOnce: false,
      }),
      webkit: counts({
        fetch: 2,
        xhr: 2,
        webSocket: 1,
        styleSheet: 1,
        imported: { enforced: 0, reported: 1 },
        media: () => 2,
        preflighted: 2,
        isDataAsked: false,
        isBadPortAsked: () => false,
        isSchemeAsked: (scheme, isOpaque) => isOpaque && !/^(?:blob|file|wss?|resource):$/.test(scheme),
        blocksAsked: /^network$/,
        isAllowlistAsked: false,
        isEachUrlToldOnce: true,
      }),
    },
  },
  {
    id: 'beacon-tells-of-policy',
    sentence:
      'sendBeacon returns false, and new WebSocket() throws NS_ERROR_CONTENT_BLOCKED, when a content security policy blocks it.',
    evidence: [measured("sendBeacon against connect-src 'none': true, false, true")],
    hooks: {
      firefox: {
        toldErrors: { csp: toldAtFirstUrl({ sendBeacon: 'false', WebSocket: 'NS_ERROR_CONTENT_BLOCKED' }) },
      },
    },
  },
  {
    id: 'event-source-throws-for-policy',
    sentence:
      'new EventSource() and new WebSocket() throw a SecurityError when a content security policy blocks them, new EventSource() whatever else would block it; audio, video and a track that are mixed content fire no event.',
    evidence: [
      measured("EventSource against connect-src 'none': error event, error event, SecurityError"),
      measuredLast(
        'EventSource to ports 22, 6667 and 6668 that connect-src does not list: SecurityError',
        'webkit',
      ),
      measuredLast(
        'page of https://page.test, and audio and video of http://192.0.2.2 and a track of http://other.test: nothing within 4 s; after a redirect to http://localhost: error event',
        'webkit',
      ),
    ],
    hooks: {
      webkit: {
        toldErrors: {
          csp: toldAtFirstUrl({ EventSource: 'SecurityError', WebSocket: 'SecurityError' }),
          'mixed-content': toldOfPolicyFirst(
            { EventSource: 'SecurityError' },
            toldAtFirstUrl({ audio: 'no event', video: 'no event', track: 'no event' }),
          ),
        },
      },
    },
  },
  {
    id: 'beacon-tells-of-bad-port',
    sentence:
      'sendBeacon returns false for a blocked port (Firefox, WebKit); an EventSource to one never fires an event (WebKit).',
    evidence: [
      measured(
        'sendBeacon to port 6667: true, false, false; EventSource to port 6667: error event, error event, nothing within 20 s',
      ),
      measuredLast(
        "connect-src 'none', and a WebSocket to ports 9, 22 and 6667: error event, NS_ERROR_CONTENT_BLOCKED, error event; sendBeacon to them: true in WebKit",
      ),
    ],
    hooks: {
      firefox: {
        toldErrors: {
          'bad-port': toldOfPolicyFirst(
            { WebSocket: 'NS_ERROR_CONTENT_BLOCKED' },
            toldAtFirstUrl({ sendBeacon: 'false' }),
          ),
        },
      },
      webkit: {
        toldErrors: {
          'bad-port': toldOfPolicyFirst(
            { EventSource: 'SecurityError', sendBeacon: 'true' },
            toldAtFirstUrl({ sendBeacon: 'false', EventSource: 'no event' }),
          ),
        },
      },
    },
  },
] as const satisfies readonly Departure[];
