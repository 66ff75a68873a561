import { isIP } from 'node:net';
import { combinedValue, type HeaderList } from '../http/header-list';

const withPort = /^(?:(\d+\.\d+\.\d+\.\d+):\d+|\[([^\]]+)\](?::\d+)?)$/;

/**
 * The address of the client behind so many proxies, each of which adds the address that it was asked from at the end of
 * X-Forwarded-For. What stands further left is the client's own claim. Without proxies the header is not read.
 * @param peer whoever opened the connection; the answer too when the header is shorter than the row of proxies, or no address
 */
export function forwardedAddress(peer: string, headers: HeaderList, trustedProxies: number): string {
  if (trustedProxies === 0) return peer;
  const hops = (combinedValue(headers, 'X-Forwarded-For') ?? '').split(',').map((hop) => hop.trim());
  const hop = hops.at(-trustedProxies) ?? '';
  const [, version4, version6] = withPort.exec(hop) ?? [];
  const address = version4 ?? version6 ?? hop;
  return isIP(address) === 0 ? peer : address;
}
