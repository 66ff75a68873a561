import type { CspProfile } from '../../csp/csp-profile';
import { firefoxOriginalPolicy } from '../firefox-original-policy';
import { all, measured, measuredLast, measuredLater, type Departure } from './departure';

const schemesWithoutWebSocketToHttp: CspProfile['schemesCovered'] = new Map([
  ['http', ['https']],
  ['ws', ['wss']],
]);

/** Content Security Policy: which URLs a policy allows, and what a violation says. */
export const cspDepartures = [
  {
    id: 'csp-web-socket-source-covers-no-http',
    sentence: 'ws: and wss: sources do not cover http: and https: URLs.',
    evidence: [
      measured(
        'connect-src ws://localhost:4201 and fetch of http://localhost:4201 is blocked, blocked, allowed',
      ),
      measured(
        'connect-src wss://localhost:4203 and fetch of https://localhost:4203 is blocked, blocked, allowed',
      ),
    ],
    hooks: {
      chromium: { csp: { schemesCovered: schemesWithoutWebSocketToHttp } },
      firefox: { csp: { schemesCovered: schemesWithoutWebSocketToHttp } },
    },
  },
  {
    id: 'csp-web-socket-url-keeps-its-scheme',
    sentence: "A WebSocket's URL is matched as ws: or wss:, so http: and https: sources do not cover it.",
    evidence: [
      measuredLater(
        'connect-src http://localhost:4201 and a WebSocket to ws://localhost:4201 is blocked in all',
      ),
      {
        source:
          'Chromium services/network/public/cpp/content_security_policy/csp_source_unittest.cc, AllowScheme',
      },
      { source: 'Firefox dom/security/nsCSPUtils.cpp, permitsScheme' },
      { source: 'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, schemeMatches' },
    ],
    hooks: {
      chromium: { csp: { isWebSocketMatchedAsHttp: false } },
      firefox: { csp: { isWebSocketMatchedAsHttp: false } },
      webkit: { csp: { isWebSocketMatchedAsHttp: false } },
    },
  },
  {
    id: 'csp-port-80-covers-443',
    sentence: 'A source with port 80 covers port 443 of the https: URL.',
    evidence: [
      measuredLater(
        'connect-src localhost:80 and fetch of https://localhost/: no violation in all; connect-src localhost:81: a violation in all',
      ),
      {
        source:
          'Chromium services/network/public/cpp/content_security_policy/csp_source_unittest.cc, AllowPort',
      },
      { source: 'Firefox dom/security/nsCSPUtils.cpp, permitsPort' },
      { source: 'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, portMatches' },
    ],
    hooks: {
      chromium: { csp: { isPort80Upgraded: true } },
      firefox: { csp: { isPort80Upgraded: true } },
      webkit: { csp: { isPort80Upgraded: true } },
    },
  },
  {
    id: 'csp-upgraded-scheme-needs-upgraded-port',
    sentence: 'An http: source with a port other than 80 does not cover the https: URL with the same port.',
    evidence: [
      measured(
        'connect-src http://localhost:4203 and fetch of https://localhost:4203 is blocked, allowed, allowed',
      ),
    ],
    hooks: { chromium: { csp: { isPortKeptWithUpgradedScheme: false } } },
  },
  {
    id: 'csp-ip-address-matches',
    sentence: 'A host-source may be an IPv4 address, which is compared as text like any host.',
    evidence: [
      measuredLater('connect-src http://127.0.0.1:4201 and fetch of http://127.0.0.1:4201 is allowed in all'),
      { source: 'Chromium third_party/blink/renderer/core/frame/csp/csp_source.cc, HostMatches' },
      { source: 'Firefox dom/security/nsCSPUtils.cpp, nsCSPHostSrc::permits' },
      { source: 'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, hostMatches' },
    ],
    hooks: {
      chromium: { csp: { isIpAddressMatched: true } },
      firefox: { csp: { isIpAddressMatched: true } },
      webkit: { csp: { isIpAddressMatched: true } },
    },
  },
  {
    id: 'csp-query-of-source-ignored',
    sentence:
      "A source expression's query or fragment is ignored and the rest applies; in Chromium and WebKit only after a path.",
    evidence: [
      measured(
        'connect-src http://localhost:4201/t/?x=1 and fetch of http://localhost:4201/t/a is allowed in all',
      ),
      measuredLater(
        'connect-src http://h/r/#x and fetch of http://h/r/a: allowed in all; connect-src http://h:1?x, and http://h#f: blocked, allowed, blocked',
      ),
    ],
    hooks: {
      chromium: { csp: { isTailIgnored: ({ path }) => path !== '' } },
      firefox: { csp: { isTailIgnored: () => true } },
      webkit: { csp: { isTailIgnored: ({ path }) => path !== '' } },
    },
  },
  {
    id: 'csp-any-path-known',
    sentence: 'The path of a source may have characters that the grammar does not allow, such as "{".',
    evidence: [
      measuredLater(
        'connect-src http://localhost:3501/r{ and fetch of http://localhost:3501/r{: allowed, blocked, allowed',
      ),
    ],
    hooks: {
      chromium: { csp: { isAnyPathKnown: true } },
      webkit: { csp: { isAnyPathKnown: true } },
    },
  },
  {
    id: 'csp-path-decoded-as-a-whole',
    sentence: 'The path of a source is percent-decoded before it is split at its slashes.',
    evidence: [measuredLater('connect-src http://h/r%2F and fetch of http://h/r/: allowed in all')],
    hooks: all({ csp: { isPathDecodedFirst: true } }),
  },
  {
    id: 'csp-port-and-host-as-text',
    sentence: 'A source whose port begins with a zero, or whose host ends with a dot, matches nothing.',
    evidence: [
      measuredLater(
        'connect-src http://localhost:03501 and fetch of http://localhost:3501; http://localhost.:3501 and fetch of it: allowed, blocked, allowed',
      ),
    ],
    hooks: { firefox: { csp: { arePortAndHostComparedAsText: true } } },
  },
  {
    id: 'csp-meta-divided-at-commas',
    sentence: 'A policy in a meta element is split at commas, as if it came in a header.',
    evidence: [
      measuredLater(
        "meta with connect-src *, (a comma at its end): allowed, blocked, allowed; with connect-src 'self', connect-src *: blocked, allowed, blocked",
      ),
    ],
    hooks: {
      chromium: { csp: { isMetaDividedAtCommas: true } },
      webkit: { csp: { isMetaDividedAtCommas: true } },
    },
  },
  {
    id: 'csp-self-covers-no-blob',
    sentence: "'self' does not cover blob: URLs, although they have the page's origin.",
    evidence: [
      measuredLater("connect-src 'self' and fetch of a blob: URL that the page made is blocked in all"),
      {
        source:
          'web-platform-tests content-security-policy/blob/self-doesnt-match-blob.sub.html expects a block',
      },
    ],
    hooks: {
      chromium: { csp: { isBlobMatchedBySelf: false } },
      firefox: { csp: { isBlobMatchedBySelf: false } },
      webkit: { csp: { isBlobMatchedBySelf: false } },
    },
  },
  {
    id: 'csp-star-covers-any-scheme',
    sentence:
      "* covers every scheme but data:, blob: and filesystem:, not just http:, https: and the page's own.",
    evidence: [
      measuredLast(
        'connect-src *, and fetch of ftp://localhost/ and mailto:x with mode no-cors: violation, no violation, violation',
      ),
    ],
    hooks: { firefox: { csp: { isEverySchemeCoveredByStar: true } } },
  },
  {
    id: 'csp-self-of-sandboxed-page-is-secure',
    sentence:
      "In a sandboxed page sources without a scheme match nothing, and 'self' matches https: and wss: only: at any host if the frame has the sandbox, at the page's own if its policy has.",
    evidence: [
      measured(
        'sandboxed page from http://localhost:3500 with connect-src localhost:*, and fetch of http://localhost:3501: allowed, allowed, blocked',
      ),
      measured(
        "the same page with connect-src 'self', and fetch of http://localhost:3500/frame: allowed, allowed, blocked",
      ),
      measuredLater(
        "page of http://localhost:3500 with connect-src 'self' in a sandboxed frame, fetch of https://localhost:3501, https://127.0.0.1:3501 and https://nobody.invalid, WebSocket of wss://localhost:3501: no violation; with the sandbox in its policy: violation, and none for https://localhost:3500",
        'webkit',
      ),
    ],
    hooks: { webkit: { csp: { isSelfOfSandboxedPageItsUrl: false } } },
  },
  {
    id: 'csp-wildcard-host-needs-scheme',
    sentence: 'A host-source of * with a port and no scheme matches nothing.',
    evidence: [
      measured(
        'connect-src *:* and *:3501, and fetch of http://localhost:3501: allowed, allowed, blocked; http://*:* is allowed in all',
      ),
    ],
    hooks: { webkit: { csp: { isWildcardHostWithoutSchemeKnown: false } } },
  },
  {
    id: 'csp-blocked-url-told-in-full',
    sentence: 'A violation reports a ws: or wss: URL in full, and in WebKit an ftp: URL too.',
    evidence: [
      measured("WebSocket to ws://localhost:3501 against connect-src 'none': ws://localhost:3501/ in all"),
      measured("fetch of ftp://localhost/ against connect-src 'none': ftp, no violation, ftp://localhost/"),
    ],
    hooks: {
      chromium: { csp: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss']) } },
      firefox: { csp: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss']) } },
      webkit: { csp: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss', 'ftp']) } },
    },
  },
  {
    id: 'csp-original-policy-rewritten',
    sentence:
      "A violation's originalPolicy is the policy as the browser understood it, not as it was delivered.",
    evidence: [
      measured(
        "connect-src with no source is reported as it is, as connect-src 'none', as it is; 42 other policies likewise",
      ),
      measuredLater(
        'connect-src with a path that has %7B, %20, %3B, %2C, %25, %0A or %C3%A9, 37 such paths: reported with each byte as a character, and the URL is requested; with "{" itself, "%" or "%zz": \'none\', and it is not',
        'firefox',
      ),
    ],
    hooks: { firefox: { csp: { originalPolicy: firefoxOriginalPolicy } } },
  },
  {
    id: 'csp-web-transport-hashes-keyword-unknown',
    sentence: "'unsafe-webtransport-hashes' has no effect.",
    evidence: [
      {
        source:
          'web-platform-tests content-security-policy/connect-src/connect-src-webtransport-hashes, failed by Chromium',
      },
      measuredLater(
        "connect-src 'unsafe-webtransport-hashes', and new WebTransport() with serverCertificateHashes: a violation, and nothing is sent, in both",
        'chromium',
        'firefox',
      ),
    ],
    hooks: {
      chromium: { csp: { isWebTransportHashesKeywordKnown: false } },
      firefox: { csp: { isWebTransportHashesKeywordKnown: false } },
    },
  },
] as const satisfies readonly Departure[];
