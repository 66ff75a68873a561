import { expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';
import type { Header } from '../../http/header-list';
import type { WireResponse } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url } from '../test-data/wire';

const nosniff: Header = ['X-Content-Type-Options', 'nosniff'];
const star: Header = ['Access-Control-Allow-Origin', '*'];
const exposing = (value: string): Header => ['Access-Control-Expose-Headers', value];
const typed = (value: string): Header => ['Content-Type', value];
const anonymous = { crossOrigin: 'anonymous' } as const;

/** By engine, in which of Chromium, Firefox and WebKit the element loads the response. */
function loadsIn(
  request: Pick<RequestInput, 'api' | 'crossOrigin'> & { readonly url?: string },
  headers: readonly Header[],
  response: Partial<WireResponse> = {},
  page: Partial<Page> = { serviceWorker: 'passes-on' },
): string {
  return engines
    .filter((engine) => {
      const { result } = predict(
        {
          page: { origin, ...page },
          request: { url, ...request },
          server: () => ({ status: 200, headers: [star, ...headers], ...response }),
        },
        profiles[engine],
      );
      return result.kind === 'response';
    })
    .join(' ');
}

const all = 'chromium firefox webkit';

it.each([
  ['link', 'text/plain', 'text/css', 'chromium'],
  ['link', 'audio/mpeg', 'text/css', ''],
  ['link', 'audio/ogg', 'text/css', 'firefox'],
  ['link', 'image/gif', 'text/javascript', 'firefox'],
  ['link', 'application/json', 'application/json', 'chromium firefox'],
  ['script', 'foo/bar', 'text/javascript', 'firefox'],
  ['script', 'video/mp4', 'text/javascript', 'firefox'],
  ['script', 'audio/mpeg', 'text/javascript', ''],
  ['script', 'text/html', 'text/html', 'chromium firefox'],
] as const)('%s without crossorigin past a worker, of %s with %s in it', (api, type, bodyType, loaded) => {
  expect(loadsIn({ api }, [typed(type), nosniff], { bodyType })).toBe(loaded);
});

it.each([
  ['text/plain', 'chromium'],
  ['text/csv', 'chromium firefox'],
  ['image/png', 'firefox'],
  ['text/css', ''],
])('script answered 204 past a worker, as %s', (type, loaded) => {
  expect(loadsIn({ api: 'script' }, [typed(type), nosniff], { status: 204 })).toBe(loaded);
});

it.each([
  ['*', 'webkit'],
  ['x-content-type-options', 'webkit'],
  ['content-type', 'chromium webkit'],
  ['', 'chromium webkit'],
])('nosniff past a worker with Access-Control-Expose-Headers: %s', (exposed, loaded) => {
  const headers = [typed('text/plain'), nosniff, exposing(exposed)];
  const loads = loadsIn({ api: 'link', ...anonymous }, headers);
  expect(loads).toBe(loaded.replace(/ ?webkit/, ''));
  expect(loadsIn({ api: 'link', ...anonymous }, headers, {}, {})).toBe('');
  expect(loadsIn({ api: 'script', ...anonymous }, [nosniff, exposing(exposed)])).toBe(loads);
});

it.each([[[]], [[typed('')]]])('a module with the type headers %j', (headers) => {
  expect(loadsIn({ api: 'module' }, headers)).toBe('webkit');
  expect(loadsIn({ api: 'module' }, headers, {}, {})).toBe('');
  expect(loadsIn({ api: 'module' }, [typed('bad')])).toBe('');
});

it.each([
  ['image/svg+xml', 'firefox'],
  ['application/pdf', 'chromium firefox'],
  ['application/xml', all],
  ['image/jpeg', all],
])('an image of %s with a PNG in it', (type, loaded) => {
  expect(loadsIn({ api: 'img', ...anonymous }, [typed(type)], { bodyType: 'image/png' }, {})).toBe(loaded);
});

it('a font does not parse as a script', () => {
  expect(loadsIn({ api: 'script' }, [typed('font/ttf')], { bodyType: 'font/ttf' }, {})).toBe(
    'chromium webkit',
  );
});

it('a module of something else that its type calls a script', () => {
  const headers = [typed('text/javascript')];
  expect(loadsIn({ api: 'module' }, headers, { bodyType: 'application/json' }, {})).toBe('chromium firefox');
  expect(loadsIn({ api: 'module' }, headers, { bodyType: 'text/javascript' }, {})).toBe(all);
});

const contentRange = (value: string): Header => ['Content-Range', value];

/** As each engine's media elements were seen to take them. */
it.each<[number, readonly Header[], string, string]>([
  [200, [], all, all],
  [201, [], 'webkit', 'firefox webkit'],
  [203, [], 'webkit', 'firefox webkit'],
  [206, [], 'webkit', 'firefox webkit'],
  [226, [], 'webkit', 'firefox webkit'],
  [300, [], 'webkit', 'webkit'],
  [302, [], 'webkit', 'webkit'],
  [204, [], '', ''],
  [404, [], '', ''],
  [206, [contentRange('bytes 0-123/124')], all, all],
  [206, [contentRange('bytes 0-1/5')], all, all],
  [206, [contentRange('bytes 5-9/10')], 'webkit', 'webkit'],
  [206, [contentRange('bytes */124')], 'webkit', 'webkit'],
  [206, [contentRange('x')], 'webkit', 'webkit'],
])(
  'media answered %i with %j: without crossorigin in %s, with it in %s',
  (status, headers, without, cors) => {
    for (const [api, type] of [
      ['audio', 'audio/wav'],
      ['video', 'video/webm'],
    ] as const) {
      const response = { status, bodyType: type };
      expect(loadsIn({ api }, [typed(type), ...headers], response, {})).toBe(without);
      expect(loadsIn({ api, ...anonymous }, [typed(type), ...headers], response, {})).toBe(cors);
    }
  },
);

it.each<[readonly Header[], number, string]>([
  [[typed('application/json')], 200, all],
  [[typed('text/html')], 200, all],
  [[typed('application/pdf')], 200, 'webkit'],
  [[typed('application/json'), nosniff], 200, 'webkit'],
  [[typed('text/plain'), nosniff], 200, 'firefox webkit'],
  [[typed('image/png'), nosniff], 200, all],
  [[typed('application/json'), contentRange('bytes 0-123/124')], 206, 'chromium webkit'],
  [[typed('text/plain'), contentRange('bytes 0-123/124')], 206, all],
])('audio without crossorigin under %j with status %i: %s', (headers, status, loaded) => {
  expect(loadsIn({ api: 'audio' }, headers, { status, bodyType: 'audio/wav' }, {})).toBe(loaded);
});

it.each([
  ['audio', 'video/webm', 'chromium webkit'],
  ['video', 'audio/wav', all],
  ['video', 'image/png', 'webkit'],
  ['video', 'text/vtt', 'webkit'],
  ['video', 'font/ttf', ''],
] as const)('%s of %s: %s', (api, bodyType, loaded) => {
  expect(loadsIn({ api, ...anonymous }, [], { bodyType }, {})).toBe(loaded);
});

const sentIn = (request: Pick<RequestInput, 'api' | 'crossOrigin'>, response: Partial<WireResponse>) =>
  engines.map((engine) => {
    const { exchanges } = predict(
      {
        page: { origin },
        request: { url, ...request },
        server: () => ({ status: 200, headers: [star], ...response }),
      },
      profiles[engine],
    );
    return exchanges.map(({ request: { headers } }) =>
      headers
        .filter(([name]) => /^(?:range|referer)$/i.test(name))
        .map(([name, value]) => `${name}: ${value}`)
        .join(', '),
    );
  });

it('media are asked for by a range, in WebKit only where there was none', () => {
  const referer = `Referer: ${origin}/`;
  const whole = [`Range: bytes=0-, ${referer}`];
  expect(sentIn({ api: 'audio' }, { bodyType: 'audio/wav' })).toEqual([whole, whole, [referer]]);
  const again = [referer, `${referer}, Range: bytes=0-1445`];
  expect(sentIn({ api: 'video', ...anonymous }, { bodyType: 'text/html' })).toEqual([whole, whole, again]);
  expect(sentIn({ api: 'video' }, { status: 404 })).toEqual([whole, whole, [referer]]);
});

it('a track has no Referer in Firefox, and needs no crossorigin in WebKit', () => {
  const referer = `Referer: ${origin}/`;
  const captions = { bodyType: 'text/vtt' };
  expect(sentIn({ api: 'track', ...anonymous }, captions)).toEqual([[referer], [''], [referer]]);
  expect(sentIn({ api: 'track' }, captions)).toEqual([[], [], [referer]]);
  expect(loadsIn({ api: 'track', ...anonymous }, [], { ...captions, status: 404 }, {})).toBe(
    'chromium firefox',
  );
  expect(loadsIn({ api: 'track', ...anonymous }, [], { ...captions, status: 204 }, {})).toBe('');
});

it('media past a worker: of nothing that is left of them there is nothing to play, and Firefox asks by itself', () => {
  const json = { bodyType: 'application/json' };
  expect(loadsIn({ api: 'audio' }, [typed('application/json')], json)).toBe('');
  expect(loadsIn({ api: 'audio' }, [typed('audio/wav')], { bodyType: 'audio/wav' })).toBe(all);
  const destinations = (request: Pick<RequestInput, 'api' | 'crossOrigin'>) =>
    engines.map((engine) => {
      const { exchanges } = predict(
        {
          page: { origin, serviceWorker: 'cors' },
          request: { url, ...request },
          server: () => ({ status: 200, headers: [star], bodyType: 'video/webm' }),
        },
        profiles[engine],
      );
      return exchanges.map(({ mode, destination = '' }) => `${mode} ${destination}`).join();
    });
  expect(destinations({ api: 'video' })).toEqual(['cors ', 'no-cors video', 'cors ']);
  expect(destinations({ api: 'video', ...anonymous })).toEqual(['cors ', 'cors ', 'cors ']);
});

it('what a worker imports is requested with credentials by browsers, and with a Referer by Firefox', () => {
  expect(sentIn({ api: 'importScripts' }, { bodyType: 'text/javascript' })).toEqual([
    [''],
    [`Referer: ${origin}/`],
    [''],
  ]);
  const credentialed = [...engines, 'spec' as const].map((engine) => {
    const { exchanges } = predict(
      {
        page: { origin },
        request: { url, api: 'importScripts' },
        server: () => ({ status: 200, headers: [] }),
      },
      profiles[engine],
    );
    return exchanges.map(({ includesCredentials }) => includesCredentials).join();
  });
  expect(credentialed).toEqual(['true', 'true', 'true', 'false']);
});

it('what a worker imports: violations, scripts that do not parse, and none at all', () => {
  const counts = (disposition: 'enforce' | 'report') =>
    engines.map((engine) => {
      const policies = [{ value: "script-src 'self'", disposition }] as const;
      const request = { url, api: 'importScripts' } as const;
      const server = () => ({ status: 200, headers: [typed('text/javascript')] });
      return predict({ page: { origin, policies }, request, server }, profiles[engine]).violations.length;
    });
  expect([counts('enforce'), counts('report')]).toEqual([
    [1, 1, 0],
    [2, 1, 1],
  ]);
  const errors = (serviceWorker?: 'cors') =>
    engines.map((engine) => {
      const scenario = {
        page: { origin, ...(serviceWorker && { serviceWorker }) },
        request: { url, api: 'importScripts' },
        server: () => ({
          status: 200,
          headers: [star, typed('text/javascript')],
          bodyType: 'application/json',
        }),
      } as const;
      const { result } = predict(scenario, profiles[engine]);
      return result.kind === 'error' ? result.name : '';
    });
  expect([errors(), errors('cors')]).toEqual([
    ['NetworkError', 'NetworkError', 'NetworkError'],
    ['NetworkError', 'NetworkError', 'Error'],
  ]);
  const script = { api: 'importScripts', url: `${url}/x.js?y` } as const;
  expect(loadsIn(script, [], { status: 204 }, {})).toBe('webkit');
  expect(loadsIn(script, [typed('text/plain')], { status: 204 }, {})).toBe('');
  expect(loadsIn(script, [nosniff], { status: 204 }, {})).toBe('');
  expect(loadsIn(script, [], {}, {})).toBe('');
  expect(loadsIn({ api: 'importScripts' }, [], { status: 204 }, {})).toBe('');
  expect(loadsIn({ api: 'importScripts' }, [typed('text/plain'), nosniff])).toBe('');
});

it('an opaque part that a service worker hands on: Firefox refuses what asked for none', () => {
  const partial = { status: 206, bodyType: 'text/javascript' };
  const type = [typed('text/javascript')];
  expect(loadsIn({ api: 'script' }, type, partial)).toBe('chromium webkit');
  expect(loadsIn({ api: 'script', ...anonymous }, type, partial)).toBe(all);
  expect(loadsIn({ api: 'script' }, type, partial, {})).toBe(all);
});
