import { expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Header } from '../../http/header-list';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url } from '../test-data/wire';

const body = { kind: 'string', text: 'x' } as const;

const allowed: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', '*'],
  ['Cache-Control', 'max-age=600'],
];

/** In which of Chromium, Firefox and WebKit an earlier GET's response answers a request. */
function answeredIn(request: Partial<RequestInput>): string {
  return engines
    .filter((engine) => {
      const { exchanges } = predict(
        {
          page: { origin, earlier: 'fetch' },
          request: { url, ...request },
          server: () => ({ status: 200, headers: allowed }),
        },
        profiles[engine],
      );
      return exchanges.some(({ isFromHttpCache }) => isFromHttpCache);
    })
    .join(' ');
}

it.each([
  ['GET', 'chromium firefox webkit'],
  ['HEAD', 'chromium'],
  ['DELETE', 'chromium'],
  ['PATCH', 'chromium'],
  ['PUT', ''],
  ['POST', ''],
  ['PURGE', ''],
])('%s with cache: "force-cache" is answered in: %s', (method, browsers) => {
  expect(answeredIn({ method, cache: 'force-cache' })).toBe(browsers);
});

it.each([
  ['DELETE', 'chromium'],
  ['PUT', 'chromium'],
  ['POST', ''],
])('%s with a body and cache: "force-cache" is answered in: %s', (method, browsers) => {
  expect(answeredIn({ method, body, cache: 'force-cache' })).toBe(browsers);
});

it.each(['default', 'no-cache', 'reload', 'no-store'])(
  'DELETE and PUT are sent with cache: "%s"',
  (cache) => {
    expect(answeredIn({ method: 'DELETE', cache })).toBe('');
    expect(answeredIn({ method: 'PUT', body, cache })).toBe('');
  },
);

it.each([
  ['text/plain', 'firefox webkit'],
  ['text/csv', 'firefox webkit'],
  ['text/css', 'chromium firefox webkit'],
  ['image/png', 'chromium firefox webkit'],
])('204 of %s is stored for no-cors in: %s', (type, browsers) => {
  const stored = engines.filter((engine) => {
    const { exchanges } = predict(
      {
        page: { origin, earlier: 'no-cors' },
        request: { url },
        server: () => ({ status: 204, headers: [...allowed, ['Content-Type', type]] }),
      },
      profiles[engine],
    );
    return exchanges.some(({ isFromHttpCache }) => isFromHttpCache);
  });
  expect(stored.join(' ')).toBe(browsers);
});

it.each([
  ['bytes=0-0', 'bytes 0-0/9', null],
  ['bytes=3-', 'bytes 3-8/9', null],
  ['bytes=-3', 'bytes 6-8/9', null],
  ['bytes=-99', 'bytes 0-8/9', null],
  ['bytes=4-99', 'bytes 4-8/9', null],
  ['bytes=9-', 200, null],
  ['bytes=0-', 'bytes 0-8/9', 200],
  ['bytes=5-4', null, null],
  ['bytes=0-0,2-3', null, null],
] as const)('a stored response and Range: %s: %s in Chromium, %s in Firefox', (range, chromium, firefox) => {
  const outcomes = engines.map((engine) => {
    const { exchanges } = predict(
      {
        page: { origin, earlier: 'fetch' },
        request: { url, headers: [['Range', range]] },
        server: () => ({
          status: 200,
          headers: [...allowed, ['Access-Control-Allow-Headers', 'Range'], ['Content-Length', '9']],
        }),
      },
      profiles[engine],
    );
    const response = exchanges.find(({ isFromHttpCache }) => isFromHttpCache)?.response;
    return response?.headers.find(([name]) => name === 'Content-Range')?.[1] ?? response?.status ?? null;
  });
  expect(outcomes).toEqual([chromium, firefox, null]);
});
