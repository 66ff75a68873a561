import type { CspProfile } from './csp-profile';

const defaultPorts: Readonly<Record<string, number>> = {
  'ftp:': 21,
  'http:': 80,
  'https:': 443,
  'ws:': 80,
  'wss:': 443,
};

/**
 * Whether a source expression's port (digits, "*", or null for none) covers the URL's. `isSchemeUpgraded` tells that the
 * URL's scheme is another than the expression's.
 * https://w3c.github.io/webappsec-csp/#match-ports
 */
export function portPartMatches(
  portPart: string | null,
  url: URL,
  isSchemeUpgraded: boolean,
  profile: CspProfile,
): boolean {
  if (portPart === '*') return true;
  if (portPart === null) return url.port === '';
  const expected = url.port === '' ? defaultPorts[url.protocol] : Number(url.port);
  const port = Number(portPart);
  if (isSchemeUpgraded && profile.isPort80Upgraded && port === 80 && expected === 443) return true;
  return port === expected && (!isSchemeUpgraded || profile.isPortKeptWithUpgradedScheme);
}
