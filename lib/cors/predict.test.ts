import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import type { Server, WireResponse } from '../http/message';
import { predict } from './predict';
import type { Page } from './scenario';
import type { RequestInput } from '../http/request-input';
import { allowOrigin, ok, origin, scenario, url } from './test-data/scenario-of';

describe('the preflight', () => {
  it('goes first, with the standard headers in their order, and without credentials', () => {
    const { exchanges } = predict(
      scenario(
        {
          method: 'PUT',
          headers: [
            ['X-B', '1'],
            ['X-A', '2'],
            ['Accept', 'a/b'],
          ],
          credentials: 'include',
        },
        {
          status: 204,
          headers: [
            ['Access-Control-Allow-Origin', origin],
            ['Access-Control-Allow-Credentials', 'true'],
            ['Access-Control-Allow-Methods', 'PUT'],
            ['Access-Control-Allow-Headers', 'x-a, x-b'],
          ],
        },
      ),
    );
    expect(exchanges.map(({ kind, includesCredentials }) => [kind, includesCredentials])).toEqual([
      ['preflight', false],
      ['actual', true],
    ]);
    expect(exchanges[0]?.request).toEqual({
      method: 'OPTIONS',
      url,
      headers: [
        ['Accept', '*/*'],
        ['Access-Control-Request-Method', 'PUT'],
        ['Access-Control-Request-Headers', 'x-a,x-b'],
        ['Referer', 'https://page.example/'],
        ['Origin', origin],
      ],
    });
    expect(exchanges[1]?.addedByBrowser).toEqual(['content-length', 'referer', 'origin']);
  });

  it('stops the request when it fails, and what follows is listed as not reached', () => {
    const { exchanges, steps, block, result } = predict(
      scenario({ method: 'PUT' }, { status: 404, headers: [allowOrigin] }),
    );
    expect(exchanges).toHaveLength(1);
    expect(block).toEqual({ kind: 'preflight-status', exchange: 0, status: 404 });
    expect(result).toEqual({ kind: 'error', name: 'TypeError', isThrownEarly: false });
    const failed = steps.findIndex(({ outcome }) => outcome === 'failed');
    expect(steps.slice(failed + 1).map(({ outcome }) => outcome)).toEqual(
      steps.slice(failed + 1).map(() => 'not reached'),
    );
    expect(steps.slice(failed + 1).map(({ rule }) => `${rule.anchor} ${rule.step}`)).toEqual([
      'cors-preflight-fetch-0 7.3',
      'cors-preflight-fetch-0 7.5',
      'concept-http-fetch 4.3',
      'concept-cors-check 2',
      'concept-cors-check 4',
      'concept-main-fetch 14',
    ]);
  });

  it('may not be redirected', () => {
    const redirect: WireResponse = { status: 302, headers: [allowOrigin, ['Location', '/next']] };
    expect(predict(scenario({ method: 'PUT' }, redirect)).block).toEqual({
      kind: 'preflight-redirect',
      exchange: 0,
      status: 302,
      location: '/next',
    });
  });

  it.each<[Partial<RequestInput>, Partial<Page>]>([
    [{ method: 'PUT', url: 'https://page.example/own' }, {}],
    [{ method: 'POST', mode: 'no-cors' }, {}],
    [{ api: 'EventSource' }, {}],
  ])('is not made for %j', (request, page) => {
    const { exchanges, preflightTriggers } = predict(scenario(request, ok, page));
    expect(exchanges.map(({ kind }) => kind)).toEqual(['actual']);
    expect(preflightTriggers).toEqual([]);
  });
});

describe('the response', () => {
  const headers: Header[] = [
    allowOrigin,
    ['Content-Type', 'text/plain'],
    ['X-A', '1'],
    ['Set-Cookie', 'a=b'],
    ['X-B', '2'],
  ];
  it.each<[string | null, RequestInput['credentials'], string[]]>([
    [null, 'omit', ['Content-Type']],
    ['x-a', 'omit', ['Content-Type', 'X-A']],
    [
      '*',
      'omit',
      ['Access-Control-Allow-Origin', 'Content-Type', 'X-A', 'X-B', 'Access-Control-Expose-Headers'],
    ],
    ['*', 'include', ['Content-Type']],
    ['*, x-b', 'include', ['Content-Type', 'X-B']],
    ['x-a, a b', 'omit', ['Content-Type']],
    ['set-cookie', 'omit', ['Content-Type']],
  ])('with Access-Control-Expose-Headers: %s and credentials %s shows %j', (value, credentials, expected) => {
    const allowed: Header[] =
      credentials === 'include'
        ? [
            ['Access-Control-Allow-Origin', origin],
            ['Access-Control-Allow-Credentials', 'true'],
            ...headers.slice(1),
          ]
        : headers;
    const exposed: Header[] = value === null ? [] : [['Access-Control-Expose-Headers', value]];
    const { result } = predict(
      scenario({ credentials: credentials ?? 'omit' }, { status: 404, headers: [...allowed, ...exposed] }),
    );
    expect(result).toMatchObject({ kind: 'response', type: 'cors', status: 404 });
    expect(result.kind === 'response' && result.readableHeaders.map(([name]) => name)).toEqual(expected);
  });

  it('of the same origin shows all but cookies', () => {
    const { result } = predict(scenario({ url: '/own' }, { status: 200, headers }));
    expect(result).toMatchObject({ type: 'basic', hiddenHeaders: [['Set-Cookie', 'a=b']] });
  });

  it('in mode "no-cors" is opaque', () => {
    const { result } = predict(scenario({ mode: 'no-cors' }, { status: 404, headers }));
    expect(result).toEqual({
      kind: 'response',
      type: 'opaque',
      status: 0,
      readableHeaders: [],
      hiddenHeaders: headers,
    });
  });

  it.each<[string | null, Partial<Page>, boolean]>([
    [null, {}, false],
    ['same-origin', {}, true],
    ['same-site', {}, true],
    ['cross-origin', {}, false],
    ['nonsense', {}, false],
    [null, { embedderPolicy: 'require-corp' }, true],
    ['cross-origin', { embedderPolicy: 'require-corp' }, false],
  ])('with Cross-Origin-Resource-Policy: %s for a page %j is blocked: %s', (value, page, isBlocked) => {
    const policy: Header[] = value === null ? [] : [['Cross-Origin-Resource-Policy', value]];
    const { block } = predict(scenario({ mode: 'no-cors' }, { status: 200, headers: policy }, page));
    expect(block?.kind).toBe(isBlocked ? 'cross-origin-resource-policy' : undefined);
  });

  it.each([
    [null, false],
    ['*', true],
    [origin, true],
    ['https://else.example', false],
    [`https://else.example, ${origin}`, true],
  ])('with Timing-Allow-Origin: %s tells its timing: %s', (value, expected) => {
    const timing: Header[] = value === null ? [] : [['Timing-Allow-Origin', value]];
    expect(predict(scenario({}, { status: 200, headers: [allowOrigin, ...timing] })).isTimingAllowed).toBe(
      expected,
    );
  });

  it.each<[RequestInput['api'], WireResponse, string | null, string]>([
    [
      'EventSource',
      { status: 200, headers: [allowOrigin, ['Content-Type', 'text/event-stream;x']] },
      null,
      '',
    ],
    ['EventSource', { status: 204, headers: [allowOrigin] }, 'event-source-status', 'error event'],
    ['EventSource', ok, 'event-source-content-type', 'error event'],
    ['WebSocket', { status: 101, headers: [] }, null, ''],
    ['WebSocket', ok, 'websocket-handshake', 'error event'],
    ['xhr', { status: 200, headers: [] }, 'access-control-allow-origin-missing', 'error event'],
    ['sendBeacon', { status: 200, headers: [] }, null, ''],
  ])('to %s: %j', (api, response, kind, name) => {
    const { block, result } = predict(scenario({ api: api ?? 'fetch' }, response));
    expect(block?.kind ?? null).toBe(kind);
    expect(result.kind === 'error' ? result.name : '').toBe(name);
  });
});

it.each<[Partial<RequestInput>, string]>([
  [{ mode: 'same-origin' }, 'same-origin-mode'],
  [{ url: 'blob:https://else.example/0' }, 'scheme-not-http'],
  [{ url: 'data:no comma' }, 'scheme-not-http'],
  [{ url: 'blob:https://page.example/0', method: 'POST' }, 'scheme-not-http'],
  [{ url: '/own', mode: 'same-origin', cache: 'only-if-cached' }, 'not-in-http-cache'],
  [
    {
      url: 'http://127.0.0.1/',
      method: 'POST',
      body: { kind: 'ReadableStream' },
      duplex: 'half',
      mode: 'same-origin',
    },
    'same-origin-mode',
  ],
  [
    { method: 'POST', keepalive: true, body: { kind: 'BufferSource', byteLength: 65_537 } },
    'keepalive-limit',
  ],
])('blocks %j as %s', (request, kind) => {
  expect(predict(scenario(request, ok)).block?.kind).toBe(kind);
});

it('takes a server that throws for one that does not answer', () => {
  const silent: Server = () => {
    throw new Error('down');
  };
  expect(predict(scenario({}, silent)).block).toEqual({ kind: 'network', url });
  expect(predict(scenario({ method: 'PUT' }, silent)).block).toEqual({ kind: 'network', url });
});

it.each([
  ['data:text/plain,x', { kind: 'response', type: 'basic', status: 200 }],
  ['blob:https://page.example/0', { kind: 'response', type: 'basic', status: 200 }],
  ['data:;base64,QQ', { kind: 'response', status: 200 }],
  ['data:text/plain; base64,%51%51==', { kind: 'response', status: 200 }],
  ['data:text/plain;BASE64,!!', { kind: 'error' }],
  ['data:;base64,QQQQQ', { kind: 'error' }],
  ['data:;base64,QQ?x', { kind: 'error' }],
  ['data:text/plain;base64 ,!!', { kind: 'error' }],
  ['data:base64,!!', { kind: 'response', status: 200 }],
  ['about:blank', { kind: 'error' }],
])('fetches %s without a server', (local, expected) => {
  const { result, exchanges } = predict(scenario({ url: local }, ok));
  expect(result).toMatchObject(expected);
  expect(exchanges).toEqual([]);
});
