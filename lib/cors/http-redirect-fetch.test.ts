import { describe, expect, it } from 'vitest';
import { combinedValue, type Header } from '../http/header-list';
import type { Server } from '../http/message';
import { parseUrl, wireUrl } from '../http/origin';
import { predict } from './predict';
import type { Prediction } from './prediction';
import type { RequestInput } from '../http/request-input';

const own = 'https://page.example';
const open: Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', '*'],
  ['Access-Control-Allow-Headers', '*, Authorization'],
];

/** Redirects from each URL to the next, and answers at the last one. */
function predictHops(
  urls: readonly string[],
  status: number,
  request: Partial<RequestInput> = {},
): Prediction {
  const asked = urls.map((text) => wireUrl(parseUrl(text) ?? new URL(own)));
  const server: Server = ({ url, headers }) => {
    const isPreflight = combinedValue(headers, 'access-control-request-method') !== null;
    const next = urls[asked.indexOf(url) + 1];
    if (isPreflight || next === undefined) return { status: 200, headers: open };
    return { status, headers: [...open, ['Location', next]] };
  };
  return predict({ page: { origin: own }, request: { url: urls[0] ?? own, ...request }, server });
}

function lastActual({ exchanges }: Prediction): Prediction['exchanges'][number]['request'] | undefined {
  return exchanges.findLast(({ kind }) => kind === 'actual')?.request;
}

const a = 'https://a.example/';
const b = 'https://b.example/';

describe('step 12: the method', () => {
  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [301, 'PUT', 'PUT'],
    [303, 'PUT', 'GET'],
    [303, 'HEAD', 'HEAD'],
    [303, 'GET', 'GET'],
  ])('%s turns %s into %s', (status, method, expected) => {
    const headers: Header[] = [
      ['Content-Language', 'en'],
      ['X-A', '1'],
    ];
    const request = lastActual(predictHops([a, b], status, { method, headers }));
    expect(request?.method).toBe(expected);
    const isKept = combinedValue(request?.headers ?? [], 'content-language') !== null;
    expect(isKept).toBe(method === expected);
    expect(combinedValue(request?.headers ?? [], 'x-a')).toBe('1');
  });
});

describe('step 13: Authorization', () => {
  it.each([
    [a, `${a}next`, 'Bearer t'],
    [a, b, null],
    [`${own}/`, a, null],
  ])('from %s to %s: %s', (from, to, expected) => {
    const request = lastActual(predictHops([from, to], 302, { headers: [['Authorization', 'Bearer t']] }));
    expect(combinedValue(request?.headers ?? [], 'authorization')).toBe(expected);
  });
});

describe('the origin', () => {
  it.each([
    [[`${own}/`, a], own],
    [[a, `${a}next`], own],
    [[a, b], 'null'],
    [[a, `${own}/back`], 'null'],
    [[`${own}/`, a, b], 'null'],
    [[a, b, `${b}next`], 'null'],
  ])('after %j is %s', (urls, expected) => {
    expect(combinedValue(lastActual(predictHops(urls, 302))?.headers ?? [], 'origin')).toBe(expected);
  });

  it('stays in the CORS protocol even back at home', () => {
    expect(predictHops([a, `${own}/back`], 302).result).toMatchObject({ type: 'cors' });
  });
});

it('preflights each hop that is another origin', () => {
  const { exchanges } = predictHops([`${own}/`, a, b], 307, { method: 'PUT' });
  expect(exchanges.map(({ kind, hop }) => `${kind} ${hop}`)).toEqual([
    'actual 0',
    'preflight 1',
    'actual 1',
    'preflight 2',
    'actual 2',
  ]);
});

describe('blocks', () => {
  it.each<[string, string[], number, Partial<RequestInput>, string | null]>([
    ['4', [a], 302, {}, null],
    ['5', [a, 'http://['], 302, {}, 'redirect-location-invalid'],
    ['6', [a, 'data:,x'], 302, {}, 'redirect-scheme'],
    ['7', [a, a], 302, {}, 'redirect-limit'],
    ['9', [`${own}/`, 'https://u:p@a.example/'], 302, {}, 'redirect-includes-credentials'],
    ['9', [`${own}/`, 'https://u:p@page.example/x'], 302, {}, null],
    ['10', [a, 'https://u@page.example/'], 302, {}, 'redirect-includes-credentials'],
    ['10', [a, 'https://@b.example/'], 302, {}, null],
    [
      '11',
      [a, b],
      307,
      { method: 'POST', body: { kind: 'ReadableStream' }, duplex: 'half' },
      'redirect-stream-body',
    ],
    ['11', [a, b], 303, { method: 'POST', body: { kind: 'ReadableStream' }, duplex: 'half' }, null],
    ['6.3', [a, b], 302, { redirect: 'error' }, 'redirect-mode-error'],
    ['6.3', [a, b], 302, { redirect: 'manual' }, null],
    ['12', [a, b], 302, { redirect: 'manual', mode: 'no-cors' }, 'no-cors-redirect-mode'],
    ['12', [`${own}/`, a], 302, { mode: 'same-origin' }, 'same-origin-mode'],
  ])('step %s: %j %s %j', (_step, urls, status, request, kind) => {
    expect(predictHops(urls, status, request).block?.kind ?? null).toBe(kind);
  });

  it('follows twenty redirects', () => {
    const { exchanges } = predictHops([a, a], 302);
    expect(exchanges).toHaveLength(21);
  });

  it('has an opaque redirect without headers', () => {
    expect(predictHops([a, b], 302, { redirect: 'manual' }).result).toMatchObject({
      type: 'opaqueredirect',
      status: 0,
      readableHeaders: [],
    });
  });
});

it('shows every redirect to the referrer policy', () => {
  const server: Server = ({ url }) => ({
    status: url === a ? 302 : 200,
    headers: [...open, ['Location', b], ['Referrer-Policy', 'nonsense, no-referrer']],
  });
  const { exchanges } = predict({ page: { origin: own }, request: { url: a }, server });
  expect(exchanges.map(({ request }) => combinedValue(request.headers, 'referer'))).toEqual([
    `${own}/`,
    null,
  ]);
});
