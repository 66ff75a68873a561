const specialSchemes = /^(?:https?|wss?|ftp|file):$/;
const ipAddress = /^(?:\d+\.\d+\.\d+\.\d+|\[.*\])$/;

/** Whether the URL's host is a domain, and not an IP address. https://url.spec.whatwg.org/#concept-domain */
export function hasDomain(url: URL): boolean {
  return url.hostname !== '' && specialSchemes.test(url.protocol) && !ipAddress.test(url.hostname);
}

/**
 * Whether a source expression's host covers a URL's, both lower-cased.
 * https://w3c.github.io/webappsec-csp/#match-hosts
 */
export function hostPartMatches(hostPart: string, host: string): boolean {
  if (hostPart === '*') return true;
  return hostPart.startsWith('*.') ? host.endsWith(hostPart.slice(1)) : hostPart === host;
}
