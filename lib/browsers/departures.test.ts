import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combinedValue, type Header } from '../http/header-list';
import type { Server } from '../http/message';
import { predict, predictWithState } from '../cors/predict';
import type { PreflightCache } from '../cors/preflight-cache';
import { specProfile } from '../cors/spec-profile';
import type { Page, Scenario } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';
import { departures, outsideTheModel } from './departures';
import type { Hooks } from './departures/departure';
import { profileOf, profiles } from './profiles';

const engines = ['chromium', 'firefox', 'webkit'] as const;
const origin = 'http://localhost:4200';
const url = 'http://localhost:4201/t';
const star: Header = ['Access-Control-Allow-Origin', '*'];
const open: Header[] = [
  star,
  ['Access-Control-Allow-Methods', '*'],
  ['Access-Control-Allow-Headers', '*, authorization'],
];

const openServer: Server = () => ({ status: 200, headers: open });

function wire(
  profileId: keyof typeof profiles,
  request: Partial<RequestInput>,
  server: Server = openServer,
  page: Partial<Page> = {},
): string {
  const scenario: Scenario = { page: { origin, ...page }, request: { url, ...request }, server };
  const { exchanges, block } = predict(scenario, profiles[profileId]);
  return [...exchanges.map(({ request: { method } }) => method), ...(block ? [block.kind] : [])].join(' ');
}

/** What spec, Chromium, Firefox and WebKit do, as measured for the three. */
const all = (
  request: Partial<RequestInput>,
  server: Server = openServer,
  page: Partial<Page> = {},
): string[] => (['spec', ...engines] as const).map((id) => wire(id, request, server, page));

const header = (name: string, value: string): Partial<RequestInput> => ({ headers: [[name, value]] });
const post = (contentType: string): Partial<RequestInput> => ({
  method: 'POST',
  ...header('Content-Type', contentType),
});

describe('requests', () => {
  it.each<[string, Partial<RequestInput>, string[]]>([
    ['client hint', header('Save-Data', 'on'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    [
      'client hint, invalid',
      header('Save-Data', '1'),
      ['OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    ['client hint', header('DPR', '1.5'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    ['User-Agent', header('User-Agent', 'x'), ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET']],
    [
      'repeated Accept',
      {
        headers: [
          ['Accept', 'a'.repeat(64)],
          ['Accept', 'a'.repeat(64)],
        ],
      },
      ['GET', 'OPTIONS GET', 'GET', 'OPTIONS GET'],
    ],
    ['byte over 0x7F', header('Accept', 'caf\u00e9'), ['GET', 'GET', 'OPTIONS GET', 'GET']],
    ['empty parameters', post('text/plain;;;'), ['POST', 'POST', 'OPTIONS POST', 'POST']],
    ['one empty parameter', post('text/plain;'), ['POST', 'POST', 'POST', 'POST']],
    ['comma in a parameter', post('text/plain;a=b,c'), ['POST', 'POST', 'OPTIONS POST', 'POST']],
    ['range unit', header('Range', 'BYTES=0-9'), ['OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET', 'GET']],
    ['range of 2^63', header('Range', `bytes=0-${2n ** 63n}`), ['GET', 'OPTIONS GET', 'GET', 'GET']],
    [
      'range of 2^64',
      header('Range', `bytes=0-${2n ** 64n}`),
      ['GET', 'OPTIONS GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    [
      'upload listener',
      { api: 'xhr', uploadListener: true },
      ['OPTIONS GET', 'GET', 'OPTIONS GET', 'OPTIONS GET'],
    ],
    [
      'beacon of 70,000 bytes',
      { api: 'sendBeacon', body: { kind: 'BufferSource', byteLength: 70_000 } },
      ['keepalive-limit', 'keepalive-limit', 'POST', 'keepalive-limit'],
    ],
    [
      'stream over HTTP/1.1',
      { method: 'POST', duplex: 'half', body: { kind: 'ReadableStream' } },
      ['OPTIONS stream-over-http-1', 'OPTIONS stream-over-http-1', 'POST', 'stream-not-supported'],
    ],
  ])('with %s: %j', (_name, request, expected) => {
    expect(all(request)).toEqual(expected);
  });
});

describe('Access-Control-Allow-Headers: *', () => {
  const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Headers', '*']] });
  it('covers Authorization in every engine, against the standard', () => {
    expect(all(header('Authorization', 'x'), server)).toEqual([
      'OPTIONS authorization-not-covered-by-wildcard',
      'OPTIONS GET',
      'OPTIONS GET',
      'OPTIONS GET',
    ]);
  });
});

describe('redirects to another origin', () => {
  const redirect =
    (status: number): Server =>
    ({ url: target, headers }) =>
      target === url && combinedValue(headers, 'access-control-request-method') === null
        ? { status, headers: [...open, ['Location', 'http://localhost:4202/']] }
        : { status: 200, headers: open };
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

  it('ask in WebKit for the headers of the first request', () => {
    const scenario: Scenario = {
      page: { origin },
      request: { url, ...post('application/json') },
      server: redirect(302),
    };
    const asked = engines.map((engine) => {
      const { exchanges } = predict(scenario, profiles[engine]);
      const last = exchanges.findLast(({ kind }) => kind === 'preflight');
      return last?.hop === 1 ? combinedValue(last.request.headers, 'access-control-request-headers') : 'none';
    });
    expect(asked).toEqual(['none', null, 'content-type']);
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

/** The number of preflights of a series of requests, `gap` milliseconds apart. */
function preflights(
  profileId: keyof typeof profiles,
  requests: readonly Partial<RequestInput>[],
  server: Server,
  gap = 50,
): number {
  let cache: PreflightCache = [];
  let count = 0;
  for (const [index, request] of requests.entries()) {
    const scenario: Scenario = { page: { origin }, request: { url, method: 'PUT', ...request }, server };
    const visited = predictWithState(scenario, { cache, now: index * gap }, profiles[profileId]);
    ({ cache } = visited);
    count += visited.prediction.exchanges.filter(({ kind }) => kind === 'preflight').length;
  }
  return count;
}

describe('the preflight cache', () => {
  const keeping =
    (maxAge: string, ...more: Header[]): Server =>
    () => ({
      status: 200,
      headers: [star, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Max-Age', maxAge], ...more],
    });
  const counts = (requests: readonly Partial<RequestInput>[], server: Server, gap?: number): number[] =>
    (['spec', ...engines] as const).map((id) => preflights(id, requests, server, gap));

  it.each([
    ['abc', 50, [1, 1, 2, 1]],
    ['1.5', 50, [1, 1, 2, 1]],
    ['0, 600', 50, [1, 1, 2, 1]],
    ['+600', 6000, [2, 1, 2, 1]],
    ['-1', 50, [1, 2, 2, 2]],
    ['600', 6000, [1, 1, 1, 1]],
    ['86400', 601_000, [1, 1, 1, 2]],
    ['86400', 7_201_000, [1, 2, 1, 2]],
    ['100000', 86_401_000, [1, 2, 2, 2]],
  ])('keeps Max-Age %s for %s ms: %j preflights of two', (maxAge, gap, expected) => {
    expect(counts([{}, {}], keeping(maxAge), gap)).toEqual(expected);
  });

  it('is passed by cache modes in Chromium and Firefox', () => {
    expect(counts([{ cache: 'no-store' }, { cache: 'no-store' }], keeping('600'))).toEqual([1, 2, 2, 1]);
  });

  it('is cleared by a failed request in the standard and Firefox', () => {
    const server: Server = ({ method }) => ({
      status: 200,
      headers: method === 'OPTIONS' ? [star, ['Access-Control-Allow-Methods', 'PUT']] : [],
    });
    expect(counts([{}, {}], server)).toEqual([2, 1, 2, 1]);
  });

  it('is not cleared by a failed preflight in WebKit', () => {
    expect(counts([{}, header('X-A', '1'), {}], keeping('600'))).toEqual([3, 3, 3, 2]);
  });

  it('serves no other method from a wildcard in Firefox', () => {
    const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Methods', '*']] });
    expect(counts([{}, { method: 'DELETE' }], server)).toEqual([1, 1, 2, 1]);
  });

  it('serves Authorization from a wildcard in WebKit', () => {
    const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Headers', '*']] });
    const requests = [header('X-A', '1'), header('Authorization', 'x')].map((given) => ({
      ...given,
      method: 'GET',
    }));
    expect(engines.map((engine) => preflights(engine, requests, server))).toEqual([2, 2, 1]);
  });

  it('keeps requests with credentials apart in Firefox', () => {
    const server: Server = () => ({
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ],
    });
    expect(counts([{ credentials: 'include' }, { credentials: 'omit' }], server)).toEqual([1, 1, 2, 1]);
  });

  it('holds one answer for a URL in Chromium and WebKit', () => {
    const server: Server = ({ headers }) => ({
      status: 200,
      headers: [
        star,
        ['Access-Control-Allow-Methods', combinedValue(headers, 'access-control-request-method') ?? ''],
      ],
    });
    expect(counts([{}, { method: 'DELETE' }, {}], server)).toEqual([2, 3, 2, 3]);
  });
});

describe('other differences', () => {
  it('are the Origin of a no-cors POST with no-referrer', () => {
    const request: Partial<RequestInput> = { method: 'POST', mode: 'no-cors', referrerPolicy: 'no-referrer' };
    const origins = engines.map((engine) => {
      const scenario: Scenario = { page: { origin }, request: { url, ...request }, server: openServer };
      return combinedValue(predict(scenario, profiles[engine]).exchanges[0]?.request.headers ?? [], 'origin');
    });
    expect(origins).toEqual([origin, 'null', 'null']);
  });

  it('are the User-Agent on the preflight', () => {
    const scenario: Scenario = {
      page: { origin },
      request: { url, ...header('User-Agent', 'foo') },
      server: openServer,
    };
    const sent = engines.map((engine) =>
      combinedValue(predict(scenario, profiles[engine]).exchanges[0]?.request.headers ?? [], 'user-agent'),
    );
    expect(sent).toEqual([null, null, 'foo']);
  });

  it('are credentials of a credentialless page', () => {
    const scenario: Scenario = {
      page: { origin, embedderPolicy: 'credentialless' },
      request: { url, mode: 'no-cors', credentials: 'include' },
      server: openServer,
    };
    const sent = engines.map(
      (engine) => predict(scenario, profiles[engine]).exchanges[0]?.includesCredentials,
    );
    expect(sent).toEqual([false, false, true]);
  });

  it.each([
    ['sendBeacon', ['true', 'false', 'true']],
    ['EventSource', ['error event', 'error event', 'SecurityError']],
    ['fetch', ['TypeError', 'TypeError', 'TypeError']],
  ] as const)('are what %s tells of a policy that blocks it', (api, expected) => {
    const scenario: Scenario = {
      page: { origin, policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] },
      request: { url, api },
      server: openServer,
    };
    const names = engines.map((engine) => {
      const { result } = predict(scenario, profiles[engine]);
      return result.kind === 'error' ? result.name : '';
    });
    expect(names).toEqual(expected);
  });

  it('are a stream in mode same-origin', () => {
    const stream: Partial<RequestInput> = {
      method: 'POST',
      body: { kind: 'ReadableStream' },
      duplex: 'half',
      mode: 'same-origin',
    };
    expect(all(stream)).toEqual([
      'same-origin-mode',
      'OPTIONS same-origin-mode',
      'same-origin-mode',
      'stream-not-supported',
    ]);
    expect(wire('chromium', stream, () => ({ status: 404, headers: open }))).toBe('OPTIONS preflight-status');
    expect(wire('chromium', { ...stream, body: { kind: 'string', text: 'x' } })).toBe('same-origin-mode');
  });

  it('are beacons and event sources with a password in their URL', () => {
    const credentialed = { url: 'http://user:secret@localhost:4201/t' };
    const beacon: Partial<RequestInput> = { ...credentialed, api: 'sendBeacon' };
    expect(all(beacon)).toEqual(['POST', 'url-includes-credentials', 'POST', 'POST']);
    expect(wire('chromium', { ...credentialed, api: 'EventSource' })).toBe('url-includes-credentials');
    expect(wire('chromium', { ...credentialed, api: 'xhr' })).toBe('GET');
    const { result } = predict(
      { page: { origin }, request: { url, ...beacon }, server: openServer },
      profiles.chromium,
    );
    expect(result).toEqual({ kind: 'error', name: 'false', isThrownEarly: false });
    const moved: Server = ({ url: asked }) =>
      asked.endsWith('/t')
        ? { status: 308, headers: [['Location', 'http://user:secret@localhost:4201/2']] }
        : openServer({ method: 'GET', url: asked, headers: [] });
    expect(all({ mode: 'no-cors' }, moved)).toEqual([
      'GET GET',
      'GET url-includes-credentials',
      'GET GET',
      'GET GET',
    ]);
    const late = predict(
      { page: { origin }, request: { url, api: 'sendBeacon' }, server: moved },
      profiles.chromium,
    );
    expect(late.result).toMatchObject({ kind: 'error', name: 'true' });
    const policies = [{ value: "connect-src 'none'", disposition: 'enforce' as const }];
    expect(wire('chromium', beacon, openServer, { policies })).toBe('csp');
  });

  it('are redirects without a Location where the mode is error', () => {
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

  it('are what an EventSource hears of an empty Location', () => {
    const nowhere: Server = () => ({ status: 302, headers: [...open, ['Location', '']] });
    const names = engines.map((engine) => {
      const request: RequestInput = { url, api: 'EventSource' };
      const { result } = predict({ page: { origin }, request, server: nowhere }, profiles[engine]);
      return result.kind === 'error' ? result.name : '';
    });
    expect(names).toEqual(['error event', 'error event', 'no event']);
  });

  it('are the Origin of a no-cors request that is redirected', () => {
    const twice: Server = ({ url: asked }) =>
      asked.endsWith('/3')
        ? openServer({ method: 'GET', url: asked, headers: [] })
        : {
            status: 307,
            headers: [
              ['Location', asked.endsWith('/2') ? '/3' : '/2'],
              ...(asked.endsWith('/2') ? [['Referrer-Policy', 'no-referrer'] as const] : []),
            ],
          };
    const origins = (request: Partial<RequestInput>, server: Server): (string | null)[] =>
      engines.map((engine) => {
        const scenario: Scenario = {
          page: { origin },
          request: { url, method: 'POST', mode: 'no-cors', ...request },
          server,
        };
        const last = predict(scenario, profiles[engine]).exchanges.at(-1);
        return combinedValue(last?.request.headers ?? [], 'origin');
      });
    expect(origins({}, twice)).toEqual([origin, 'null', origin]);
    const once: Server = ({ url: asked }) =>
      asked.endsWith('/2') ? { status: 200, headers: [] } : { status: 302, headers: [['Location', '/2']] };
    expect(origins({ referrerPolicy: 'no-referrer' }, once)).toEqual([null, null, 'null']);
  });

  it('are the names that a preflight after a redirect asks for', () => {
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

  it('are the reports of a URL whose port is blocked', () => {
    const reports = engines.map((engine) => {
      const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
      const request: RequestInput = { url: 'http://localhost:6667/' };
      return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
    });
    expect(reports).toEqual([2, 1, 1]);
  });

  it("are the reports of another origin's blob: URL, asked for with XMLHttpRequest", () => {
    const reports = (blob: string) =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: "connect-src 'none'", disposition: 'enforce' }] };
        const request: RequestInput = { url: blob, api: 'xhr' };
        return predict({ page, request, server: openServer }, profiles[engine]).violations.length;
      });
    expect(reports('blob:null/x')).toEqual([0, 0, 1]);
    expect(reports('blob:https://other.example/x')).toEqual([0, 0, 1]);
    expect(reports(`blob:${origin}/x`)).toEqual([1, 0, 1]);
  });

  it('are headers that are set once more with an empty value', () => {
    const sent = (api: 'fetch' | 'xhr', ...values: string[]) =>
      (['spec', ...engines] as const).map((engine) => {
        const headers = values.map((value): Header => ['x-a', value]);
        const scenario = { page: { origin }, request: { url, api, headers }, server: openServer };
        const { exchanges } = predict(scenario, profiles[engine]);
        expect(exchanges.map(({ kind }) => kind)).toEqual(['preflight', 'actual']);
        return combinedValue(exchanges[1]?.request.headers ?? [], 'x-a');
      });
    expect(sent('fetch', 'a', '')).toEqual(['a, ', 'a, ', '', 'a, ']);
    expect(sent('fetch', '', 'a')).toEqual([', a', ', a', 'a', ', a']);
    expect(sent('fetch', 'a', '', 'b')).toEqual(['a, , b', 'a, , b', 'b', 'a, , b']);
    expect(sent('fetch', 'a', 'b')).toEqual(['a, b', 'a, b', 'a, b', 'a, b']);
    expect(sent('xhr', 'a', '')).toEqual(['a, ', 'a, ', 'a, ', 'a, ']);
  });

  it('are the reports of URLs that nobody can fetch', () => {
    const reports = (target: string, mode: 'cors' | 'no-cors') =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
        return predict({ page, request: { url: target, mode }, server: openServer }, profiles[engine])
          .violations.length;
      });
    expect(reports('javascript:1', 'no-cors')).toEqual([1, 0, 2]);
    expect(reports('mailto:x', 'no-cors')).toEqual([1, 0, 2]);
    expect(reports('mailto:x', 'cors')).toEqual([1, 0, 1]);
    expect(reports('blob:null/x', 'no-cors')).toEqual([1, 0, 1]);
  });

  it('are the reports of a redirect to a URL with a password', () => {
    const page: Page = { origin, policies: [{ value: 'connect-src', disposition: 'report' }] };
    const location = 'http://user:secret@localhost:4201/v1';
    const server: Server = () => ({ status: 302, headers: [...open, ['Location', location]] });
    const events = engines.map(
      (engine) => predict({ page, request: { url }, server }, profiles[engine]).violations.length,
    );
    expect(events).toEqual([2, 2, 2]);
  });

  it('are the reports of preflights', () => {
    const answered =
      (headers: readonly Header[]): Server =>
      () => ({
        status: 307,
        headers: [...open, ...headers],
      });
    const reports = (value: string, server: Server): number[] =>
      engines.map((engine) => {
        const page: Page = { origin, policies: [{ value, disposition: 'report' }] };
        const scenario: Scenario = { page, request: { url, ...header('X-FooBar', 'x') }, server };
        return predict(scenario, profiles[engine]).violations.length;
      });
    expect(reports('connect-src', answered([['Location', '/elsewhere']]))).toEqual([2, 3, 2]);
    expect(reports('connect-src', answered([]))).toEqual([2, 2, 2]);
    const other: Header[] = [['Location', 'http://127.0.0.1:4201/']];
    expect(reports('connect-src http://localhost:4201', answered(other))).toEqual([0, 1, 0]);
  });

  it('are client hints that a redirect meets', () => {
    const redirecting: Server = (request) =>
      request.url.endsWith('/t') && request.method !== 'OPTIONS'
        ? { status: 302, headers: [...open, ['Location', '/next']] }
        : openServer(request);
    const hint = header('Viewport-Width', '4g');
    expect(wire('chromium', hint, redirecting)).toBe('OPTIONS GET GET');
    expect(wire('chromium', { ...hint, keepalive: true }, redirecting)).toBe('OPTIONS GET OPTIONS GET');
  });

  it('are the member window, and local network access', () => {
    expect(all({ window: 'self' })).toEqual(['window-not-null', 'GET', 'GET', 'window-not-null']);
    const server: Server = () => ({ status: 200, headers: open });
    expect(all({}, server, { addressSpace: 'public' })).toEqual([
      'local-network-access',
      'local-network-access',
      'GET',
      'GET',
    ]);
  });
});

/** Each point that these hooks change: its name, what an engine does there, and what the standard says. */
function changesOf({ csp = {}, toldErrors = {}, ...hooks }: Hooks): [string, unknown, unknown][] {
  const of = (path: string, changed: object, standard: object) =>
    Object.entries<unknown>({ ...changed }).map(([name, value]): [string, unknown, unknown] => [
      `${path}${name}`,
      value,
      Reflect.get(standard, name),
    ]);
  return [
    ...of('', hooks, specProfile),
    ...of('csp.', csp, specProfile.csp),
    ...of('toldErrors.', toldErrors, specProfile.toldErrors),
  ];
}

const versionOf = { chromium: /Chromium \d/, firefox: /Firefox \d/, webkit: /WebKitGTK \d/ } as const;
const shuffled = fc.shuffledSubarray([...departures], { minLength: departures.length });

describe('the list of departures', () => {
  it('has each id once, and evidence from a version of each engine that departs', () => {
    expect(new Set(departures.map(({ id }) => id)).size).toBe(departures.length);
    for (const { id, sentence, evidence, hooks } of departures) {
      expect(sentence).toMatch(/\.$/);
      for (const engine of engines.filter((name) => hooks[name])) {
        expect([id, evidence.join('\n')]).toEqual([id, expect.stringMatching(versionOf[engine])]);
      }
    }
  });

  it.each(engines)('changes what the standard says, and nothing twice, in %s', (engine) => {
    const changed = departures.flatMap(({ hooks }) => changesOf(hooks[engine] ?? {}));
    for (const [hook, value, standard] of changed) expect([hook, value]).not.toEqual([hook, standard]);
    const names = changed.map(([hook]) => hook);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('makes the same profiles in any order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...engines), shuffled, (engine, list) => {
        expect(profileOf(engine, list)).toEqual(profiles[engine]);
      }),
    );
  });

  it('says of every difference it leaves out why', () => {
    for (const { sentence, reason } of outsideTheModel) {
      expect(sentence).toMatch(/\.$/);
      expect(reason).toMatch(/\.$/);
    }
  });
});
