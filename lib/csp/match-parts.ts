import type { CspProfile } from './csp-profile';

const defaultPorts: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
  ws: '80',
  wss: '443',
  ftp: '21',
};
const specialSchemes = /^(?:https?|wss?|ftp|file):$/;
const ipAddress = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;

/** `scheme` without ":". https://w3c.github.io/webappsec-csp/#match-schemes */
export function schemePartMatches(schemePart: string, scheme: string, profile: CspProfile): boolean {
  return schemePart === scheme || (profile.schemesCovered[schemePart] ?? []).includes(scheme);
}

/** Whether the URL's host is a domain, not an IP address. https://url.spec.whatwg.org/#concept-domain */
export function isDomain(url: URL): boolean {
  return specialSchemes.test(url.protocol) && !ipAddress.test(url.hostname);
}

/** Both lower-cased. https://w3c.github.io/webappsec-csp/#match-hosts */
export function hostPartMatches(hostPart: string, host: string): boolean {
  if (hostPart === '*') return true;
  return hostPart.startsWith('*.') ? host.endsWith(hostPart.slice(1)) : hostPart === host;
}

/** https://w3c.github.io/webappsec-csp/#match-ports */
export function portPartMatches(
  portPart: string | null,
  url: URL,
  isSchemeUpgraded: boolean,
  profile: CspProfile,
): boolean {
  if (portPart === '*') return true;
  if (portPart === null) return url.port === '';
  const port = url.port === '' ? defaultPorts[url.protocol.slice(0, -1)] : url.port;
  if (profile.portOfUpgradedScheme === '80-to-443' && isSchemeUpgraded) {
    return Number(portPart) === 80 && port === '443';
  }
  return port !== undefined && Number(portPart) === Number(port);
}

/** https://url.spec.whatwg.org/#string-percent-decode, as a string of bytes. */
function percentDecode(piece: string): string {
  return piece.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** https://w3c.github.io/webappsec-csp/#match-paths */
export function pathPartMatches(pathPart: string, path: string): boolean {
  if (pathPart === '' || (pathPart === '/' && path === '')) return true;
  const isExact = !pathPart.endsWith('/');
  const pieces = pathPart.split('/');
  const pathPieces = path.split('/');
  if (pieces.length > pathPieces.length) return false;
  if (isExact && pieces.length !== pathPieces.length) return false;
  if (!isExact) pieces.pop();
  return pieces.every((piece, index) => percentDecode(piece) === percentDecode(pathPieces[index] ?? ''));
}
