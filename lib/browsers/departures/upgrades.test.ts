import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles';
import type { Header } from '../../http/header-list';
import type { PagePolicy } from '../../http/page-policy';
import type { WireRequest } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';

const page = 'http://page.test:4731';
const api = 'http://api.test:4732/a';
const policies = (...values: readonly string[]): PagePolicy[] =>
  values.map((value) => ({ value, disposition: 'enforce' }));
const reported = (value: string): PagePolicy => ({ value, disposition: 'report' });
const upgrading = policies('upgrade-insecure-requests');

function server({ headers }: WireRequest) {
  const origin = headers.find(([name]) => name === 'Origin')?.[1] ?? '*';
  const given: Header[] = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', 'PUT'],
  ];
  return { status: 200, headers: given };
}

type Asked = Partial<Parameters<typeof predict>[0]['request']> & { readonly pageOrigin?: string };

function asked(
  given: readonly PagePolicy[],
  { pageOrigin = page, ...request }: Asked,
  profile = profiles.spec,
) {
  const scenario = {
    page: { origin: pageOrigin, policies: given },
    request: { url: api, ...request },
    server,
  };
  return predict(scenario, profile);
}

const urls = (...args: Parameters<typeof asked>) =>
  asked(...args).exchanges.map(({ request }) => request.url);
const engines = ['spec', 'chromium', 'firefox', 'webkit'] as const;
const byEngine = <T>(of: (profile: (typeof profiles)[(typeof engines)[number]]) => T) =>
  engines.map((engine) => of(profiles[engine]));
const https = 'https://api.test:4732/a';

it('in Firefox a policy is asked about the upgraded URL only where it wants the upgrade itself', () => {
  const local = 'http://127.0.0.1:4732/a';
  const kinds = (...given: readonly string[]) =>
    byEngine((profile) => asked(policies(...given), { url: local }, profile).block?.kind ?? null);
  expect(kinds('upgrade-insecure-requests', 'connect-src https:')[2]).toBe('csp');
  expect(kinds('connect-src https:, upgrade-insecure-requests')[2]).toBe('csp');
  expect(kinds('connect-src https:; upgrade-insecure-requests')[2]).toBe(null);
  expect(kinds('connect-src https:; upgrade-insecure-requests', 'connect-src http:')[2]).toBe(null);
  expect(kinds("connect-src 'none'", 'connect-src https:; upgrade-insecure-requests')[2]).toBe('csp');
});

it('in Firefox a redirect to a host of the page may have a password under the policy', () => {
  const kind = (given: readonly PagePolicy[], location: string, first = 'http://127.0.0.1:4732/a') =>
    predict(
      {
        page: { origin: 'http://localhost:4731', policies: given },
        request: { url: first },
        server: (request) =>
          request.url === first
            ? {
                status: 302,
                headers: [
                  ['Access-Control-Allow-Origin', '*'],
                  ['Location', location],
                ],
              }
            : server(request),
      },
      profiles.firefox,
    ).block?.kind ?? null;
  const own = 'http://user:secret@localhost:4732/b';
  expect(kind(upgrading, own)).toBe(null);
  expect(kind(upgrading, own, 'http://localhost:4732/a')).toBe(null);
  expect(kind([], own)).toBe('redirect-includes-credentials');
  expect(kind(upgrading, 'http://user:secret@127.0.0.1:4732/b')).toBe('redirect-includes-credentials');
});

it('WebKit tells once of the URL before an upgrade', () => {
  const count = (value: string) =>
    asked([...upgrading, reported(value)], { api: 'sendBeacon', method: 'POST' }, profiles.webkit).violations
      .length;
  expect(count('connect-src https:')).toBe(1);
  expect(count("connect-src 'none'")).toBe(2);
});

describe('https://w3c.github.io/webappsec-upgrade-insecure-requests/#upgrade-request', () => {
  it.each([
    ['a header', upgrading, https],
    [
      'a meta element',
      [{ value: 'upgrade-insecure-requests', disposition: 'enforce', delivery: 'meta' }],
      https,
    ],
    ['any case, and a value', policies('connect-src *; Upgrade-Insecure-Requests x'), https],
    ['a policy that only reports', [reported('upgrade-insecure-requests')], api],
    ['the second of two policies', policies('connect-src *', 'upgrade-insecure-requests'), https],
    ['a word in another directive', policies('report-uri /upgrade-insecure-requests'), api],
  ] satisfies [string, PagePolicy[], string][])('%s', (_, given, url) => {
    expect(byEngine((profile) => urls(given, {}, profile))).toEqual(engines.map(() => [url]));
  });

  it('comes before the preflight, mixed content and the question whose origin it is', () => {
    expect(urls(upgrading, { method: 'PUT' })).toEqual([https, https]);
    expect(asked(upgrading, { pageOrigin: 'https://page.test' })).toMatchObject({ block: null });
    const own = asked(upgrading, { url: `${page}/x` });
    expect(own.result).toMatchObject({ type: 'cors' });
    expect(own.exchanges[0]?.request).toMatchObject({ url: 'https://page.test:4731/x' });
    expect(asked(upgrading, { url: `${page}/x`, mode: 'same-origin' }).block).toMatchObject({
      kind: 'same-origin-mode',
    });
  });

  it('a default port becomes the other default port', () => {
    expect(urls(upgrading, { url: 'http://api.test:80/a' })).toEqual(['https://api.test/a']);
  });

  it('a WebSocket goes by wss:', () => {
    expect(
      byEngine((profile) => urls(upgrading, { api: 'WebSocket', url: 'ws://api.test/a' }, profile)),
    ).toEqual(engines.map(() => ['https://api.test/a']));
  });

  it.each(['http://localhost:4732/a', 'http://127.0.0.2/a', 'http://[::1]/a', 'http://x.localhost/a'])(
    'this machine is left alone by Chromium and Firefox: %s',
    (url) => {
      const scheme = (profile: Parameters<typeof asked>[2]) =>
        urls(upgrading, { url }, profile)[0]?.split(':')[0];
      expect(byEngine(scheme)).toEqual(['https', 'http', 'http', 'https']);
    },
  );

  it.each([
    ['http://localhost:4732/a', 'PUT ok'],
    ['http://127.0.0.1:4732/a', 'OPTIONS access-control-allow-origin-missing'],
  ])('at the own name of this machine Firefox leaves CORS out: %s', (url, firefox) => {
    const outcome = (profile: Parameters<typeof asked>[2]) => {
      const { exchanges, block } = predict(
        {
          page: { origin: 'http://localhost:4731', policies: upgrading },
          request: { url, method: 'PUT' },
          server: () => ({ status: 200, headers: [] }),
        },
        profile,
      );
      return `${exchanges.map(({ request }) => request.method).join(' ')} ${block?.kind ?? 'ok'}`;
    };
    const others = 'OPTIONS access-control-allow-origin-missing';
    expect(byEngine(outcome)).toEqual([others, others, firefox, others]);
  });

  it.each([
    ['connect-src http://api.test:4732', [null, 'csp', null, null], []],
    ['connect-src https://api.test:4732', [null, 'csp', null, null], []],
    ['connect-src http:', [null, null, null, null], []],
    ["connect-src 'none'", ['csp', 'csp', 'csp', 'csp'], [https, api, api, https]],
  ])('policies are asked about it as in each engine: %s', (value, blocks, told) => {
    const given = policies(`upgrade-insecure-requests; ${value}`);
    expect(byEngine((profile) => asked(given, {}, profile).block?.kind ?? null)).toEqual(blocks);
    if (told.length > 0) {
      expect(byEngine((profile) => asked(given, {}, profile).violations[0]?.blockedURI)).toEqual(told);
    }
  });

  it.each(['EventSource', 'sendBeacon'] as const)('an %s is asked about at both URLs in WebKit', (by) => {
    const given = policies('upgrade-insecure-requests; connect-src https:');
    expect(asked(given, { api: by }, profiles.webkit).block?.kind ?? null).toBe('csp');
    expect(asked(given, {}, profiles.webkit).block).toBe(null);
    const told = asked([...upgrading, reported("connect-src 'none'")], { api: by }, profiles.webkit);
    expect(told.violations.map(({ blockedURI }) => blockedURI)).toEqual([api, https]);
  });

  it('Firefox asks the policies about this machine as if it were upgraded', () => {
    const given = policies('upgrade-insecure-requests; connect-src https:');
    const url = 'http://127.0.0.1:4732/a';
    expect(byEngine((profile) => asked(given, { url }, profile).block?.kind ?? null)).toEqual([
      null,
      'csp',
      null,
      null,
    ]);
    expect(urls(given, { url }, profiles.firefox)).toEqual([url]);
  });

  it('what is only reported is told of the URL as it was asked for, but in WebKit', () => {
    const given = [...upgrading, reported("connect-src 'none'")];
    expect(byEngine((profile) => asked(given, {}, profile).violations[0]?.blockedURI)).toEqual([
      api,
      api,
      api,
      https,
    ]);
  });

  it('a redirect to http: of the same host hides the origin in Firefox alone', () => {
    const origins = (profile: Parameters<typeof asked>[2]) =>
      predict(
        {
          page: { origin: page, policies: upgrading },
          request: { url: 'https://api.test/a' },
          server: ({ url, headers }) =>
            url.endsWith('/a')
              ? {
                  status: 302,
                  headers: [
                    ['Location', 'http://api.test/b'],
                    ...server({ url, headers, method: '' }).headers,
                  ],
                }
              : server({ url, headers, method: '' }),
        },
        profile,
      ).exchanges.map(({ request }) => request.headers.find(([name]) => name === 'Origin')?.[1]);
    expect(byEngine(origins)).toEqual([
      [page, page],
      [page, page],
      [page, 'null'],
      [page, page],
    ]);
  });

  it.each([
    ['report', 'connect-src https:', 1],
    ['enforce', 'connect-src https:', 0],
    ['report', 'connect-src https://api.test http://b.test:8080', 0],
    ['enforce', 'connect-src https://api.test http://b.test:8080', 1],
  ] as const)('after a redirect Chromium asks the policy to %s, %s: %i', (disposition, value, count) => {
    const target: Header = ['Location', 'http://b.test:8080/b'];
    const { violations } = predict(
      {
        page: { origin: page, policies: [{ disposition, value }, ...upgrading] },
        request: { url: 'https://api.test/a' },
        server: (request) => {
          const { headers } = server(request);
          return request.url.endsWith('/a')
            ? { status: 302, headers: [target, ...headers] }
            : { status: 200, headers };
        },
      },
      profiles.chromium,
    );
    expect(violations).toHaveLength(count);
  });
});

describe('http: URLs of this machine, for a secure page', () => {
  const blocked = (request: RequestInput) =>
    byEngine((profile) => {
      const page = { origin: 'https://page.test' };
      const { block } = predict({ page, request, server: () => ({ status: 200, headers: [] }) }, profile);
      return block?.kind === 'mixed-content';
    });

  it.each<[string, RequestInput]>([
    ['fetch', { url: 'http://localhost:4731/a' }],
    ['another name of it', { url: 'http://127.0.0.1/a', method: 'PUT' }],
    ['a WebSocket', { api: 'WebSocket', url: 'ws://[::1]:4731/a' }],
    ['a script', { api: 'script', url: 'http://localhost/a' }],
  ])('are mixed content in WebKit: %s', (_, request) => {
    expect(blocked(request)).toEqual(engines.map((engine) => engine === 'webkit'));
  });

  it.each<[string, RequestInput]>([
    ['an image', { api: 'img', url: 'http://localhost:4731/a' }],
    ['a video', { api: 'video', url: 'http://localhost:4731/a' }],
    ['TLS', { url: 'https://localhost:4731/a' }],
  ])('are not: %s', (_, request) => {
    expect(blocked(request)).toEqual(engines.map(() => false));
  });
});
