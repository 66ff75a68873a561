/**
 * Whether a URL is potentially trustworthy: fetched over TLS, from this machine, or not from the network at all.
 * @see https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy
 */
export function isPotentiallyTrustworthy(url: URL): boolean {
  switch (url.protocol) {
    case 'https:':
    case 'wss:':
    case 'data:':
    case 'file:':
      return true;
    case 'about:':
      return url.pathname === 'blank' || url.pathname === 'srcdoc';
    case 'blob:':
      return /^(?:https|wss):/.test(url.origin);
    default:
      return isLoopbackHost(url.hostname);
  }
}

/** Whether the host is this machine: localhost, *.localhost, 127.0.0.0/8 or ::1. */
export function isLoopbackHost(hostname: string): boolean {
  return (
    hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname) || /^(?:.+\.)?localhost\.?$/.test(hostname)
  );
}
