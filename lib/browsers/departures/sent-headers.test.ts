import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';
import { combinedValue } from '../../http/header-list';
import { isPreflight, type Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, open, origin, url } from '../test-data/wire';

const other = 'http://localhost:4202';
const away = 'http://127.0.0.1:4201';
const pageUrl = `${origin}/page`;

/** Redirects from each URL to the next one with its status. */
function redirecting(
  ...redirects: readonly (readonly [status: number, to: string, policy?: string])[]
): Server {
  const targets = [url, ...redirects.map(([, to]) => to)];
  return (request) => {
    const [status, to = '', policy] = redirects[targets.indexOf(request.url)] ?? [];
    if (status === undefined || isPreflight(request)) return { status: 200, headers: open };
    const told = policy === undefined ? [] : [['Referrer-Policy', policy] as const];
    return { status, headers: [...open, ['Location', to], ...told] };
  };
}

/** A header of each request, in order, by the standard and in each engine; null where it has none. */
function sent(
  name: string,
  request: Partial<RequestInput>,
  server: Server = redirecting(),
  page: Partial<Page> = {},
): (string | null)[][] {
  return (['spec', ...engines] as const).map((id) => {
    const scenario = { page: { origin, url: pageUrl, ...page }, request: { url, ...request }, server };
    return predict(scenario, profiles[id]).exchanges.map((exchange) =>
      combinedValue(exchange.request.headers, name),
    );
  });
}

const text = { kind: 'string', text: 'x' } as const;
const plain = 'text/plain;charset=UTF-8';
const post: Partial<RequestInput> = { method: 'POST', body: text };

describe('the Content-Type after redirects', () => {
  const [second, third] = [`${other}/2`, `${other}/3`];
  it.each<[string, Partial<RequestInput>, Server, (string | null)[][]]>([
    [
      '302, then 307',
      post,
      redirecting([302, second], [307, third]),
      [
        [plain, null, null],
        [plain, null, null],
        [plain, null, plain],
        [plain, null, plain],
      ],
    ],
    [
      '302 twice',
      post,
      redirecting([302, second], [302, third]),
      [
        [plain, null, null],
        [plain, null, null],
        [plain, null, null],
        [plain, null, plain],
      ],
    ],
    [
      '302, then 307, with XMLHttpRequest',
      { ...post, api: 'xhr' },
      redirecting([302, second], [307, third]),
      [
        [plain, null, null],
        [plain, null, null],
        [plain, null, null],
        [plain, null, plain],
      ],
    ],
    [
      '302, then 307, with XMLHttpRequest and a type of its own',
      { ...post, api: 'xhr', headers: [['Content-Type', 'text/plain']] },
      redirecting([302, second], [307, third]),
      [
        ['text/plain', null, null],
        ['text/plain', null, null],
        ['text/plain', null, 'text/plain'],
        ['text/plain', null, 'text/plain'],
      ],
    ],
    [
      '302, then 307, in the mode no-cors',
      { ...post, mode: 'no-cors', headers: [['Content-Type', 'text/plain']] },
      redirecting([302, second], [307, third]),
      [
        ['text/plain', null, null],
        ['text/plain', null, null],
        ['text/plain', null, 'text/plain'],
        ['text/plain', null, 'text/plain'],
      ],
    ],
    [
      '302 twice, in the mode no-cors',
      { ...post, mode: 'no-cors', headers: [['Content-Type', 'text/plain']] },
      redirecting([302, second], [302, third]),
      [
        ['text/plain', null, null],
        ['text/plain', null, null],
        ['text/plain', null, null],
        ['text/plain', null, null],
      ],
    ],
  ])('%s', (_, request, server, expected) => {
    expect(sent('Content-Type', request, server)).toEqual(expected);
  });

  it('of requests without CORS in WebKit, after 307 only', () => {
    const own: Partial<RequestInput> = { ...post, url: `${origin}/1` };
    const chain =
      (last: number): Server =>
      (request) => {
        const status = request.url.endsWith('1') ? 302 : request.url.endsWith('2') ? last : 200;
        return {
          status,
          headers:
            status === 200 ? open : [['Location', status === 302 && request.url.endsWith('1') ? '/2' : '/3']],
        };
      };
    expect(sent('Content-Type', own, chain(302))[3]).toEqual([plain, null, null]);
    expect(sent('Content-Type', own, chain(307))[3]).toEqual([plain, null, plain]);
  });

  it('where DELETE becomes GET in WebKit', () => {
    const request: Partial<RequestInput> = { ...post, method: 'DELETE' };
    const kept = [null, plain, null, plain];
    expect(sent('Content-Type', request, redirecting([302, second]))).toEqual([kept, kept, kept, kept]);
    const gone = [null, plain, null];
    const seeOther = sent('Content-Type', request, redirecting([303, second]));
    expect(seeOther).toEqual([gone, gone, [...gone, null], [...gone, null]]);
  });
});

it.each([
  ['text/plain; charset=ISO-8859-1;x=y', 'text/plain;charset=UTF-8;x=y', 'text/plain; charset=UTF-8;x=y'],
  ['text/plain;charset=utf-8', 'text/plain;charset=utf-8', 'text/plain;charset=UTF-8'],
  ['text/plain;x=charset', 'text/plain;x=charset', 'text/plain;x=charset'],
])('XMLHttpRequest sends text of type %s as %s, in Chromium as %s', (given, standard, chromium) => {
  const request: Partial<RequestInput> = { ...post, api: 'xhr', headers: [['Content-Type', given]] };
  expect(sent('Content-Type', request)).toEqual([[standard], [chromium], [standard], [standard]]);
});

it('of several Content-Type headers Firefox sends one', () => {
  const headers = [
    ['Content-Type', 'multipart/form-data'],
    ['content-type', 'text/html'],
  ] as const;
  const both = 'multipart/form-data, text/html';
  const last = (request: Partial<RequestInput>) =>
    sent('Content-Type', request).map((values) => values.at(-1));
  expect(last({ headers })).toEqual([both, both, 'text/html', both]);
  expect(last({ ...post, headers })).toEqual([both, both, 'multipart/form-data', both]);
  expect(last({ ...post, api: 'xhr', headers })).toEqual([both, both, both, both]);
});

it('of several Content-Type headers Firefox sends the last after a redirect, with a body too', () => {
  const headers = [
    ['Content-Type', 'text/plain'],
    ['Content-Type', 'text/html'],
  ] as const;
  const both = 'text/plain, text/html';
  const ofLast = (status: number) =>
    engines.map((engine) => {
      const server = redirecting([status, new URL('/next', url).href]);
      const request: RequestInput = { url, method: 'POST', headers, body: { kind: 'string', text: 'a' } };
      const { exchanges } = predict({ page: { origin }, request, server }, profiles[engine]);
      const last = exchanges.findLast(({ kind }) => kind === 'actual');
      return last ? combinedValue(last.request.headers, 'content-type') : null;
    });
  expect(ofLast(307)).toEqual([both, 'text/html', both]);
  expect(ofLast(303)).toEqual([null, null, null]);
});

it('XMLHttpRequest has the charset of URLSearchParams replaced in Chromium and Firefox', () => {
  const headers = [['Content-Type', 'text/plain; charset="utf-8"']] as const;
  const of = (kind: 'URLSearchParams' | 'Blob') =>
    sent('Content-Type', { method: 'POST', api: 'xhr', headers, body: { kind, text: 'a=1' } }).map((values) =>
      values.at(-1),
    );
  const asWritten = 'text/plain; charset="utf-8"';
  expect(of('URLSearchParams')).toEqual([
    asWritten,
    'text/plain; charset="UTF-8"',
    'text/plain; charset=UTF-8',
    asWritten,
  ]);
  expect(of('Blob')).toEqual([asWritten, asWritten, asWritten, asWritten]);
});

it('a Blob has its type in lower case, and none of other characters than printable ASCII', () => {
  const blob = (type: string) =>
    sent('Content-Type', { method: 'POST', body: { kind: 'Blob', text: 'x', type } });
  expect(blob('TEXT/PLAIN')).toEqual([['text/plain'], ['text/plain'], ['text/plain'], ['text/plain']]);
  expect(blob('text/plain\u0001')).toEqual([[null], [null], [null], [null]]);
});

it('WebKit alone sends the type of a Blob in the mode no-cors', () => {
  const body = { kind: 'Blob', text: '{}', type: 'application/json' } as const;
  const request: Partial<RequestInput> = { method: 'POST', mode: 'no-cors', body };
  expect(sent('Content-Type', request)).toEqual([[null], [null], [null], ['application/json']]);
});

describe('the Referer', () => {
  const opaque: Partial<Page> = { origin: 'null', topLevelOrigin: origin };
  const own = `${origin}/t`;
  it.each<[string, Partial<RequestInput>, Server, Partial<Page>, (string | null)[][]]>([
    [
      'across sites, whatever the policy says',
      { url: `${away}/`, referrerPolicy: 'unsafe-url' },
      redirecting(),
      {},
      [[pageUrl], [pageUrl], [`${origin}/`], [`${origin}/`]],
    ],
    [
      'to another origin of the site',
      { referrerPolicy: 'unsafe-url' },
      redirecting(),
      {},
      [[pageUrl], [pageUrl], [pageUrl], [pageUrl]],
    ],
    ['of a sandboxed page', {}, redirecting(), opaque, [[null], [null], [null], [`${origin}/`]]],
    [
      'of a sandboxed page, to its own URL',
      { url: own },
      redirecting(),
      opaque,
      [[null], [null], [null], [pageUrl]],
    ],
    [
      "of a sandboxed page's beacon, to its own URL",
      { url: own, api: 'sendBeacon' },
      redirecting(),
      opaque,
      [[null], [null], [`${origin}/`], [pageUrl]],
    ],
    [
      'from this machine to one that is not',
      { url: 'http://192.0.2.2/' },
      redirecting(),
      {},
      [[null], [`${origin}/`], [`${origin}/`], [`${origin}/`]],
    ],
    [
      'of a preflight after a redirect that forbids it',
      { method: 'PUT' },
      redirecting([307, `${other}/2`, 'no-referrer']),
      {},
      [
        [`${origin}/`, `${origin}/`, null, null],
        [`${origin}/`, `${origin}/`, null, null],
        [`${origin}/`, `${origin}/`, null, null],
        [`${origin}/`, `${origin}/`, `${origin}/`, null],
      ],
    ],
  ])('%s', (_, request, server, page, expected) => {
    expect(sent('Referer', request, server, page)).toEqual(expected);
  });
});

it('in Firefox the type of a body that redirects took away is asked for no more beside another header', () => {
  const targets = [`${other}/2`, `${other}/3`] as const;
  const request: Partial<RequestInput> = {
    api: 'xhr',
    method: 'POST',
    headers: [['X-A', '1']],
    body: { kind: 'Blob', text: 'x', type: 'a/b' },
  };
  const asked = ([first, second]: readonly [number, number]) =>
    sent(
      'access-control-request-headers',
      request,
      redirecting([first, targets[0]], [second, targets[1]]),
    )[2]?.filter((value) => value !== null);
  expect(asked([301, 301])).toEqual(['content-type,x-a', 'x-a', 'x-a']);
  expect(asked([302, 307])).toEqual(['content-type,x-a', 'x-a', 'x-a']);
  expect(asked([307, 307])).toEqual(['content-type,x-a', 'content-type,x-a', 'content-type,x-a']);
});
