import {
  originKeptByRedirect,
  originLostByRedirect,
  storageAccessOriginOfFirstHop,
  storageAccessOriginUnlessKeepalive,
} from '../origin-outside-cors';
import { measured, measuredLast, measuredLater, type Departure } from './departure';

/** The Origin of requests outside the CORS protocol. */
export const originDepartures = [
  {
    id: 'beacon-origin-of-page-url',
    sentence:
      "A sandboxed page's beacon without a preflight carries the origin of the page's URL in Origin, not null.",
    evidence: [measured('sendBeacon without a body in a sandboxed page: Origin null, null, page origin')],
    hooks: { webkit: { isBeaconOriginThePageUrls: true } },
  },
  {
    id: 'origin-kept-by-redirect',
    sentence:
      'After a redirect to the same origin, a no-cors request carries the same Origin as before, even if it has become a GET, and whatever the referrer policy is now.',
    evidence: [
      measured(
        'no-cors POST with referrer policy no-referrer, redirected with 302 to the same origin: Origin absent, absent, null again',
      ),
      measured(
        'no-cors POST redirected with 307 twice, the second time with Referrer-Policy: no-referrer: Origin of the page, null, of the page',
      ),
      measured(
        'no-cors POST, and sendBeacon, redirected with 301 and 302 to the same origin: Origin absent, absent, page origin',
      ),
    ],
    hooks: { webkit: { originOutsideCors: originKeptByRedirect } },
  },
  {
    id: 'no-cors-origin-lost-by-redirect',
    sentence: 'A no-cors POST carries Origin: null after a redirect to another origin.',
    evidence: [
      measuredLater(
        'no-cors POST of the own origin redirected with 307 and 308 to another: Origin null, of the page, of the page',
      ),
    ],
    hooks: { chromium: { originOutsideCorsOfPost: originLostByRedirect } },
  },
  {
    id: 'storage-access-origin',
    sentence:
      'A no-cors GET with credentials from an opaque page to the site of the page around it carries Origin: null; in Firefox not one with keepalive.',
    evidence: [
      measured(
        'fetch with mode no-cors and credentials include in a sandboxed frame of http://localhost:3500: to http://localhost:3501 null, null, absent; to http://127.0.0.1:3501 absent in all; redirected from the first to the second null, absent, absent',
      ),
      measuredLast('the same with keepalive: null, absent, absent'),
    ],
    hooks: {
      chromium: { originOutsideCors: storageAccessOriginOfFirstHop },
      firefox: { originOutsideCors: storageAccessOriginUnlessKeepalive },
    },
  },
  {
    id: 'no-cors-origin-despite-referrer-policy',
    sentence: 'The Origin of a no-cors POST does not follow the referrer policy.',
    evidence: [measured('no-cors POST with no-referrer: Origin of the page, null, null')],
    hooks: { chromium: { doesReferrerPolicyHideOrigin: false } },
  },
] as const satisfies readonly Departure[];
