import { isPreflightedInChromium } from '../lone-preflight';
import { all, measured, measuredLater, type Departure } from './departure';

/** What a preflight says, and what its response allows. */
export const preflightDepartures = [
  {
    id: 'authorization-covered-by-wildcard',
    sentence: 'Without credentials, Access-Control-Allow-Headers: * also covers Authorization.',
    evidence: [
      measured('GET with Authorization, preflight answered with *: sent in all; Chromium and Firefox warn'),
      {
        feature: 'http.headers.Access-Control-Allow-Headers.authorization_not_covered_by_wildcard',
        departs: 'without it',
      },
      { source: 'web-platform-tests fetch/api/cors/cors-preflight-star.any.js expects a block' },
    ],
    change: {
      sentence: 'It is open whether browsers will enforce the rule or the standard will drop it.',
      url: 'https://github.com/whatwg/fetch/issues/1919',
      read: '2026-11-29',
    },
    hooks: all({ doesWildcardCoverAuthorization: true }),
  },
  {
    id: 'preflight-flag-allows-no-method',
    sentence:
      'A preflight that an upload listener caused must list the method too; without Access-Control-Allow-Methods only GET, HEAD and POST are allowed.',
    evidence: [
      measured(
        'XMLHttpRequest patch with a listener on upload, preflight without Access-Control-Allow-Methods: blocked in all',
      ),
    ],
    hooks: all({ doesPreflightFlagAllowMethod: false }),
  },
  {
    id: 'user-agent-on-preflight',
    sentence: 'The preflight carries the User-Agent that the script set.',
    evidence: [measured('GET with User-Agent: foo: OPTIONS has it in WebKit only')],
    hooks: { webkit: { doesPreflightCarryUserAgent: true } },
  },
  {
    id: 'repeated-names-listed',
    sentence:
      'A header that was appended several times is listed as often in Access-Control-Request-Headers.',
    evidence: [
      measured('X-Requested-With appended twice: x-requested-with, x-requested-with twice, x-requested-with'),
    ],
    hooks: { firefox: { areRepeatedNamesListed: true } },
  },
  {
    id: 'preflight-keeps-page-origin',
    sentence:
      "After a redirect from one foreign origin to another, the preflight still carries the page's origin; the request itself carries null.",
    evidence: [measured('PUT redirected with 307: Origin of the second OPTIONS null, page origin, null')],
    hooks: { firefox: { isPreflightOriginTainted: false } },
  },
  {
    id: 'own-preflight-unchecked',
    sentence:
      "A preflight to the page's own origin, after a redirect through another, needs no Access-Control-Allow-Origin; its status, methods and headers count.",
    evidence: [
      measuredLater(
        'PUT with X-A to another origin, redirected with 307 to the own one, whose preflight has no Access-Control-Allow-Origin, or null: PUT, Origin null; with status 404, or without Access-Control-Allow-Methods or -Headers: TypeError',
        'firefox',
      ),
    ],
    hooks: { firefox: { isOwnPreflightChecked: false } },
  },
  {
    id: 'preflight-redirect-refused-first',
    sentence:
      'A redirect of a preflight fails before its CORS headers are checked; without a Location it counts as any other status.',
    evidence: [
      measuredLater(
        'console of PUT, preflight 302 with Location and no CORS headers: the redirect, the headers, the headers',
      ),
      measuredLater(
        'preflight 302 without Location, or with an empty one, and with CORS headers: "It does not have HTTP ok status"',
        'chromium',
      ),
    ],
    hooks: { chromium: { isPreflightRedirectRefusedFirst: true } },
  },
  {
    id: 'stream-preflighted-in-same-origin-mode',
    sentence:
      'With the mode "same-origin", a preflight is sent for a stream to another origin before the request fails.',
    evidence: [
      measured(
        'POST of a stream with mode same-origin to another origin: OPTIONS, nothing, nothing; PUT of a text: nothing in all',
      ),
    ],
    hooks: { chromium: { isPreflightedInSameOriginMode: isPreflightedInChromium } },
  },
] as const satisfies readonly Departure[];
