import type { AddressSpace } from '../scenario';

/** The table's rows, each with its block; the first one that holds an address decides. */
const blocks: readonly (readonly [block: string, space: AddressSpace])[] = [
  ['127.0.0.0/8', 'loopback'],
  ['10.0.0.0/8', 'local'],
  ['100.64.0.0/10', 'local'],
  ['172.16.0.0/12', 'local'],
  ['192.168.0.0/16', 'local'],
  ['198.18.0.0/15', 'loopback'],
  ['169.254.0.0/16', 'local'],
  ['::1/128', 'loopback'],
  ['fc00::/7', 'local'],
  ['fe80::/10', 'local'],
  ['fec0::/10', 'local'],
  ['0.0.0.0/32', 'loopback'],
  ['0.0.0.0/8', 'local'],
  ['::/128', 'loopback'],
  ['2001:db8::/32', 'local'],
  ['3fff::/20', 'local'],
];

/**
 * The address space of an IP address as a URL's host has it; null where the host is a name.
 * @param blocksTakenForPublic rows that are not looked up
 * @see https://wicg.github.io/local-network-access/#non-public-ip-address-blocks
 */
export function addressSpaceOfLiteral(
  hostname: string,
  blocksTakenForPublic: ReadonlySet<string>,
): AddressSpace | null {
  const address = bitsOf(hostname.replace(/^\[|\]$/g, ''));
  if (address === null) return null;
  const row = blocks.find(([block]) => {
    const [base = '', length] = block.split('/');
    const bits = bitsOf(base) ?? '';
    return (
      !blocksTakenForPublic.has(block) &&
      bits.length === address.length &&
      address.startsWith(bits.slice(0, Number(length)))
    );
  });
  return row?.[1] ?? 'public';
}

/** An address as a text of zeros and ones, an IPv4-mapped one as the IPv4 address in it; null for what is none. */
function bitsOf(address: string): string | null {
  if (/^\d+\.\d+\.\d+\.\d+$/.test(address)) return address.split('.').map(bits(10, 8)).join('');
  if (!address.includes(':')) return null;
  const [before = [], after = []] = address
    .split('::')
    .map((part) => part.split(':').filter((group) => group));
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  const text = [...before, ...zeros, ...after].map(bits(16, 16)).join('');
  // 1
  return /^0{80}1{16}/.test(text) ? text.slice(96) : text;
}

function bits(radix: number, length: number): (digits: string) => string {
  return (digits) => Number.parseInt(digits, radix).toString(2).padStart(length, '0');
}
