import { expect, it } from 'vitest';
import { addressSpaceOfLiteral } from './address-blocks';

const hostOf = (address: string) =>
  new URL(`http://${address.includes(':') ? `[${address}]` : address}/`).hostname;

it.each([
  ['127.0.0.1', 'loopback'],
  ['127.255.1.2', 'loopback'],
  ['10.0.0.1', 'local'],
  ['11.0.0.1', 'public'],
  ['100.63.255.255', 'public'],
  ['100.64.0.0', 'local'],
  ['100.127.255.255', 'local'],
  ['100.128.0.0', 'public'],
  ['172.15.0.1', 'public'],
  ['172.16.0.1', 'local'],
  ['172.31.255.255', 'local'],
  ['172.32.0.1', 'public'],
  ['192.168.60.42', 'local'],
  ['192.169.0.1', 'public'],
  ['198.17.255.255', 'public'],
  ['198.18.0.1', 'loopback'],
  ['198.19.255.255', 'loopback'],
  ['198.20.0.0', 'public'],
  ['169.254.169.254', 'local'],
  ['0.0.0.0', 'loopback'],
  ['0.1.2.3', 'local'],
  ['203.0.113.5', 'public'],
  ['::1', 'loopback'],
  ['::2', 'public'],
  ['::', 'loopback'],
  ['fc00::1', 'local'],
  ['fdff:ffff::1', 'local'],
  ['fe00::1', 'public'],
  ['fe80::5', 'local'],
  ['febf::1', 'local'],
  ['fec0::1', 'local'],
  ['ff00::1', 'public'],
  ['2001:db8::1', 'local'],
  ['2001:db9::1', 'public'],
  ['3fff:fff::1', 'local'],
  ['3fff:1000::1', 'public'],
  ['2606:4700::1111', 'public'],
  ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:10.1.2.3', 'local'],
  ['::ffff:203.0.113.6', 'public'],
])('%s: %s', (address, space) => {
  expect(addressSpaceOfLiteral(hostOf(address), new Set())).toBe(space);
});

it.each(['printer.local', 'fc00', '10.example', 'localhost', '', '1.2.3.4.example'])('%s: a name', (host) => {
  expect(addressSpaceOfLiteral(host, new Set())).toBe(null);
});

it('a block that is taken for public', () => {
  expect(addressSpaceOfLiteral('198.18.0.1', new Set(['198.18.0.0/15']))).toBe('public');
});
