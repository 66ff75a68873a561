import { specCspProfile, type CspProfile } from '../csp/csp-profile';
import { firefoxOriginalPolicy } from './firefox-original-policy';

type Engine = 'chromium' | 'firefox' | 'webkit';
type Values = Partial<Omit<CspProfile, 'id'>>;

/** One thing that engines do otherwise than CSP3 says. */
export type CspDeparture = {
  readonly id: string;
  readonly sentence: string;
  /** Where it was seen: a measurement, a source file or a test. */
  readonly evidence: readonly string[];
  /** What it changes in the profile of each engine concerned. */
  readonly values: Readonly<Partial<Record<Engine, Values>>>;
};

const measured = 'measured in Chromium 156.0.8078.79, Firefox 153.7.0 and WebKitGTK 2.50.6';

const schemesWithoutWebSocketToHttp: CspProfile['schemesCovered'] = new Map([
  ['http', ['https']],
  ['ws', ['wss']],
]);

export const cspDepartures = [
  {
    id: 'csp-web-socket-source-covers-no-http',
    sentence: 'ws: and wss: sources do not cover http: and https: URLs.',
    evidence: [
      `${measured}: connect-src ws://localhost:4201 and fetch of http://localhost:4201 is blocked, blocked, allowed`,
      `${measured}: connect-src wss://localhost:4203 and fetch of https://localhost:4203 is blocked, blocked, allowed`,
    ],
    values: {
      chromium: { schemesCovered: schemesWithoutWebSocketToHttp },
      firefox: { schemesCovered: schemesWithoutWebSocketToHttp },
    },
  },
  {
    id: 'csp-web-socket-url-keeps-its-scheme',
    sentence: "A WebSocket's URL is matched as ws: or wss:, so http: and https: sources do not cover it.",
    evidence: [
      'Chromium services/network/public/cpp/content_security_policy/csp_source_unittest.cc, AllowScheme',
      'Firefox dom/security/nsCSPUtils.cpp, permitsScheme',
      'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, schemeMatches',
    ],
    values: {
      chromium: { isWebSocketMatchedAsHttp: false },
      firefox: { isWebSocketMatchedAsHttp: false },
      webkit: { isWebSocketMatchedAsHttp: false },
    },
  },
  {
    id: 'csp-port-80-covers-443',
    sentence: 'A source with port 80 covers port 443 of the https: URL.',
    evidence: [
      'Chromium services/network/public/cpp/content_security_policy/csp_source_unittest.cc, AllowPort',
      'Firefox dom/security/nsCSPUtils.cpp, permitsPort',
      'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, portMatches',
    ],
    values: {
      chromium: { isPort80Upgraded: true },
      firefox: { isPort80Upgraded: true },
      webkit: { isPort80Upgraded: true },
    },
  },
  {
    id: 'csp-upgraded-scheme-needs-upgraded-port',
    sentence: 'An http: source with a port other than 80 does not cover the https: URL with the same port.',
    evidence: [
      `${measured}: connect-src http://localhost:4203 and fetch of https://localhost:4203 is blocked, allowed, allowed`,
    ],
    values: { chromium: { isPortKeptWithUpgradedScheme: false } },
  },
  {
    id: 'csp-ip-address-matches',
    sentence: 'A host-source may be an IPv4 address; it is compared as text like any host.',
    evidence: [
      'Chromium third_party/blink/renderer/core/frame/csp/csp_source.cc, HostMatches',
      'Firefox dom/security/nsCSPUtils.cpp, nsCSPHostSrc::permits',
      'WebKit Source/WebCore/page/csp/ContentSecurityPolicySource.cpp, hostMatches',
    ],
    values: {
      chromium: { isIpAddressMatched: true },
      firefox: { isIpAddressMatched: true },
      webkit: { isIpAddressMatched: true },
    },
  },
  {
    id: 'csp-query-of-source-ignored',
    sentence: 'A source expression with a query is kept and its query dropped.',
    evidence: [
      `${measured}: connect-src http://localhost:4201/t/?x=1 and fetch of http://localhost:4201/t/a is allowed in all`,
    ],
    values: {
      chromium: { isQueryIgnored: true },
      firefox: { isQueryIgnored: true },
      webkit: { isQueryIgnored: true },
    },
  },
  {
    id: 'csp-self-covers-no-blob',
    sentence: "'self' does not cover blob: URLs, although they have the page's origin.",
    evidence: [
      'web-platform-tests content-security-policy/blob/self-doesnt-match-blob.sub.html, passed by all',
    ],
    values: {
      chromium: { isBlobMatchedBySelf: false },
      firefox: { isBlobMatchedBySelf: false },
      webkit: { isBlobMatchedBySelf: false },
    },
  },
  {
    id: 'csp-self-of-sandboxed-page-is-nothing',
    sentence: "In a sandboxed page 'self' matches nothing, and sources without a scheme match nothing.",
    evidence: [
      `${measured}: sandboxed page from http://localhost:3500 with connect-src localhost:*, and fetch of http://localhost:3501: allowed, allowed, blocked`,
      `${measured}: the same page with connect-src 'self', and fetch of http://localhost:3500/frame: allowed, allowed, blocked`,
    ],
    values: { webkit: { isSelfOfSandboxedPageItsUrl: false } },
  },
  {
    id: 'csp-wildcard-host-needs-scheme',
    sentence: 'A host-source of * with a port and no scheme matches nothing.',
    evidence: [
      `${measured}: connect-src *:* and *:3501, and fetch of http://localhost:3501: allowed, allowed, blocked; http://*:* is allowed in all`,
    ],
    values: { webkit: { isWildcardHostWithoutSchemeKnown: false } },
  },
  {
    id: 'csp-blocked-url-told-in-full',
    sentence: 'A violation tells a ws: or wss: URL in full, and an ftp: URL in WebKit.',
    evidence: [
      `${measured}: WebSocket to ws://localhost:3501 against connect-src 'none': ws://localhost:3501/ in all`,
      `${measured}: fetch of ftp://localhost/ against connect-src 'none': ftp, no violation, ftp://localhost/`,
    ],
    values: {
      chromium: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss']) },
      firefox: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss']) },
      webkit: { schemesToldInFull: new Set(['http', 'https', 'ws', 'wss', 'ftp']) },
    },
  },
  {
    id: 'csp-original-policy-rewritten',
    sentence:
      "A violation's originalPolicy is the policy as the browser understood it, not as it was delivered.",
    evidence: [
      `${measured}: connect-src with no source is reported as it is, as connect-src 'none', as it is; 42 other policies likewise`,
    ],
    values: { firefox: { originalPolicy: firefoxOriginalPolicy } },
  },
  {
    id: 'csp-web-transport-hashes-keyword-unknown',
    sentence: "'unsafe-webtransport-hashes' has no effect.",
    evidence: [
      'web-platform-tests content-security-policy/connect-src/connect-src-webtransport-hashes, failed by Chromium 156',
    ],
    values: { chromium: { isWebTransportHashesKeywordKnown: false } },
  },
] as const satisfies readonly CspDeparture[];

function profileOf(id: Engine): CspProfile {
  const departures: readonly CspDeparture[] = cspDepartures;
  const profile: CspProfile = { ...specCspProfile, id };
  for (const { values } of departures) Object.assign(profile, values[id]);
  return profile;
}

/** CSP as each engine does it: the standard's profile with the engine's departures. */
export const cspProfiles = {
  spec: specCspProfile,
  chromium: profileOf('chromium'),
  firefox: profileOf('firefox'),
  webkit: profileOf('webkit'),
} as const satisfies Readonly<Record<CspProfile['id'], CspProfile>>;
