// Longer than 300 lines: one table, of every way in which a page may not be ours.
import { describe, expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import type { BlockKind } from '../cors/block';
import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import type { Header } from '../http/header-list';
import { blankScenario } from './blank-scenario';
import { resolveScenario } from './resolve-scenario';
import type { PageData, ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const all = ['spec', 'chromium', 'firefox', 'webkit'] as const;
const selfOnly: PageData['policies'] = [{ value: "connect-src 'self'", disposition: 'enforce' }];
const allowing = (...origins: readonly string[]) =>
  origins.map((origin): Header => ['Access-Control-Allow-Origin', origin]);

type Row = readonly [
  what: string,
  page: PageData,
  request: Partial<ScenarioData['request']> & { readonly url: string },
  headers: readonly Header[],
  block: BlockKind | null,
  engines?: readonly Profile['id'][],
];

/** What can be asked of pages that are not ours, each theme with its source. */
const themes: Readonly<Record<string, readonly Row[]>> = {
  // https://w3c.github.io/webappsec-mixed-content/#should-block-fetch
  'mixed content': [
    [
      'http: from https:',
      { url: 'https://shop.example' },
      { url: 'http://api.example/' },
      allowing('*'),
      'mixed-content',
    ],
    [
      'ws: from https:',
      { url: 'https://shop.example' },
      { url: 'ws://api.example/', api: 'WebSocket' },
      [],
      'mixed-content',
    ],
    [
      'http: from a sandbox of https:',
      { url: 'https://shop.example', origin: 'opaque' },
      { url: 'http://api.example/' },
      allowing('*'),
      'mixed-content',
    ],
    ['http: from http:', { url: 'http://shop.example' }, { url: 'http://api.example/' }, allowing('*'), null],
    [
      'https: from https:',
      { url: 'https://shop.example' },
      { url: 'https://api.example/' },
      allowing('*'),
      null,
    ],
    [
      'http: from an app',
      { url: 'capacitor://localhost' },
      { url: 'http://api.example/' },
      allowing('*'),
      null,
    ],
    ['http: from a file', { url: 'file:///index.html' }, { url: 'http://api.example/' }, allowing('*'), null],
  ],
  // https://www.rfc-editor.org/rfc/rfc6797#section-8.3; the case hsts-307
  HSTS: [
    [
      'a preflight meets a redirect that no server sent, in Chromium',
      { url: 'http://shop.example', hstsHosts: ['api.example'] },
      { url: 'http://api.example/', method: 'PUT' },
      allowing('*'),
      'preflight-redirect',
      ['chromium'],
    ],
    [
      'does not help against mixed content',
      { url: 'https://shop.example', hstsHosts: ['api.example'] },
      { url: 'http://api.example/' },
      allowing('*'),
      'mixed-content',
    ],
  ],
  // https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request
  'upgrade-insecure-requests': [
    [
      'no mixed content from https:',
      {
        url: 'https://shop.example',
        policies: [{ value: 'upgrade-insecure-requests', disposition: 'enforce' }],
      },
      { url: 'http://api.example/' },
      allowing('*'),
      null,
    ],
  ],
  // https://w3c.github.io/webappsec-csp/#match-url-to-source-expression, step 4
  "the customer's 'self'": [
    [
      'is its own origin',
      { url: 'https://shop.example', policies: selfOnly },
      { url: 'https://shop.example/orders' },
      [],
      null,
    ],
    [
      'is no other host of its site',
      { url: 'https://shop.example', policies: selfOnly },
      { url: 'https://api.shop.example/' },
      allowing('*'),
      'csp',
    ],
    [
      'is none of ours',
      { url: 'https://shop.example', policies: selfOnly },
      { url: 'http://localhost:3000/' },
      allowing('*'),
      'csp',
      ['spec', 'chromium', 'firefox'],
    ],
    [
      'covers wss:',
      { url: 'https://shop.example', policies: selfOnly },
      { url: 'wss://shop.example/socket', api: 'WebSocket' },
      [],
      null,
    ],
    [
      'matches nothing of a file',
      { url: 'file:///index.html', policies: selfOnly },
      { url: 'https://api.example/' },
      allowing('*'),
      'csp',
    ],
  ],
  // https://wicg.github.io/local-network-access/#local-network-access-check
  'local network access': [
    [
      'loopback from a public page',
      { url: 'https://shop.example', addressSpace: 'public' },
      { url: 'http://localhost:8080/' },
      allowing('*'),
      'local-network-access',
      ['spec', 'chromium', 'firefox'],
    ],
    [
      'an address of 192.168/16',
      { url: 'https://shop.example', addressSpace: 'public' },
      { url: 'https://192.168.1.1/' },
      allowing('*'),
      'local-network-access',
      ['spec', 'chromium', 'firefox'],
    ],
    [
      'a name that resolves to a local address',
      {
        url: 'https://shop.example',
        addressSpace: 'public',
        addressSpaces: { 'media.shop.example': 'local' },
      },
      { url: 'https://media.shop.example/a.json' },
      allowing('*'),
      'local-network-access',
      ['spec', 'chromium', 'firefox'],
    ],
    [
      'what the user allowed',
      {
        url: 'https://shop.example',
        addressSpace: 'public',
        localNetworkPermissions: { 'loopback-network': 'granted' },
      },
      { url: 'http://localhost:8080/' },
      allowing('*'),
      null,
      ['spec', 'chromium', 'firefox'],
    ],
    [
      'a page in one that came by http:',
      {
        url: 'https://shop.example',
        framedBy: 'http://portal.example',
        addressSpace: 'public',
        localNetworkPermissions: { 'local-network': 'granted' },
      },
      { url: 'https://192.168.1.1/' },
      allowing('*'),
      'local-network-access',
      ['spec', 'chromium'],
    ],
    [
      'a page whose address is not known',
      { url: 'https://shop.example' },
      { url: 'https://192.168.1.1/' },
      allowing('*'),
      null,
    ],
    [
      'a public name',
      { url: 'https://shop.example', addressSpace: 'public' },
      { url: 'https://api.example/' },
      allowing('*'),
      null,
    ],
  ],
  // https://fetch.spec.whatwg.org/#cors-check; Origin: null of pages from disk in Chromium 156 and Firefox ESR 153
  'a page from disk': [
    ['any origin', { url: 'file:///index.html' }, { url: 'https://api.example/' }, allowing('*'), null],
    ['null named', { url: 'file:///index.html' }, { url: 'https://api.example/' }, allowing('null'), null],
    [
      'file:// named',
      { url: 'file:///index.html' },
      { url: 'https://api.example/' },
      allowing('file://'),
      'origin-null',
    ],
    [
      'another file',
      { url: 'file:///C:/app/index.html' },
      { url: 'file:///C:/app/js/main.js' },
      [],
      'scheme-not-http',
    ],
  ],
  // The case capacitor-origin: an iPhone's origin is not the one of Android.
  'a page of an app': [
    [
      "Android's origin named",
      { url: 'capacitor://localhost' },
      { url: 'https://api.example/' },
      allowing('https://localhost'),
      'access-control-allow-origin-mismatch',
    ],
    [
      'its own origin named',
      { url: 'capacitor://localhost/index.html' },
      { url: 'https://api.example/' },
      allowing('capacitor://localhost'),
      null,
    ],
    [
      'a scheme that Chromium does not know: null',
      { url: 'app://desktop', origin: 'opaque' },
      { url: 'https://api.example/' },
      allowing('app://desktop'),
      'origin-null',
    ],
  ],
  // https://fetch.spec.whatwg.org/#cross-origin-resource-policy-internal-check
  'a page with COEP': [
    [
      'an opaque response without CORP',
      { url: 'https://shop.example', embedderPolicy: 'require-corp' },
      { url: 'https://api.example/', mode: 'no-cors' },
      [],
      'cross-origin-resource-policy',
    ],
    [
      'one with it',
      { url: 'https://shop.example', embedderPolicy: 'require-corp' },
      { url: 'https://api.example/', mode: 'no-cors' },
      [['Cross-Origin-Resource-Policy', 'cross-origin']],
      null,
    ],
  ],
};

const scenarioOf = ([what, page, request, headers]: Row) => {
  const response = { status: request.api === 'WebSocket' ? 101 : 200, headers };
  const data: ScenarioData = {
    ...blankScenario,
    title: what,
    page,
    request: { path: '/', ...request },
    given: { preflight: response, actual: response },
  };
  return resolveScenario(data, place);
};

describe.each(Object.entries(themes))('%s', (_theme, rows) => {
  test.each(rows.map((row) => [row[0], row] as const))('%s', (_, row) => {
    const [, , , , block, engines = all] = row;
    const scenario = scenarioOf(row);
    for (const engine of engines) {
      expect([engine, predict(scenario, profiles[engine]).block?.kind ?? null]).toEqual([engine, block]);
    }
  });
});

test('what a page says in Origin, and its Referer', () => {
  const headersOf = (page: PageData) => {
    const scenario = scenarioOf(['', page, { url: 'https://api.example/' }, allowing('*'), null]);
    const sent = predict(scenario).exchanges[0]?.request.headers ?? [];
    return sent.filter(([name]) => name === 'Origin' || name === 'Referer');
  };
  expect(headersOf({ url: 'https://shop.example/cart?a=1' })).toEqual([
    ['Referer', 'https://shop.example/'],
    ['Origin', 'https://shop.example'],
  ]);
  expect(headersOf({ url: 'https://shop.example/cart?a=1', referrerPolicy: 'unsafe-url' })).toContainEqual([
    'Referer',
    'https://shop.example/cart?a=1',
  ]);
  expect(headersOf({ url: 'https://shop.example/cart', referrerPolicy: 'no-referrer' })).toEqual([
    ['Origin', 'https://shop.example'],
  ]);
  expect(headersOf({ url: 'file:///index.html' })).toEqual([['Origin', 'null']]);
  expect(headersOf({ url: 'ionic://localhost' })).toContainEqual(['Origin', 'ionic://localhost']);
});
