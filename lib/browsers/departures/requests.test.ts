import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Scenario } from '../../cors/scenario';
import { combinedValue, type Header } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url, open, openServer, wire, all } from '../test-data/wire';

describe('requests differ in', () => {
  it('a stream in mode same-origin', () => {
    const stream: Partial<RequestInput> = {
      method: 'POST',
      body: { kind: 'ReadableStream' },
      duplex: 'half',
      mode: 'same-origin',
    };
    expect(all(stream)).toEqual([
      'same-origin-mode',
      'OPTIONS same-origin-mode',
      'same-origin-mode',
      'stream-not-supported',
    ]);
    expect(wire('chromium', stream, () => ({ status: 404, headers: open }))).toBe('OPTIONS preflight-status');
    expect(wire('chromium', { ...stream, body: { kind: 'string', text: 'x' } })).toBe('same-origin-mode');
  });

  it('beacons and event sources with a password in their URL', () => {
    const credentialed = { url: 'http://user:secret@localhost:4201/t' };
    const beacon: Partial<RequestInput> = { ...credentialed, api: 'sendBeacon' };
    expect(all(beacon)).toEqual(['POST', 'url-includes-credentials', 'POST', 'POST']);
    expect(wire('chromium', { ...credentialed, api: 'EventSource' })).toBe('url-includes-credentials');
    expect(wire('chromium', { ...credentialed, api: 'xhr' })).toBe('GET');
    const { result } = predict(
      { page: { origin }, request: { url, ...beacon }, server: openServer },
      profiles.chromium,
    );
    expect(result).toEqual({ kind: 'error', name: 'false', isThrownEarly: false });
    const moved: Server = ({ url: asked }) =>
      asked.endsWith('/t')
        ? { status: 308, headers: [['Location', 'http://user:secret@localhost:4201/2']] }
        : openServer({ method: 'GET', url: asked, headers: [] });
    expect(all({ mode: 'no-cors' }, moved)).toEqual([
      'GET GET',
      'GET url-includes-credentials',
      'GET GET',
      'GET GET',
    ]);
    const late = predict(
      { page: { origin }, request: { url, api: 'sendBeacon' }, server: moved },
      profiles.chromium,
    );
    expect(late.result).toMatchObject({ kind: 'error', name: 'true' });
    const policies = [{ value: "connect-src 'none'", disposition: 'enforce' as const }];
    expect(wire('chromium', beacon, openServer, { policies })).toBe('csp');
  });

  it('the type of URLSearchParams that a GET does not send', () => {
    const types = (request: Partial<RequestInput>) =>
      (['spec', ...engines] as const).map((id) => {
        const { exchanges } = predict(
          { page: { origin }, request: { url, api: 'xhr', ...request }, server: openServer },
          profiles[id],
        );
        return combinedValue(exchanges[0]?.request.headers ?? [], 'Content-Type');
      });
    const parameters = { kind: 'URLSearchParams', text: 'a=1' } as const;
    const type = 'application/x-www-form-urlencoded;charset=UTF-8';
    for (const method of ['GET', 'HEAD'])
      expect(types({ method, body: parameters })).toEqual([null, null, null, type]);
    expect(types({ body: { kind: 'string', text: 'a' } })).toEqual(Array(4).fill(null));
    expect(types({ body: parameters, headers: [['Content-Type', 'text/plain']] })).toEqual(
      Array(4).fill('text/plain'),
    );
  });

  it('headers that are set once more with an empty value', () => {
    const sent = (api: 'fetch' | 'xhr', ...values: string[]) =>
      (['spec', ...engines] as const).map((engine) => {
        const headers = values.map((value): Header => ['x-a', value]);
        const scenario = { page: { origin }, request: { url, api, headers }, server: openServer };
        const { exchanges } = predict(scenario, profiles[engine]);
        expect(exchanges.map(({ kind }) => kind)).toEqual(['preflight', 'actual']);
        return combinedValue(exchanges[1]?.request.headers ?? [], 'x-a');
      });
    expect(sent('fetch', 'a', '')).toEqual(['a, ', 'a, ', '', 'a, ']);
    expect(sent('fetch', '', 'a')).toEqual([', a', ', a', 'a', ', a']);
    expect(sent('fetch', 'a', '', 'b')).toEqual(['a, , b', 'a, , b', 'b', 'a, , b']);
    expect(sent('fetch', 'a', 'b')).toEqual(['a, b', 'a, b', 'a, b', 'a, b']);
    expect(sent('xhr', 'a', '')).toEqual(['a, ', 'a, ', 'a, ', 'a, ']);
  });

  it('the member window', () => {
    expect(all({ window: 'self' })).toEqual(['window-not-null', 'GET', 'GET', 'window-not-null']);
  });

  it('credentials of a credentialless page', () => {
    const scenario: Scenario = {
      page: { origin, embedderPolicy: 'credentialless' },
      request: { url, mode: 'no-cors', credentials: 'include' },
      server: openServer,
    };
    const sent = engines.map(
      (engine) => predict(scenario, profiles[engine]).exchanges[0]?.includesCredentials,
    );
    expect(sent).toEqual([false, false, true]);
  });
});

describe('requests that are refused', () => {
  it('as too long for keepalive before their preflight, in every engine', () => {
    const ofLength = (byteLength: number): Partial<RequestInput> => ({
      method: 'PUT',
      keepalive: true,
      body: { kind: 'string', byteLength },
    });
    const limit = 'keepalive-limit';
    expect(all(ofLength(70_000))).toEqual([`OPTIONS ${limit}`, limit, limit, limit]);
    expect(new Set(all(ofLength(65_536)))).toEqual(new Set(['OPTIONS PUT']));
    const body = { kind: 'FormData', text: 'x'.repeat(65_536) } as const;
    expect(all({ method: 'POST', keepalive: true, body })).toEqual([limit, limit, limit, limit]);
    const escaped = { kind: 'FormData', text: `a=${'%20'.repeat(25_000)}` } as const;
    expect(new Set(all({ method: 'POST', keepalive: true, body: escaped }))).toEqual(new Set(['POST']));
    expect(all({ api: 'sendBeacon', body })).toEqual([limit, limit, 'POST', limit]);
    const { result } = predict({
      page: { origin },
      request: { url, api: 'sendBeacon', body },
      server: openServer,
    });
    expect(result).toMatchObject({ kind: 'error', name: 'false', isThrownEarly: true });
  });

  it.each([
    ['http://0.0.0.0:4201/', 'network'],
    ['http://0:4201/', 'network'],
    ['http://[::]:4201/', 'GET'],
  ])('to %s, in WebKit %s', (target, webkit) => {
    expect(all({ url: target })).toEqual(['GET', 'GET', 'network', webkit]);
  });

  it.each([
    ['none', 'GET'],
    ['SAME-ORIGIN', 'GET'],
    ['same-site, same-site', 'GET'],
    ['same-origin', 'GET cross-origin-resource-policy'],
  ])('not by a Cross-Origin-Resource-Policy of "%s" in Firefox', (value, firefox) => {
    const server: Server = () => ({ status: 200, headers: [['Cross-Origin-Resource-Policy', value]] });
    const blocked = 'GET cross-origin-resource-policy';
    const got = all({ mode: 'no-cors' }, server, { embedderPolicy: 'require-corp' });
    expect(got).toEqual([blocked, blocked, firefox, blocked]);
  });
});
