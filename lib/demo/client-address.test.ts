import { expect, it } from 'vitest';
import { clientOf, clientOfAddress, forwardedAddress, siteOfClient } from './client-address';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2:aaaa::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0000::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
])('%s is the client %s', (address, client) => {
  expect(clientOfAddress(address)).toBe(client);
});

it.each([
  ['192.0.2.7', '192.0.2'],
  ['2001:db8:1:2::/64', '2001:db8:1'],
  ['0:0:0:0::/64', '0:0:0'],
  ['', ''],
])('the client %s is of the site %s', (client, site) => {
  expect(siteOfClient(client)).toBe(site);
});

const peer = '10.0.0.1';

it.each<[string, number, string, string]>([
  ['without proxies the header is not read', 0, '192.0.2.7', peer],
  ['one proxy names its client', 1, '192.0.2.7', '192.0.2.7'],
  ["the client's own claim stands left of it", 1, '203.0.113.9, 192.0.2.7', '192.0.2.7'],
  ['so it does behind two', 2, '203.0.113.9, 192.0.2.7, 10.0.0.2', '192.0.2.7'],
  ['past a proxy: the row is shorter', 2, '203.0.113.9', peer],
  ['no header', 1, '', peer],
  ['an empty last hop', 1, '192.0.2.7,', peer],
  ['no address', 1, 'unknown', peer],
  ['more than an address', 1, '192.0.2.7 or so', peer],
  ['out of range', 1, '999.0.2.7', peer],
  ['IPv6', 1, '2001:db8::1', '2001:db8::1'],
  ['with a port', 1, '192.0.2.7:4711', '192.0.2.7'],
  ['IPv6 with a port', 1, '[2001:db8::1]:4711', '2001:db8::1'],
  ['IPv6 in brackets', 1, '[2001:db8::1]', '2001:db8::1'],
])('%s', (_, proxies, forwardedFor, address) => {
  expect(forwardedAddress(peer, forwardedFor, proxies)).toBe(address);
});

it('counts a forwarded IPv6 address by its network', () => {
  expect(clientOf(peer, '2001:db8::1', 1)).toBe('2001:db8:0:0::/64');
});
