import { expect, it } from 'vitest';
import type { HeaderList } from '../http/header-list';
import { forwardedAddress } from './forwarded-address';

const peer = '10.0.0.1';

it.each<[string, number, readonly string[], string]>([
  ['without proxies the header is not read', 0, ['192.0.2.7'], peer],
  ['one proxy names its client', 1, ['192.0.2.7'], '192.0.2.7'],
  ["the client's own claim stands left of it", 1, ['203.0.113.9, 192.0.2.7'], '192.0.2.7'],
  ['so it does behind two', 2, ['203.0.113.9, 192.0.2.7, 10.0.0.2'], '192.0.2.7'],
  ['a claim on a line of its own', 1, ['203.0.113.9', '192.0.2.7'], '192.0.2.7'],
  ['past a proxy: the row is shorter', 2, ['203.0.113.9'], peer],
  ['no header', 1, [], peer],
  ['an empty header', 1, [''], peer],
  ['an empty last hop', 1, ['192.0.2.7,'], peer],
  ['no address', 1, ['unknown'], peer],
  ['more than an address', 1, ['192.0.2.7 or so'], peer],
  ['out of range', 1, ['999.0.2.7'], peer],
  ['IPv6', 1, ['2001:db8::1'], '2001:db8::1'],
  ['with a port', 1, ['192.0.2.7:4711'], '192.0.2.7'],
  ['IPv6 with a port', 1, ['[2001:db8::1]:4711'], '2001:db8::1'],
  ['IPv6 in brackets', 1, ['[2001:db8::1]'], '2001:db8::1'],
])('%s', (_, proxies, lines, address) => {
  const headers: HeaderList = lines.map((line) => ['x-forwarded-for', line]);
  expect(forwardedAddress(peer, headers, proxies)).toBe(address);
});
