import { describe, expect, it } from 'vitest';
import { combinedValue, type Header } from '../http/header-list';
import type { RequestInput } from '../http/request-input';
import { predict } from './predict';
import type { Page } from './scenario';
import { ok, origin, scenario } from './test-data/scenario-of';

describe('the Origin header', () => {
  it.each<[Partial<RequestInput>, Partial<Page>, string | null]>([
    [{}, {}, origin],
    [{}, { origin: 'null' }, 'null'],
    [{ url: '/own' }, {}, null],
    [{ url: '/own', method: 'POST' }, {}, origin],
    [{ mode: 'no-cors' }, {}, null],
    [{ mode: 'no-cors', method: 'POST' }, {}, origin],
    [{ mode: 'no-cors', method: 'POST', referrerPolicy: 'no-referrer' }, {}, 'null'],
    [{ mode: 'no-cors', method: 'POST' }, { referrerPolicy: 'same-origin' }, 'null'],
    [{ method: 'POST', referrerPolicy: 'no-referrer' }, {}, origin],
  ])('of %j from %j is %s', (request, page, expected) => {
    const { exchanges } = predict(scenario(request, ok, page));
    expect(combinedValue(exchanges.at(-1)?.request.headers ?? [], 'origin')).toBe(expected);
  });
});

describe('the Referer header', () => {
  it.each<[Partial<RequestInput>, Partial<Page>, string | null]>([
    [{}, {}, 'https://page.example/'],
    [{}, { url: 'https://page.example/a?b#c' }, 'https://page.example/'],
    [{ url: '/own' }, {}, null],
    [{ url: '/own' }, { url: 'https://page.example/a?b#c' }, 'https://page.example/a?b'],
    [{ referrerPolicy: 'unsafe-url' }, { url: 'https://page.example/a?b#c' }, 'https://page.example/a?b'],
    [{ referrerPolicy: 'no-referrer' }, {}, null],
    [{ referrer: '' }, {}, null],
    [{ referrer: '/else', referrerPolicy: 'unsafe-url' }, {}, 'https://page.example/else'],
    [{ referrerPolicy: 'same-origin' }, {}, null],
    [{}, { origin: 'null' }, null],
    [{ url: 'http://127.0.0.1/' }, {}, 'https://page.example/'],
  ])('of %j from %j is %s', (request, page, expected) => {
    const { exchanges } = predict(scenario(request, ok, page));
    expect(combinedValue(exchanges.at(-1)?.request.headers ?? [], 'referer')).toBe(expected);
  });
});

it.each<[string, Header[]]>([
  [
    'no-store',
    [
      ['Pragma', 'no-cache'],
      ['Cache-Control', 'no-cache'],
    ],
  ],
  [
    'reload',
    [
      ['Pragma', 'no-cache'],
      ['Cache-Control', 'no-cache'],
    ],
  ],
  ['no-cache', [['Cache-Control', 'max-age=0']]],
  ['default', []],
])('sends the headers of the cache mode %s', (cache, expected) => {
  const { exchanges } = predict(scenario({ cache }, ok));
  const headers = exchanges[0]?.request.headers ?? [];
  expect(headers.filter(([name]) => name === 'Pragma' || name === 'Cache-Control')).toEqual(expected);
});
