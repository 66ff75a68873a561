import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles';
import type { Header } from '../../http/header-list';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';

const origin = 'http://localhost:4731';

function run(request: Partial<RequestInput>, engine: keyof typeof profiles, page = {}) {
  const { exchanges, block, result } = predict(
    {
      page: { origin, hstsHosts: ['api.dev'], ...page },
      request: { url: 'http://api.dev/a', ...request },
      server: ({ headers, url }) => {
        const sent = headers.find(([name]) => name === 'Origin')?.[1] ?? '*';
        const given: Header[] = [
          ['Access-Control-Allow-Origin', sent],
          ['Access-Control-Allow-Methods', 'PUT'],
        ];
        return { status: url.startsWith('https:') ? 200 : 500, headers: given };
      },
    },
    profiles[engine],
  );
  const wire = exchanges
    .filter(({ isInternal }) => !isInternal)
    .map(({ request: { method, url, headers } }) => {
      const sent = headers.find(([name]) => name === 'Origin')?.[1] ?? '-';
      return `${method} ${new URL(url).protocol} ${sent}`;
    });
  return [wire.join(', '), block?.kind ?? (result.kind === 'response' ? result.type : null)];
}

describe('a host that is known by HSTS', () => {
  it.each([
    ['GET', {}, [`GET https: ${origin}`, 'cors'], ['GET https: null', 'cors']],
    [
      'PUT',
      { method: 'PUT' },
      [`OPTIONS https: ${origin}, PUT https: ${origin}`, 'cors'],
      ['', 'preflight-redirect'],
    ],
    ['no-cors', { mode: 'no-cors' }, ['GET https: -', 'opaque'], ['GET https: -', 'opaque']],
    [
      'no-cors POST',
      { mode: 'no-cors', method: 'POST', body: { kind: 'string', text: 'x' } },
      [`POST https: ${origin}`, 'opaque'],
      ['POST https: null', 'opaque'],
    ],
    ['redirect error', { redirect: 'error' }, [`GET https: ${origin}`, 'cors'], ['', 'redirect-mode-error']],
    ['redirect manual', { redirect: 'manual' }, [`GET https: ${origin}`, 'cors'], ['', 'opaqueredirect']],
    [
      'WebSocket',
      { api: 'WebSocket', url: 'ws://api.dev/a' },
      [`GET https: ${origin}`, 'websocket-handshake'],
      ['GET https: null', 'websocket-handshake'],
    ],
    [
      'another host',
      { url: 'http://x.api.dev/' },
      [`GET http: ${origin}`, 'cors'],
      [`GET http: ${origin}`, 'cors'],
    ],
  ] satisfies [string, Partial<RequestInput>, unknown[], unknown[]][])(
    '%s',
    (_, request, firefox, chromium) => {
      expect(run(request, 'spec')).toEqual(firefox);
      expect(run(request, 'firefox')).toEqual(firefox);
      expect(run(request, 'chromium')).toEqual(chromium);
    },
  );

  it.each(['spec', 'firefox', 'chromium'] as const)(
    'policies and mixed content come before it: %s',
    (engine) => {
      const policies = [{ value: 'connect-src https://api.dev', disposition: 'enforce' }];
      expect(run({}, engine, { policies })).toEqual(['', 'csp']);
      expect(run({}, engine, { origin: 'https://page.dev' })).toEqual(['', 'mixed-content']);
    },
  );

  it('its redirect is held against the policies in Chromium', () => {
    const policies = [{ value: 'connect-src http://api.dev:4732', disposition: 'enforce' }];
    expect(run({ url: 'http://api.dev:4732/a' }, 'chromium', { policies })).toEqual(['', 'csp']);
  });
});
