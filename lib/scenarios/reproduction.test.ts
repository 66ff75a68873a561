import { describe, expect, test } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import type { Header } from '../http/header-list';
import { blankScenario } from './blank-scenario';
import { scenarios } from './catalogue';
import { reproductionOf } from './reproduction';
import { resolveScenario } from './resolve-scenario';
import type { GivenResponse, PageData, ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const shop = 'https://shop.example';
const api = 'https://api.shop.example';

/** As a customer would have it: their page, their server, and what it answered. */
function asCustomers(data: ScenarioData): ScenarioData {
  const { exchanges } = predict(resolveScenario(data, place));
  const theirs = (text: string) =>
    text
      .replaceAll('http://localhost:3000', shop)
      .replaceAll('https://localhost:3000', 'http://shop.example')
      .replaceAll('http://localhost:8443', `${shop}:8443`)
      .replaceAll('HTTP://LOCALHOST:3000', shop.toUpperCase())
      .replaceAll(/http:\/\/(?:localhost|127\.0\.0\.1):3001/g, api);
  const given = (kind: 'preflight' | 'actual'): GivenResponse | undefined => {
    const response = exchanges.find((exchange) => exchange.kind === kind)?.response;
    return (
      response && {
        ...(response.status === null ? {} : { status: response.status }),
        headers: response.headers.map(([name, value]): Header => [name, theirs(value)]),
      }
    );
  };
  const preflight = given('preflight');
  const actual = given('actual');
  const { page, request } = resolveScenario(data, place);
  return {
    ...blankScenario,
    page: {
      url: shop,
      ...(data.page?.origin === undefined ? {} : { origin: data.page.origin }),
      ...(page.serviceWorker !== undefined && { serviceWorker: page.serviceWorker }),
      ...(page.connectionAllowlist !== undefined && {
        connectionAllowlist: theirs(page.connectionAllowlist),
      }),
      policies: (page.policies ?? []).map((policy) => ({ ...policy, value: theirs(policy.value) })),
    },
    request: {
      ...data.request,
      ...(request.headers === undefined
        ? {}
        : { headers: request.headers.map(([name, value]): Header => [name, theirs(value)]) }),
      url: `${api}${data.request.path}`,
    },
    given: { ...(preflight && { preflight }), ...(actual && { actual }) },
  };
}

/** Whose block hangs on the demo API's own address: an IP address, and HTTP/1.1 without TLS. */
const ofTheAddress = new Set([
  'connect-src-ip-address',
  'stream-upload',
  'upgrade-insecure-requests',
  'upgrade-and-preflight',
]);

/** Whose response is not what its type says, which nobody knows of a customer's. */
const ofTheBody = new Set([
  'image-of-json',
  'image-as-json',
  'script-of-json',
  'audio-of-json',
  'audio-as-json',
]);

const replayable = scenarios.filter(
  ({ id, redirects, host, request, server, page }) =>
    !ofTheAddress.has(id) &&
    !ofTheBody.has(id) &&
    // How long their server takes, nobody knows.
    request.timeout === undefined &&
    (request.integrity === undefined || request.mode === 'no-cors') &&
    redirects === undefined &&
    host !== 'docs' &&
    request.url === undefined &&
    page?.url === undefined &&
    page?.addressSpace === undefined &&
    !JSON.stringify(server ?? {}).includes('Location'),
);

describe('what a customer has is played here with the same block', () => {
  test('most of the catalogue', () => {
    expect(replayable.length).toBeGreaterThan(100);
  });
  test.each(replayable.map((data) => [data.id, data] as const))('%s', (_, data) => {
    const theirs = asCustomers(data);
    const expected = predict(resolveScenario(data, place));
    const original = predict(resolveScenario(theirs, place));
    expect(original.block?.kind).toBe(expected.block?.kind);
    const reproduction = reproductionOf(theirs, place, profiles.spec);
    if (reproduction.kind !== 'can be run') throw new Error(reproduction.because);
    const replayed = predict(resolveScenario(reproduction.data, place));
    expect(replayed.block?.kind).toBe(expected.block?.kind);
    expect(replayed.exchanges.map(({ request }) => request.method)).toEqual(
      expected.exchanges.map(({ request }) => request.method),
    );
    expect(JSON.stringify(reproduction.data)).not.toContain('shop.example');
  });
});

const customers: ScenarioData = {
  ...blankScenario,
  page: { url: `${shop}/cart` },
  request: { method: 'PUT', url: `${api}/orders?page=2`, path: '/', headers: [['X-Shop', '1']] },
  given: {
    preflight: {
      status: 204,
      headers: [
        ['Access-Control-Allow-Origin', `${shop}/`],
        ['Access-Control-Allow-Origin', '*'],
        ['Set-Cookie', 'a=b'],
      ],
    },
  },
};

test('the page, the server and the origin in headers are put in place of theirs, and that is said', () => {
  expect(reproductionOf(customers, place, profiles.chromium)).toEqual({
    kind: 'can be run',
    block: 'access-control-allow-origin-multiple',
    data: {
      ...blankScenario,
      page: {},
      host: 'same-site',
      request: { method: 'PUT', path: '/orders?page=2', headers: [['X-Shop', '1']] },
      server: {
        preflight: {
          status: 204,
          remove: ['*'],
          set: [['Access-Control-Allow-Origin', '{docs}/']],
          add: [['Access-Control-Allow-Origin', '*']],
        },
      },
    },
    notes: [
      `http://localhost:3000 stands for ${shop}, and http://localhost:3001 for ${api}.`,
      'The demo API sends no Set-Cookie.',
    ],
  });
});

test.each<[what: string, page: PageData, url: string, headers: readonly Header[], because: string]>([
  [
    'mixed content',
    { url: shop },
    'http://api.example/',
    [],
    'something else would block it first, or nothing would',
  ],
  ['a file', { url: 'file:///index.html' }, api, [], 'a file or in an app'],
  ['an app', { url: 'capacitor://localhost' }, api, [], 'a file or in an app'],
  [
    'local network access',
    { url: shop, addressSpace: 'public' },
    'https://192.168.0.1/',
    [],
    'something else would block it first, or nothing would',
  ],
  ['its own origin', { url: shop }, `${shop}/orders`, [], "the page's own origin"],
  ['a redirect', { url: shop }, api, [['Location', 'https://login.example/']], 'redirects'],
  ['a URL of no server', { url: shop }, 'data:,x', [], 'No server responds to data: URLs.'],
  ['no page yet', {}, api, [], 'Page and URL have to be known.'],
])('%s is predicted only', (_, page, url, headers, because) => {
  const data: ScenarioData = {
    ...blankScenario,
    page,
    request: { url, path: '/' },
    given: { actual: { status: 200, headers } },
  };
  const reproduction = reproductionOf(data, place, profiles.chromium);
  expect(reproduction).toMatchObject({ kind: 'can only be predicted' });
  expect(JSON.stringify(reproduction)).toContain(because);
});

test('what the server answered has to be known, as far as it decides', () => {
  const { given: _, ...unknown } = customers;
  expect(reproductionOf(unknown, place, profiles.spec)).toEqual({
    kind: 'can only be predicted',
    because: "The evidence lacks a part of the server's responses that decides.",
  });
});

test("a file of the demo API stands for what a customer's element loads, and that is said", () => {
  const image: ScenarioData = {
    ...blankScenario,
    page: { url: shop },
    request: { api: 'img', crossOrigin: 'anonymous', url: `${api}/logo.png?v=2`, path: '/' },
    given: { actual: { status: 200, headers: [['Content-Type', 'image/png']] } },
  };
  const reproduction = reproductionOf(image, place, profiles.chromium);
  expect(reproduction).toMatchObject({
    kind: 'can be run',
    block: 'access-control-allow-origin-missing',
    data: { request: { api: 'img', crossOrigin: 'anonymous', path: '/v1/stamp.png' } },
    notes: [
      `http://localhost:3000 stands for ${shop}, and http://localhost:3001 for ${api}.`,
      "The demo API's /v1/stamp.png stands in for the file that is loaded.",
    ],
  });
});
