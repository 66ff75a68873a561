import { deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { scenarioById, scenarios } from '../scenarios/catalogue';
import type { ScenarioData } from '../scenarios/scenario-data';
import { deflate } from './deflate';
import { longestFragment, longestInflated, longestReadable, mostParameters } from './limits';
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
        'Secrets were left out of this link: "user name", "password", "api_key", "access_token", "token" and 10 more. *** stands in their place.',
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
      'This page doesn\'t know "colour", "__proto__", "constructor", "redirect.1.speed", "redirect.26.status" and 1 more; it goes on without. The link may come from a later version.',
    ],
  });
  expect(Object.hasOwn(Object.prototype, 'status')).toBe(false);
});

const compressed = (text: string) => `v1z=${deflateRawSync(text).toString('base64url')}`;
const refused: readonly [what: string, fragment: string, message: string][] = [
  ['nothing', '', 'This is no link to a scenario'],
  ['something else', '#some-heading', 'This is no link to a scenario'],
  ['a later version', 'v2&method=GET&end', 'This link is of version 2. This page knows version 1 only'],
  ['a later version, compressed', 'v31z=AAAA', 'This link is of version 31.'],
  ['a version of many digits', `v${'9'.repeat(400)}&end`, 'This is no link to a scenario'],
  ['only a version', 'v1', "The link was cut: it doesn't end"],
  ['no end', 'v1&method=GET&path=/v1/post', "The link was cut: it doesn't end"],
  ['half an end', 'v1&method=GET&path=/v1&en', "The link was cut: it doesn't end"],
  ['half an escape', 'v1&header=X:%E2%82&end', '"header=X:%E2%82" has a "%" without'],
  ['an unknown preset', 'v1&scenario=x-foo', 'There is no scenario "x-foo" here.'],
  ['a prototype as preset', 'v1&scenario=__proto__&end', 'There is no scenario "__proto__" here.'],
  ['two presets', 'v1&scenario=put&scenario=x-foobar&end', 'scenario is given more than once'],
  ['two methods', 'v1&method=GET&method=PUT&end', 'method is given more than once'],
  ['no base64url', 'v1z=a*b', 'The link is damaged or was cut'],
  ['no deflate data', 'v1z=AAAA', 'The link is damaged or was cut'],
  ['cut deflate data', compressed('path=/a&end').slice(0, -3), 'The link is damaged or was cut'],
  ['deflated text without an end', compressed('path=/a'), "The link was cut: it doesn't end"],
  [
    'no UTF-8',
    `v1z=${deflateRawSync(Buffer.from([0xff, 0xfe])).toString('base64url')}`,
    'The link is damaged',
  ],
  [
    'a decompression bomb',
    compressed('a'.repeat(20_000_000)),
    `unpacks to more than ${longestInflated} bytes`,
  ],
  ['one character too many', `v1&${'a'.repeat(longestFragment)}`, `this page reads ${longestFragment}`],
  ['1 MB of headers', `v1&${'header=X-A:aaaaaaaaa&'.repeat(50_000)}end`, 'characters long; this page reads'],
  [
    '1 MB of headers, compressed',
    compressed(`${'header=X-A:aaaaaaaaa&'.repeat(50_000)}end`),
    'unpacks to more than',
  ],
  ['many headers', `v1&${'header=X:&'.repeat(mostParameters + 1)}end`, `this page reads ${mostParameters}`],
  ["a script's URL", 'v1&url=javascript:alert(1)&end', 'url is "javascript:alert(1)", but is a script'],
  [
    "a script's URL in disguise",
    'v1&url=%20jAvA%09script:alert(1)&end',
    'but is a script, which no link may carry.',
  ],
  ['a line break in a header', 'v1&header=X-A:a%0D%0AX-B:b&end', '"header" has a line break or NUL'],
  [
    'a line break in a plan',
    'v1&redirect.1.actual.set=X:%0Ab&end',
    '"redirect.1.actual.set" has a line break',
  ],
  ['NUL in the method', 'v1&method=%00&end', '"method" has a line break or NUL'],
  [
    'a path that would change the host',
    'v1&path=@evil.example/&end',
    'path is "@evil.example/", but must begin with "/".',
  ],
  [
    'a path of a redirect',
    'v1&redirect.1.status=302&redirect.1.path=.evil&end',
    'redirect.1.path is ".evil", but must begin',
  ],
  ['an id that is no part of a path', 'v1&id=../a&end', 'id is "../a", but must be kebab-case.'],
  ['an unknown API', 'v1&api=gopher&end', 'api is "gopher", but must be fetch or xhr or'],
  ['an unknown host', 'v1&host=evil.example&end', 'host is "evil.example", but must be same-site or'],
  ['a header without a colon', 'v1&header=X-A&end', 'header is "X-A", but must be written Name:value.'],
  [
    'a status out of bounds',
    'v1&actual.status=99&end',
    'actual.status is "99", but must be a whole number from 200 to 599.',
  ],
  [
    'a delay of a year',
    'v1&preflight.delay=31536000000&end',
    'preflight.delay is "31536000000", but must be',
  ],
  ['a redirect without a status', 'v1&redirect.2.status=302&end', 'redirect.1.status must be given once.'],
  ['a redirect that is none', 'v1&redirect.1.status=200&end', 'redirect.1.status is "200", but must be 301'],
  [
    'a policy of no kind',
    'v1&policy=__proto__:a&end',
    'policy is "__proto__:a", but must begin with enforce:',
  ],
  [
    'an unknown part of a preset',
    'v1&scenario=put&body.kind=Function&end',
    'body.kind is "Function", but must be',
  ],
];

const readableHere = refused.filter(([, fragment]) => isCompressing || !fragment.startsWith('v1z='));

test.each(readableHere)('%s is refused', async (_, fragment, message) => {
  const decoded = await decodePermalink(fragment);
  expect(decoded).toEqual({ ok: false, message: expect.stringContaining(message) });
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
