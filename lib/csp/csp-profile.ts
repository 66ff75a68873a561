import type { Policy } from './policy';
import type { HostSource } from './url-source';

/** Where an engine may depart from CSP3; the standard's own values are `specCspProfile`. */
export type CspProfile = {
  /** URL schemes that a scheme-part covers besides its own. */
  readonly schemesCovered: ReadonlyMap<string, readonly string[]>;
  /** A WebSocket's URL is matched as the HTTP(S) URL of its request. */
  readonly isWebSocketMatchedAsHttp: boolean;
  /** `http://a.example:80` covers port 443 of `https://a.example`. */
  readonly isPort80Upgraded: boolean;
  /** `http://a.example:8000` covers `https://a.example:8000`. */
  readonly isPortKeptWithUpgradedScheme: boolean;
  readonly isIpAddressMatched: boolean;
  /** A source expression with a query or a fragment counts as if it had none, instead of matching nothing. */
  readonly isTailIgnored: (source: HostSource) => boolean;
  /** A path may have characters that the grammar's path-part has not, such as "{". */
  readonly isAnyPathKnown: boolean;
  /** Paths are percent-decoded as a whole before they are compared, not piece by piece. */
  readonly isPathDecodedFirst: boolean;
  /** A port with leading zeros, and a host with a dot at its end, match nothing. */
  readonly arePortAndHostComparedAsText: boolean;
  /** A policy in a meta element is divided at commas, as one in a header is. */
  readonly isMetaDividedAtCommas: boolean;
  readonly isBlobMatchedBySelf: boolean;
  /** `*` covers every scheme but data:, blob: and filesystem:. */
  readonly isEverySchemeCoveredByStar: boolean;
  /** 'self' of a sandboxed page is the origin of its URL; else only what is secure matches it. */
  readonly isSelfOfSandboxedPageItsUrl: boolean;
  readonly isWebTransportHashesKeywordKnown: boolean;
  /** URL schemes whose URLs violations tell in full; of others they tell the scheme. */
  readonly schemesToldInFull: ReadonlySet<string>;
  /** The policy as violations tell it. `selfOrigin` is null when the page's origin is opaque. */
  readonly originalPolicy: (policy: Policy, selfOrigin: URL | null) => string;
  /** Hosts may be `*` with a port but no scheme. */
  readonly isWildcardHostWithoutSchemeKnown: boolean;
};

/** Every rule, of an engine whose departures from CSP3 these are. */
export function cspProfileOf(departures: Partial<CspProfile>): CspProfile {
  return { ...specCspProfile, ...departures };
}

/** CSP3 as it stands: https://w3c.github.io/webappsec-csp/ */
export const specCspProfile: CspProfile = {
  schemesCovered: new Map([
    ['http', ['https']],
    ['ws', ['wss', 'http', 'https']],
    ['wss', ['https']],
  ]),
  isWebSocketMatchedAsHttp: true,
  isPort80Upgraded: false,
  isPortKeptWithUpgradedScheme: true,
  isIpAddressMatched: false,
  isTailIgnored: () => false,
  isAnyPathKnown: false,
  isPathDecodedFirst: false,
  arePortAndHostComparedAsText: false,
  isMetaDividedAtCommas: false,
  isBlobMatchedBySelf: true,
  isEverySchemeCoveredByStar: false,
  isSelfOfSandboxedPageItsUrl: true,
  isWebTransportHashesKeywordKnown: true,
  schemesToldInFull: new Set(['http', 'https']),
  originalPolicy: ({ text }) => text,
  isWildcardHostWithoutSchemeKnown: true,
};
