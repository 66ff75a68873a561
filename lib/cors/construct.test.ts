import { describe, expect, it } from 'vitest';
import { combinedValue } from '../http/header-list';
import { construct } from './construct';
import './predict';
import type { Constructed } from './constructed';
import { specProfile } from './spec-profile';
import type { RequestInput } from '../http/request-input';
import { Trace } from './trace';

const url = 'https://api.example/';
const page = { origin: 'https://page.example' };

function constructed(request: RequestInput): Constructed {
  return construct({ page, request }, specProfile, new Trace());
}

describe('new Request() throws', () => {
  it.each<[string, Partial<RequestInput>, string]>([
    ['5.2', { url: 'http://[' }, 'invalid-url'],
    ['5.3', { url: 'https://a:b@api.example/' }, 'url-includes-credentials'],
    ['10', { window: 'self' }, 'window-not-null'],
    ['14.3', { referrer: 'http://[' }, 'member-value-invalid'],
    ['17', { mode: 'navigate' }, 'navigate-mode'],
    ['', { mode: 'websocket' }, 'member-value-invalid'],
    ['', { duplex: 'full' }, 'member-value-invalid'],
    ['', { credentials: 'always' }, 'member-value-invalid'],
    ['21', { cache: 'only-if-cached' }, 'only-if-cached-mode'],
    ['25.2', { method: '' }, 'method-invalid'],
    ['25.2', { method: 'a b' }, 'method-invalid'],
    ['25.2', { method: 'cONNECT' }, 'forbidden-method'],
    ['32.1', { mode: 'no-cors', method: 'PUT' }, 'no-cors-method'],
    ['33.5', { headers: [['a b', '1']] }, 'header-name-invalid'],
    ['33.5', { headers: [['A', 'x\0']] }, 'header-value-invalid'],
    ['35', { body: { kind: 'string' } }, 'body-with-get-or-head'],
    ['37.1', { method: 'POST', body: { kind: 'ReadableStream' }, keepalive: true }, 'stream-with-keepalive'],
    ['39.1', { method: 'POST', body: { kind: 'ReadableStream' } }, 'stream-without-duplex'],
    [
      '39.2',
      { method: 'POST', body: { kind: 'ReadableStream' }, duplex: 'half', mode: 'no-cors' },
      'stream-mode',
    ],
  ])('step %s: %j', (_step, request, kind) => {
    expect(constructed({ url, ...request })).toMatchObject({
      kind: 'thrown',
      name: 'TypeError',
      block: { kind },
    });
  });
});

describe('new Request() makes', () => {
  it.each<[string, Partial<RequestInput>, object]>([
    ['5.1', { url: '/own' }, { urlList: [new URL('https://page.example/own')] }],
    ['14.2', { referrer: '' }, { referrer: 'no-referrer' }],
    ['14.3', { referrer: 'https://else.example/' }, { referrer: 'client' }],
    ['21', { cache: 'only-if-cached', mode: 'same-origin' }, { cacheMode: 'only-if-cached' }],
    ['25.3', { method: 'post' }, { method: 'POST' }],
    ['25.3', { method: 'patch' }, { method: 'patch' }],
    [
      '33.5',
      {
        headers: [
          ['A', ' x '],
          ['a', 'y'],
        ],
      },
      {
        headerList: [
          ['A', 'x'],
          ['A', 'y'],
        ],
      },
    ],
    [
      '37.4',
      { method: 'POST', body: { kind: 'URLSearchParams', text: 'a=b' } },
      {
        headerList: [['Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8']],
        body: { hasSource: true, length: 3 },
      },
    ],
    [
      '37.4',
      { method: 'POST', headers: [['content-type', 'a/b']], body: { kind: 'Blob', type: 'text/plain' } },
      { headerList: [['content-type', 'a/b']] },
    ],
    ['37.4', { method: 'POST', body: { kind: 'Blob', type: '' } }, { headerList: [] }],
    [
      '39.3',
      { method: 'POST', body: { kind: 'ReadableStream' }, duplex: 'half' },
      { useCorsPreflight: { stream: true, uploadListener: false }, body: { hasSource: false, length: null } },
    ],
  ])('step %s: %j', (_step, request, expected) => {
    expect(constructed({ url, ...request })).toMatchObject({ kind: 'request', request: expected });
  });

  it('a body of as many bytes as its text has in UTF-8', () => {
    const made = constructed({ url, method: 'POST', body: { kind: 'string', text: 'caf\u00e9' } });
    expect(made).toMatchObject({ request: { body: { length: 5 } } });
  });

  it('no headers that scripts may not set', () => {
    const made = constructed({
      url,
      headers: [
        ['Cookie', 'a'],
        ['X-A', '1'],
        ['x-http-method', 'trace'],
      ],
    });
    expect(made).toMatchObject({
      strippedHeaders: [
        ['Cookie', 'a'],
        ['x-http-method', 'trace'],
      ],
      request: { headerList: [['X-A', '1']] },
    });
  });
});

describe('in mode "no-cors"', () => {
  it.each<[Partial<RequestInput>, (readonly [string, string])[]]>([
    [
      {
        headers: [
          ['X-A', '1'],
          ['Accept', 'a'],
        ],
      },
      [['Accept', 'a']],
    ],
    [{ headers: [['Range', 'bytes=0-1']] }, []],
    [{ headers: [['Content-Type', 'application/json']] }, []],
    [
      {
        headers: [
          ['Accept', 'a'.repeat(64)],
          ['Accept', 'a'.repeat(64)],
        ],
      },
      [['Accept', 'a'.repeat(64)]],
    ],
    [{ headers: [['Accept', 'a']], thenSet: ['Accept', 'b'.repeat(129)] }, [['Accept', 'a']]],
    [
      {
        headers: [
          ['Accept', 'a'],
          ['Accept', 'b'],
        ],
        thenSet: ['accept', 'c'],
      },
      [['Accept', 'c']],
    ],
    [
      {
        headers: [
          ['Accept', 'a'],
          ['Accept', 'b'],
        ],
        headerOperation: 'set',
      },
      [['Accept', 'b']],
    ],
  ])('%j keeps %j', (request, headerList) => {
    expect(constructed({ url, mode: 'no-cors', ...request })).toMatchObject({ request: { headerList } });
  });
});

describe('XMLHttpRequest', () => {
  it.each<[Partial<RequestInput>, string, string]>([
    [{ method: '' }, 'SyntaxError', 'method-invalid'],
    [{ method: '\u2026' }, 'TypeError', 'method-invalid'],
    [{ method: 'trace' }, 'SecurityError', 'forbidden-method'],
    [{ url: 'http://[' }, 'SyntaxError', 'invalid-url'],
    [{ headers: [['', '1']] }, 'SyntaxError', 'header-name-invalid'],
    [{ headers: [['A', 'a\nb']] }, 'SyntaxError', 'header-value-invalid'],
    [{ headers: [['A', '\u2026']] }, 'TypeError', 'header-value-invalid'],
  ])('%j throws a %s', (request, name, kind) => {
    expect(constructed({ api: 'xhr', url, ...request })).toMatchObject({
      kind: 'thrown',
      name,
      block: { kind },
    });
  });

  it('combines headers, drops a body of GET, and keeps a URL with a user name', () => {
    const made = constructed({
      api: 'xhr',
      url,
      headers: [
        ['A', '1'],
        ['a', '2'],
      ],
      body: { kind: 'string', text: 'x' },
      username: 'me',
    });
    expect(made).toMatchObject({
      request: { headerList: [['A', '1, 2']], body: null, urlList: [new URL('https://me@api.example/')] },
    });
  });

  it.each([
    ['text/plain;charset=x', 'text/plain;charset=UTF-8'],
    ['application/json', 'application/json'],
  ])('sends a string with Content-Type %s as %s', (written, sent) => {
    const made = constructed({
      api: 'xhr',
      url,
      method: 'POST',
      headers: [['Content-Type', written]],
      body: { kind: 'string', text: 'x' },
    });
    expect(made.kind === 'request' && combinedValue(made.request.headerList, 'content-type')).toBe(sent);
  });

  it('asks for a preflight with an upload listener', () => {
    const made = constructed({ api: 'xhr', url, uploadListener: true });
    expect(made).toMatchObject({ request: { useCorsPreflight: { uploadListener: true } } });
  });
});

describe('sendBeacon', () => {
  it.each<[RequestInput['body'] | null, string]>([
    [null, 'no-cors'],
    [{ kind: 'string', text: 'x' }, 'no-cors'],
    [{ kind: 'BufferSource', byteLength: 1 }, 'no-cors'],
    [{ kind: 'Blob', type: 'application/json' }, 'cors'],
  ])('of %j has a mode of its own', (body, mode) => {
    const made = constructed({ api: 'sendBeacon', url, ...(body && { body }) });
    expect(made).toMatchObject({
      request: { mode, method: 'POST', credentialsMode: 'include', keepalive: true },
    });
  });

  it.each<[Partial<RequestInput>, string, string]>([
    [{ url: 'data:,x' }, 'TypeError', 'beacon-scheme'],
    [{ url: 'http://[' }, 'TypeError', 'invalid-url'],
    [{ body: { kind: 'ReadableStream' } }, 'TypeError', 'stream-with-keepalive'],
    [{ body: { kind: 'BufferSource', byteLength: 65_537 } }, 'false', 'keepalive-limit'],
  ])('refuses %j', (request, name, kind) => {
    expect(constructed({ api: 'sendBeacon', url, ...request })).toMatchObject({ name, block: { kind } });
  });
});

it('makes an EventSource ask for an event stream past the cache', () => {
  expect(constructed({ api: 'EventSource', url, credentials: 'include' })).toMatchObject({
    request: {
      headerList: [['Accept', 'text/event-stream']],
      cacheMode: 'no-store',
      credentialsMode: 'include',
    },
  });
});

it.each([
  ['wss://api.example/a', 'https://api.example/a'],
  ['https://api.example/a', 'https://api.example/a'],
  ['ftp://api.example/', null],
  ['wss://api.example/#', null],
])('makes a WebSocket to %s ask for %s', (written, asked) => {
  const made = constructed({ api: 'WebSocket', url: written });
  expect(made.kind === 'request' ? made.request.urlList[0].href : null).toBe(asked);
});
