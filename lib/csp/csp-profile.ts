/** Where an engine may depart from CSP3; the standard's own values are `specCspProfile`. */
export type CspProfile = {
  readonly id: 'spec' | 'chromium' | 'firefox' | 'webkit';
  /** URL schemes a scheme-part covers besides its own. */
  readonly schemesCovered: Readonly<Record<string, readonly string[]>>;
  /** An explicit port with an upgraded scheme: any equal port, or only 80 for 443. */
  readonly portOfUpgradedScheme: 'equal' | '80-to-443';
  readonly isIpAddressMatched: boolean;
  readonly isQueryOfExpressionIgnored: boolean;
  readonly isBlobMatchedBySelf: boolean;
  readonly isWebTransportHashKeywordHonoured: boolean;
};

/** https://w3c.github.io/webappsec-csp/ as it stands. */
export const specCspProfile: CspProfile = {
  id: 'spec',
  schemesCovered: { http: ['https'], ws: ['wss', 'http', 'https'], wss: ['https'] },
  portOfUpgradedScheme: 'equal',
  isIpAddressMatched: false,
  isQueryOfExpressionIgnored: false,
  isBlobMatchedBySelf: true,
  isWebTransportHashKeywordHonoured: true,
};
