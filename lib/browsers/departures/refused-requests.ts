import type { RequestApi } from '../../http/request-input';
import { toldAtFirstUrl } from '../told-at-first-url';
import { all, measured, measuredLast, measuredLater, type Departure } from './departure';

/** Requests that are too long, or of a URL that is not asked for: who refuses them, and when. */
export const refusedRequestsDepartures = [
  {
    id: 'beacon-without-limit',
    sentence: 'sendBeacon accepts more than 64 KiB.',
    evidence: [measured('sendBeacon with 70,000 bytes: false, true and sent, false')],
    hooks: { firefox: { isBeaconSizeLimited: false } },
  },
  {
    id: 'keepalive-limit-before-preflight',
    sentence: 'A keepalive request with more than 64 KiB fails before its preflight is sent.',
    evidence: [
      measuredLater('PUT with keepalive and 70,000 bytes to another origin: nothing is sent in all'),
    ],
    hooks: all({ isKeepaliveLimitedFirst: true }),
  },
  {
    id: 'keepalive-limit-of-fetch-alone',
    sentence:
      "A keepalive request with more than 64 KiB fails where fetch() is given its body, not where it is given a Request object; it fails before the page's policies are checked.",
    evidence: [
      measuredLast(
        "fetch(url, { keepalive, body }) with 65,537 bytes: TypeError, and no violation against connect-src 'none'; fetch(new Request(...)) with the same: sent, after a preflight where it needs one",
        'firefox',
      ),
    ],
    hooks: { firefox: { isKeepaliveLimited: (api: RequestApi) => api !== 'Request' && api !== 'Headers' } },
  },
  {
    id: 'beacon-limit-after-policies',
    sentence: "sendBeacon checks the page's policies first, and then how much is in flight.",
    evidence: [
      measuredLast(
        "sendBeacon with 65,537 bytes against connect-src 'none': true and a violation; against a report-only one: false, and 2 violations in Chromium, 1 in WebKit; to port 6000: false",
        'chromium',
        'webkit',
      ),
    ],
    hooks: {
      chromium: {
        isBeaconSizeLimitedLate: true,
        toldErrors: { 'keepalive-limit': toldAtFirstUrl({ sendBeacon: 'false' }) },
      },
      webkit: {
        isBeaconSizeLimitedLate: true,
        toldErrors: { 'keepalive-limit': toldAtFirstUrl({ sendBeacon: 'false' }) },
      },
    },
  },
  {
    id: 'about-blank-not-fetched',
    sentence: 'about:blank can not be fetched, with the mode "no-cors" either.',
    evidence: [
      measuredLast(
        'no-cors fetch of about:blank, about:blank?x and about:blank#x: TypeError, opaque, TypeError',
      ),
    ],
    hooks: { chromium: { isAboutBlankFetched: false }, webkit: { isAboutBlankFetched: false } },
  },
  {
    id: 'no-cors-data-refused',
    sentence: 'With mode "no-cors" and another redirect mode than "follow", a data: URL is refused too.',
    evidence: [
      measuredLast(
        'fetch of data:text/plain,x with mode no-cors and redirect error or manual: basic 200, basic 200, TypeError',
      ),
    ],
    hooks: { webkit: { isNoCorsDataRefused: true } },
  },
  {
    id: 'unspecified-address-refused',
    sentence: 'Nothing is sent to 0.0.0.0, nor in Firefox to [::].',
    evidence: [
      measuredLater(
        'fetch of http://0.0.0.0:4791: sent, TypeError, TypeError; of http://[::]:4791: sent, TypeError, sent',
      ),
    ],
    hooks: {
      firefox: {
        isUnspecifiedHostRefused: (hostname: string) => hostname === '0.0.0.0' || hostname === '[::]',
      },
      webkit: { isUnspecifiedHostRefused: (hostname: string) => hostname === '0.0.0.0' },
    },
  },
  {
    id: 'credentialed-url-blocked',
    sentence:
      'A URL with a user name or password in it is not requested by a beacon or an EventSource, nor by fetch after a redirect.',
    evidence: [
      measured(
        'sendBeacon to http://user:secret@localhost/: false, true, true; XMLHttpRequest goes out in all',
      ),
      measured(
        'no-cors GET redirected with 308 to such a URL of the same origin: TypeError, opaque, opaque; sendBeacon redirected there has returned true by then',
      ),
      {
        source:
          'Chromium third_party/blink/renderer/core/loader/base_fetch_context.cc, ShouldBlockRequestAsCredentialedSubresource',
      },
    ],
    hooks: {
      chromium: {
        isCredentialedUrlBlocked: (api: RequestApi) => api !== 'xhr' && api !== 'WebSocket',
        toldErrors: { 'url-includes-credentials': toldAtFirstUrl({ sendBeacon: 'false' }) },
      },
    },
  },
] as const satisfies readonly Departure[];
