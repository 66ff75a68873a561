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
