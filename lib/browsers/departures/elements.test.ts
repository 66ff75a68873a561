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
  request: Pick<RequestInput, 'api' | 'crossOrigin'>,
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
