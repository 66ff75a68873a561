import { afterEach, describe, expect, test, vi } from 'vitest';
import { scenarioById, scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';
import { deflate } from './deflate';
import { longestReadable } from './limits';
import { decodePermalink, encodePermalink } from './permalink';

/** Node knows deflate-raw since 20.12. */
const isCompressing = (await deflate('')) !== null;

afterEach(() => void vi.unstubAllGlobals());

const { id, title, story, request } = scenarioById('x-foobar');
const xFoobar: ScenarioData = { id, title, story, request };
const own: ScenarioData = {
  id: 'own',
  title: 'Your own scenario',
  story: '',
  request: { path: '/v1/postcards', headers: [] },
};

function requesting(request: Partial<ScenarioData['request']>): ScenarioData {
  return { ...own, request: { ...own.request, ...request } };
}

const readable: readonly [what: string, data: ScenarioData, fragment: string][] = [
  [
    'a preset with another method',
    { ...xFoobar, request: { ...xFoobar.request, method: 'PUT' } },
    'v1&scenario=x-foobar&method=PUT&end',
  ],
  [
    'a preset without its header',
    { ...xFoobar, request: { ...xFoobar.request, headers: [] } },
    'v1&scenario=x-foobar&without=header&end',
  ],
  [
    'a GET with a header, and a server plan',
    {
      ...requesting({ method: 'GET', headers: [['X-FooBar', 'hello']] }),
      server: { preflight: { status: 401, remove: ['*'] }, actual: { set: [['Vary', 'Origin, Accept']] } },
    },
    'v1&method=GET&path=/v1/postcards&header=X-FooBar:hello&preflight.status=401&preflight.remove=*&actual.set=Vary:Origin,%20Accept&end',
  ],
  [
    'a sandboxed page with two policies',
    {
      ...own,
      page: {
        origin: 'opaque',
        policies: [
          { value: "connect-src 'self'", disposition: 'enforce' },
          { value: 'connect-src *', disposition: 'report' },
        ],
      },
    },
    'v1&path=/v1/postcards&page.origin=opaque&policy=enforce:connect-src%20%27self%27&policy=report:connect-src%20*&end',
  ],
  [
    'a page that is not ours, with all that is known of it',
    {
      ...requesting({ url: 'http://api.example/v1' }),
      page: {
        url: 'https://shop.example/cart',
        framedBy: 'http://portal.example',
        referrerPolicy: 'no-referrer',
        embedderPolicy: 'require-corp',
        addressSpace: 'public',
        addressSpaces: { 'api.example': 'local', 'b.example': 'loopback' },
        hstsHosts: ['api.example'],
        policies: [{ value: "connect-src 'self'", disposition: 'enforce' }],
      },
    },
    'v1&url=http://api.example/v1&path=/v1/postcards&page.addressSpace=public&page.embedderPolicy=require-corp&page.framedBy=http://portal.example&page.referrerPolicy=no-referrer&page.url=https://shop.example/cart&page.addressSpaceOf=api.example:local&page.addressSpaceOf=b.example:loopback&page.hstsHost=api.example&policy=enforce:connect-src%20%27self%27&end',
  ],
  [
    'responses of which not all is known',
    {
      ...requesting({ url: 'https://api.example/' }),
      given: {
        preflight: { status: 204, headers: [], absent: [] },
        actual: { headers: [['Vary', 'Origin']], absent: ['access-control-allow-origin'] },
      },
    },
    'v1&url=https://api.example/&path=/v1/postcards&given.preflight.status=204&given.preflight.absent=&given.actual.header=Vary:Origin&given.actual.absent=access-control-allow-origin&end',
  ],
  [
    'a redirect to another site',
    { ...own, redirects: [{ status: 302, host: 'cross-site', server: { actual: { delayMs: 5 } } }] },
    'v1&path=/v1/postcards&redirect.1.status=302&redirect.1.host=cross-site&redirect.1.actual.delay=5&end',
  ],
  [
    'a body of text',
    requesting({ body: { kind: 'string', text: 'a&b' } }),
    'v1&path=/v1/postcards&body.text=a%26b&end',
  ],
];

test.each(readable)('%s', async (_, data, fragment) => {
  expect(await encodePermalink(data, { withSecrets: false })).toBe(fragment);
  expect(await decodePermalink(`#${fragment}`)).toEqual({ ok: true, data, warnings: [] });
});

test('every scenario of the catalogue opens by its name, and in full', async () => {
  for (const { theme: _, ...scenario } of scenarios) {
    const fragment = await encodePermalink(scenario, { withSecrets: false });
    expect(fragment).toBe(`v1&scenario=${scenario.id}&end`);
    expect(await decodePermalink(fragment)).toEqual({ ok: true, data: scenario, warnings: [] });
    expect(await decodePermalink(`v1&scenario=${scenario.id}`)).toEqual({
      ok: true,
      data: scenario,
      warnings: [],
    });
    const full = await encodePermalink({ ...scenario, id: 'a-copy' }, { withSecrets: true });
    const hasLineBreak = /\\[nr]/.test(JSON.stringify(scenario.request.headers ?? []));
    const { title, request } = scenario;
    expect(await decodePermalink(full)).toMatchObject(
      hasLineBreak ? { ok: false } : { ok: true, data: { id: 'a-copy', title, request } },
    );
  }
});

test('a person may write a link by hand, in any order', async () => {
  const decoded = await decodePermalink('#v1&redirect.1.status=307&header=X-A: 1&path=/a?b=c&method=PUT&end');
  expect(decoded).toEqual({
    ok: true,
    data: {
      ...own,
      request: { method: 'PUT', path: '/a?b=c', headers: [['X-A', '1']] },
      redirects: [{ status: 307 }],
    },
    warnings: [],
  });
});

test.runIf(isCompressing)('a long scenario is compressed, a short one is not', async () => {
  const long = requesting({ body: { kind: 'string', text: 'Greetings from Oslo. '.repeat(1000) } });
  const fragment = await encodePermalink(long, { withSecrets: false });
  expect(fragment).toMatch(/^v1z=[\w-]+$/);
  expect(fragment.length).toBeLessThan(500);
  expect(await decodePermalink(fragment)).toEqual({ ok: true, data: long, warnings: [] });
  const edge = await encodePermalink(
    requesting({ body: { kind: 'string', text: 'x'.repeat(longestReadable - 33) } }),
    {
      withSecrets: false,
    },
  );
  expect(edge).toMatch(/^v1&path=.*x&end$/);
  expect(edge.length).toBe(longestReadable + 3);
});

test('a platform that cannot compress makes long links, and says when it cannot read one', async () => {
  vi.stubGlobal('CompressionStream', undefined);
  vi.stubGlobal('DecompressionStream', undefined);
  const long = requesting({ body: { kind: 'string', text: 'Greetings. '.repeat(1000) } });
  const fragment = await encodePermalink(long, { withSecrets: false });
  expect(fragment).toMatch(/^v1&path=/);
  expect(await decodePermalink(fragment)).toMatchObject({ ok: true, data: long });
  const message = expect.stringContaining('lacks DecompressionStream');
  expect(await decodePermalink('v1z=S0ktTgEA')).toEqual({ ok: false, message });
});

describe('secrets', () => {
  const secretive: ScenarioData = {
    ...requesting({
      url: 'https://ada:lovelace@api.example/v1?api_key=k1&page=2&access_token=k2#token=k3',
      headers: [
        ['Authorization', 'Bearer k4'],
        ['cookie', 'sid=k5'],
        ['Proxy-Authorization', 'Basic k6'],
        ['X-API-Key', 'k7'],
        ['X-Client-Secret', 'k8'],
        ['X-CSRF-Token', 'k9'],
        ['X-Password', 'k10'],
        ['Accept', 'text/html'],
      ],
      thenSet: ['X-Auth', 'k11'],
      username: 'k12',
      password: 'k13',
    }),
    server: {
      actual: {
        set: [
          ['X-Session', 'k14'],
          ['Access-Control-Allow-Credentials', 'true'],
        ],
      },
    },
  };
  const secrets = ['ada', 'lovelace', ...Array.from({ length: 14 }, (_, index) => `k${index + 1}`)];

  test('are left out, and the reader is told', async () => {
    const fragment = await encodePermalink(secretive, { withSecrets: false });
    expect(secrets.filter((secret) => new RegExp(`\\b${secret}\\b`).test(fragment))).toEqual([]);
    expect(fragment).toContain('header=Authorization:***&header=cookie:***&');
    expect(fragment).toContain('Access-Control-Allow-Credentials:true');
    const decoded = await decodePermalink(fragment);
    expect(decoded).toMatchObject({
      ok: true,
      data: {
        request: { url: 'https://***:***@api.example/v1?api_key=***&page=2&access_token=***#token=***' },
      },
      warnings: [
        'Secrets were left out of this link: "user name", "password", "api_key", "access_token", "token" and 10 more. *** is in their place.',
      ],
    });
  });

  test('go along when the person says so', async () => {
    const fragment = await encodePermalink(secretive, { withSecrets: true });
    expect(await decodePermalink(fragment)).toEqual({ ok: true, data: secretive, warnings: [] });
  });

  test('are not what a server plan says of cookies', async () => {
    const data: ScenarioData = {
      ...requesting({ url: 'http://localhost:3001/v1?actual.cookie=lax' }),
      server: { actual: { cookie: 'strict' } },
    };
    const fragment = await encodePermalink(data, { withSecrets: false });
    expect(fragment).toContain('v1?actual.cookie=lax&');
    expect(fragment).toContain('&actual.cookie=strict&');
    expect(await decodePermalink(fragment)).toEqual({ ok: true, data, warnings: [] });
  });

  test('that a preset has are no secrets', async () => {
    const preset = scenarios.find(({ request }) =>
      request.headers?.some(([name]) => name === 'Authorization'),
    );
    if (preset === undefined) return;
    const changed = { ...preset, request: { ...preset.request, method: 'DELETE' } };
    const fragment = await encodePermalink(changed, { withSecrets: false });
    expect(await decodePermalink(fragment)).toMatchObject({
      ok: true,
      data: { request: changed.request },
      warnings: [],
    });
  });
});

test('parameters that are not known here are named and left', async () => {
  const names = [
    'colour',
    '__proto__',
    'constructor',
    'redirect.1.speed',
    'redirect.26.status',
    'body.__proto__',
  ];
  const decoded = await decodePermalink(`v1&path=/a&${names.map((name) => `${name}=1`).join('&')}&end`);
  expect(decoded).toMatchObject({
    ok: true,
    data: { request: { path: '/a', headers: [] } },
    warnings: [
      'This page doesn\'t know "colour", "__proto__", "constructor", "redirect.1.speed", "redirect.26.status" and 1 more, and ignores them. The link may come from a later version.',
    ],
  });
  expect(Object.hasOwn(Object.prototype, 'status')).toBe(false);
});

test('a scenario that breaks the rules gets a link, which is refused', async () => {
  const fragment = await encodePermalink(requesting({ headers: [['X-A', 'a\r\nb']] }), { withSecrets: true });
  expect(await decodePermalink(fragment)).toMatchObject({ ok: false });
});

test('half a surrogate pair becomes U+FFFD', async () => {
  const fragment = await encodePermalink(requesting({ headers: [['X-A', 'a\ud800b']] }), {
    withSecrets: true,
  });
  expect(await decodePermalink(fragment)).toMatchObject({
    data: { request: { headers: [['X-A', 'a\ufffdb']] } },
  });
});
