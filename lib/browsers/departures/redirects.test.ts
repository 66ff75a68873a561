import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Scenario } from '../../cors/scenario';
import { combinedValue, type Header, type HeaderList } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url, star, open, openServer, wire, all, header, post } from '../test-data/wire';

describe('redirects to another origin', () => {
  const redirect =
    (status: number, answered: (asking: HeaderList) => readonly Header[] = () => open): Server =>
    ({ url: target, headers }) =>
      target === url && combinedValue(headers, 'access-control-request-method') === null
        ? { status, headers: [...answered(headers), ['Location', 'http://localhost:4202/']] }
        : { status: 200, headers: answered(headers) };
  const withCredentials = (asking: HeaderList): Header[] => [
    ['Access-Control-Allow-Origin', combinedValue(asking, 'origin') ?? ''],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', 'PATCH'],
    ['Access-Control-Allow-Headers', 'content-type'],
  ];
  it.each<[number, Partial<RequestInput>, string[]]>([
    [
      302,
      post('application/json'),
      ['OPTIONS POST GET', 'OPTIONS POST GET', 'OPTIONS POST OPTIONS GET', 'OPTIONS POST OPTIONS GET'],
    ],
    [
      302,
      header('Authorization', 'x'),
      ['OPTIONS GET GET', 'OPTIONS GET GET', 'OPTIONS GET OPTIONS GET', 'OPTIONS GET OPTIONS GET'],
    ],
  ])('with %s for %j', (status, request, expected) => {
    expect(all(request, redirect(status))).toEqual(expected);
  });

  const json = { kind: 'Blob', type: 'application/json', text: '{}' } as const;
  it.each<[number, Partial<RequestInput>, (string | null)[]]>([
    [302, post('application/json'), ['none', null, 'content-type']],
    [302, { method: 'POST', body: json }, ['none', null, 'content-type']],
    [301, { api: 'sendBeacon', body: json }, ['none', 'content-type', 'content-type']],
    [303, { api: 'sendBeacon', body: json }, ['none', 'content-type', 'content-type']],
    [303, { api: 'xhr', method: 'PATCH', body: json }, ['none', 'content-type', 'content-type']],
    [303, { api: 'xhr', method: 'PATCH', body: json, uploadListener: true }, [null, null, 'content-type']],
  ])('with %s for %j have these headers asked for', (status, request, expected) => {
    const scenario: Scenario = {
      page: { origin },
      request: { url, ...request },
      server: redirect(status, withCredentials),
    };
    const asked = engines.map((engine) => {
      const { exchanges } = predict(scenario, profiles[engine]);
      const last = exchanges.findLast(({ kind }) => kind === 'preflight');
      return last?.hop === 1 ? combinedValue(last.request.headers, 'access-control-request-headers') : 'none';
    });
    expect(asked).toEqual(expected);
  });

  it("through another origin to the page's own need no Access-Control-Allow-Origin on its preflight in Firefox", () => {
    const methodsOf = (status: number, names: string) =>
      engines.map((engine) => {
        const server: Server = ({ url: target, headers }) => {
          const isPreflight = combinedValue(headers, 'access-control-request-method') !== null;
          if (target === url)
            return isPreflight
              ? { status: 204, headers: [...open, ['Access-Control-Allow-Headers', 'x-a']] }
              : { status: 307, headers: [...open, ['Location', `${origin}/`]] };
          return isPreflight
            ? { status, headers: [['Access-Control-Allow-Headers', names]] }
            : { status: 200, headers: open };
        };
        const request: RequestInput = { url, headers: [['X-A', '1']] };
        const { exchanges } = predict({ page: { origin }, request, server }, profiles[engine]);
        return exchanges.map((exchange) => exchange.request.method).join(' ');
      });
    const refused = 'OPTIONS GET OPTIONS';
    expect(methodsOf(204, 'x-a')).toEqual([refused, `${refused} GET`, refused]);
    expect(methodsOf(404, 'x-a')).toEqual([refused, refused, refused]);
    expect(methodsOf(204, 'x-b')).toEqual([refused, refused, refused]);
  });

  it("say the page's origin on the preflight in Firefox", () => {
    const origins = engines.map((engine) => {
      const scenario: Scenario = { page: { origin }, request: { url, method: 'PUT' }, server: redirect(307) };
      const { exchanges } = predict(scenario, profiles[engine]);
      return exchanges
        .filter(({ hop }) => hop === 1)
        .map(({ request: { headers } }) => combinedValue(headers, 'origin'));
    });
    expect(origins).toEqual([
      ['null', 'null'],
      [origin, 'null'],
      ['null', 'null'],
    ]);
  });

  it('with an empty Location are none in Chromium, and an error in WebKit', () => {
    const empty: Server = () => ({ status: 302, headers: [star, ['Location', '']] });
    expect(engines.map((engine) => wire(engine, {}, empty).split(' ').length)).toEqual([1, 22, 2]);
  });
});

describe('redirects differ in', () => {
  it('statuses that WebKitGTK follows with a Location', () => {
    const moved =
      (status: number, ...locations: string[]): Server =>
      ({ url: asked }) =>
        asked === url
          ? { status, headers: [...open, ...locations.map((value): Header => ['Location', value])] }
          : { status: 200, headers: open };
    for (const status of [309, 310, 399])
      expect(all({}, moved(status, '/next'))).toEqual(['GET', 'GET', 'GET', 'GET GET']);
    for (const status of [300, 304, 305, 306])
      expect(all({}, moved(status, '/next'))).toEqual(Array(4).fill('GET'));
    for (const server of [moved(309), moved(309, '')])
      for (const redirect of ['follow', 'error', 'manual'] as const)
        expect(all({ redirect }, server)).toEqual(Array(4).fill('GET'));
    expect(wire('webkit', { redirect: 'error' }, moved(309, '/next'))).toBe('GET redirect-mode-error');
    expect(wire('webkit', post('text/plain'), moved(309, '/next'))).toBe('POST POST');
    expect(wire('webkit', { api: 'WebSocket' }, moved(309, '/next'))).toMatch(/^GET web/);
  });

  it('several empty Location lines', () => {
    const nowhere: Server = () => ({
      status: 301,
      headers: [...open, ['Location', ''], ['Location', '']],
    });
    expect(wire('chromium', {}, nowhere)).toBe('GET');
    expect(all({ redirect: 'error' }, nowhere)).toEqual([
      'GET redirect-mode-error',
      'GET',
      'GET redirect-mode-error',
      'GET redirect-mode-error',
    ]);
    const listed = { connectionAllowlist: '("*://*:*")' };
    const once: Server = () => ({ status: 301, headers: [...open, ['Location', '']] });
    expect(wire('chromium', {}, once, listed)).toBe('GET');
    expect(wire('chromium', {}, nowhere, listed)).toBe('GET');
  });

  it('redirects without a Location where the mode is error', () => {
    const moved: Server = () => ({ status: 301, headers: open });
    expect(all({ redirect: 'error' }, moved)).toEqual([
      'GET redirect-mode-error',
      'GET',
      'GET redirect-mode-error',
      'GET',
    ]);
    const located: Server = () => ({ status: 301, headers: [...open, ['Location', '/next']] });
    expect(all({ redirect: 'error' }, located)).toEqual(Array(4).fill('GET redirect-mode-error'));
  });

  it('what an EventSource hears of an empty Location', () => {
    const nowhere: Server = () => ({ status: 302, headers: [...open, ['Location', '']] });
    const names = engines.map((engine) => {
      const request: RequestInput = { url, api: 'EventSource' };
      const { result } = predict({ page: { origin }, request, server: nowhere }, profiles[engine]);
      return result.kind === 'error' ? result.name : '';
    });
    expect(names).toEqual(['error event', 'error event', 'no event']);
  });

  it('the names that a preflight after a redirect asks for', () => {
    const seeOther: Server = ({ method, url: asked }) =>
      method === 'POST'
        ? { status: 303, headers: [...open, ['Location', '/2']] }
        : openServer({ method, url: asked, headers: [] });
    const asked = (api: 'fetch' | 'xhr', ...headers: Header[]): string | null => {
      const scenario: Scenario = {
        page: { origin },
        request: { url, api, headers, method: 'POST', body: { kind: 'Blob', type: 'x/y', text: 'a' } },
        server: seeOther,
      };
      const preflight = predict(scenario, profiles.firefox).exchanges[2];
      expect(preflight?.kind).toBe('preflight');
      return combinedValue(preflight?.request.headers ?? [], 'access-control-request-headers');
    };
    expect(asked('fetch')).toBe(null);
    expect(asked('xhr')).toBe('content-type');
    expect(asked('xhr', ['X-A', '1'])).toBe('x-a');
  });

  it('client hints that a redirect meets', () => {
    const redirecting: Server = (request) =>
      request.url.endsWith('/t') && request.method !== 'OPTIONS'
        ? { status: 302, headers: [...open, ['Location', '/next']] }
        : openServer(request);
    const hint = header('Viewport-Width', '4g');
    expect(wire('chromium', hint, redirecting)).toBe('OPTIONS GET GET');
    expect(wire('chromium', { ...hint, keepalive: true }, redirecting)).toBe('OPTIONS GET OPTIONS GET');
  });
});

describe("redirects of the page's own origin", () => {
  const own = `${origin}/own`;
  const away = 'http://localhost:4202/';
  const last = 'http://localhost:4202/last';
  const allowing: Header[] = [
    ['Access-Control-Allow-Origin', origin],
    ['Access-Control-Allow-Methods', 'PUT, DELETE'],
    ['Access-Control-Allow-Headers', 'content-type'],
    ['Access-Control-Allow-Credentials', 'true'],
  ];
  const chain =
    (status: number, between: Header[] = allowing): Server =>
    ({ url: target, method }) => {
      if (method === 'OPTIONS') return { status: 200, headers: allowing };
      if (target === own) return { status, headers: [['Location', away]] };
      return target === away
        ? { status: 302, headers: [...between, ['Location', last]] }
        : { status: 200, headers: allowing };
    };
  it.each<[number, Partial<RequestInput>, string[]]>([
    [303, { method: 'PUT' }, ['PUT GET GET', 'PUT GET GET', 'PUT GET GET', 'PUT GET GET']],
    [
      302,
      { api: 'sendBeacon', body: { kind: 'Blob', type: 'application/json', text: '{}' } },
      ['POST GET GET', 'POST GET GET', 'POST GET GET', 'POST OPTIONS GET OPTIONS GET'],
    ],
  ])('with %s for %j', (status, request, expected) => {
    expect(all({ url: own, credentials: 'omit', ...request }, chain(status))).toEqual(expected);
  });

  it('turn DELETE into GET in WebKit, without a preflight', () => {
    expect(wire('webkit', { url: own, method: 'DELETE' }, chain(307))).toBe('DELETE GET GET');
    expect(wire('firefox', { url: own, method: 'DELETE' }, chain(307))).toMatch(/^DELETE OPTIONS DELETE/);
  });

  it('keep credentials in WebKit, so "*" lets none on', () => {
    const others = ['GET GET GET', 'GET GET GET', 'GET GET GET'];
    const bare = (request: Partial<RequestInput>) =>
      (['spec', ...engines] as const).map((id) => {
        const scenario: Scenario = { page: { origin }, request: { url: own, ...request }, server: between };
        const { exchanges, block } = predict(scenario, profiles[id]);
        return exchanges.map(({ request: { method } }) => method).join(' ') + (block ? ` ${block.kind}` : '');
      });
    const between: Server = (asked) => {
      const answer = chain(302, [star])(asked);
      return asked.url === last ? { status: 200, headers: [star] } : answer;
    };
    expect(bare({})).toEqual([...others, 'GET GET access-control-allow-origin-wildcard-with-credentials']);
    expect(bare({ credentials: 'omit' })).toEqual([...others, 'GET GET GET']);
  });
});

describe('several Location lines', () => {
  const targets = (locations: readonly string[]) =>
    (['spec', ...engines] as const).map((id) => {
      const server: Server = ({ url: target }) =>
        target === url
          ? { status: 302, headers: [star, ...locations.map((value): Header => ['Location', value])] }
          : { status: 200, headers: [star] };
      const { exchanges } = predict({ page: { origin }, request: { url }, server }, profiles[id]);
      return exchanges.at(1)?.request.url.replace('http://localhost:4201', '') ?? 'none';
    });
  it.each([
    [
      ['/a', '/b'],
      ['none', 'none', 'none', '/a,%20/b'],
    ],
    [
      ['/a', '/a'],
      ['none', '/a', '/a', '/a,%20/a'],
    ],
    [
      ['/a', '/a', '/b'],
      ['none', 'none', 'none', '/a,%20/a,%20/b'],
    ],
  ])('%j lead to %j', (locations, expected) => {
    expect(targets(locations)).toEqual(expected);
  });
});

it.each([
  [['http://['], ['none', 'redirect-location-invalid', 'none', 'none']],
  [['http://localhost:99999/'], ['none', 'redirect-location-invalid', 'none', 'none']],
  [['ftp://x/'], ['none', 'none', 'none', 'redirect-scheme']],
  [['data:,x'], ['none', 'none', 'none', 'none']],
  [[''], ['none', 'none', 'none', 'none']],
  [
    ['/a', '/b'],
    ['none', 'redirect-location-invalid', 'redirect-location-invalid', 'none'],
  ],
])('in the redirect mode "manual", Location %j: %j', (locations, expected) => {
  const server: Server = () => ({
    status: 302,
    headers: [star, ...locations.map((value): Header => ['Location', value])],
  });
  const blocks = (['spec', ...engines] as const).map((id) => {
    const request = { url, redirect: 'manual' };
    return predict({ page: { origin }, request, server }, profiles[id]).block?.kind ?? 'none';
  });
  expect(blocks).toEqual(expected);
});
