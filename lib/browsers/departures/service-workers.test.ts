import { expect, it } from 'vitest';
import type { ServiceWorker } from '../../http/service-worker';
import type { RequestInput } from '../../http/request-input';
import type { Server } from '../../http/message';
import { engines, open, openServer, wire } from '../test-data/wire';

const past = (serviceWorker: ServiceWorker, request: Partial<RequestInput>, server?: Server): string[] =>
  (['spec', ...engines] as const).map((id) => wire(id, request, server, { serviceWorker }));

const long = { kind: 'string', byteLength: 70_000 } as const;
const tooLong = 'keepalive-limit';

it('a keepalive request that is too long', () => {
  const request = { api: 'Request', method: 'POST', keepalive: true, body: long } as const;
  expect(past('passes-on', request)).toEqual([tooLong, tooLong, 'POST', tooLong]);
  expect(past('cors', request)).toEqual(['GET', tooLong, 'GET', tooLong]);
});

it('a keepalive request that is redirected to itself', () => {
  const around: Server = () => ({ status: 301, headers: [...open, ['Location', '#part']] });
  const sent = past('passes-on', { api: 'Request', keepalive: true }, around);
  expect(sent.map((text) => text.split(' ').length - 1)).toEqual([21, 21, 21, 21]);
  expect(wire('chromium', { keepalive: true }, around).split(' ').length - 1).toBe(20);
});

it.each([
  ['User-Agent', '', 'GET'],
  ['User-Agent', 'x', 'OPTIONS GET'],
  ['X-A', '', 'OPTIONS GET'],
])('%s: "%s" in Firefox: %s', (name, value, sent) => {
  const [, , firefox] = past('passes-on', { headers: [[name, value]] }, openServer);
  expect(firefox).toBe(sent);
});
