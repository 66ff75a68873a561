import { isIP } from 'node:net';

const withPort = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]+)\](?::\d+)?)$/;
const mappedAddress = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Who the client of a request is, for every bound and meter.
 * @param peer whoever opened the connection, as a client
 * @param forwardedFor the X-Forwarded-For header, its lines joined; "" without one
 * @param trustedProxies how many proxies stand in front
 */
export function clientOf(peer: string, forwardedFor: string, trustedProxies: number): string {
  const address = forwardedAddress(peer, forwardedFor, trustedProxies);
  return address === peer ? peer : clientOfAddress(address);
}

/**
 * The address of the client behind so many proxies, each of which adds the address that it was asked from at the end of
 * X-Forwarded-For. What stands further left is the client's own claim. Without proxies the header is not read.
 * @returns the peer too when the header is shorter than the row of proxies, or no address
 */
export function forwardedAddress(peer: string, forwardedFor: string, trustedProxies: number): string {
  if (trustedProxies === 0) return peer;
  const hop = forwardedFor.split(',').at(-trustedProxies)?.trim() ?? '';
  const [, version4, version6] = withPort.exec(hop) ?? [];
  const address = version4 ?? version6 ?? hop;
  return isIP(address) === 0 ? peer : address;
}

/**
 * What counts as one client: an IPv4 address, or an IPv6 network of 64 bits, of which one visitor holds every address.
 * @see https://www.rfc-editor.org/rfc/rfc6177#section-2
 */
export function clientOfAddress(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = mappedAddress.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::');
  const groups = head === '' ? [] : head.split(':');
  const tailGroups = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - tailGroups.length);
  const network = [...groups, ...Array.from({ length: zeros }, () => '0'), ...tailGroups].slice(0, 4);
  return `${network.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

/**
 * What may be in one hand although it is many clients: an IPv6 network of 48 bits, as a site gets one, or an IPv4 network of
 * 24 bits.
 * @see https://www.rfc-editor.org/rfc/rfc6177#section-2
 */
export function siteOfClient(client: string): string {
  if (client.includes(':')) return client.split(':', 3).join(':');
  const end = client.lastIndexOf('.');
  return end === -1 ? client : client.slice(0, end);
}
