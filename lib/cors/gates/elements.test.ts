import { describe, expect, it } from 'vitest';
import type { HeaderList } from '../../http/header-list';
import type { RequestInput } from '../../http/request-input';
import { fetchMetadata } from '../fetch-metadata/fetch-metadata';
import { predict } from '../predict';
import type { Page } from '../scenario';

const origin = 'https://page.example';
const url = 'https://api.example/file';
const any: HeaderList = [['Access-Control-Allow-Origin', '*']];
const own: HeaderList = [
  ['Access-Control-Allow-Origin', origin],
  ['Access-Control-Allow-Credentials', 'true'],
];
type Response = { status?: number; type?: string; headers?: HeaderList; bodyType?: string };
const load = (request: Partial<RequestInput>, response: Response = {}, page: Partial<Page> = {}) => {
  const { status = 200, type, headers = [], bodyType } = response;
  const typed: HeaderList = type === undefined ? headers : [...headers, ['Content-Type', type]];
  return predict({
    page: { origin, ...page },
    request: { url, ...request },
    server: () => ({ status, headers: typed, ...(bodyType !== undefined && { bodyType }) }),
  });
};
const types = {
  img: 'image/png',
  audio: 'audio/wav',
  video: 'video/webm',
  track: 'text/vtt',
  script: 'text/javascript',
  module: 'text/javascript',
  link: 'text/css',
  font: 'font/woff2',
} as const;
const apis = ['img', 'audio', 'video', 'track', 'script', 'module', 'link', 'font'] as const;

describe('https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request', () => {
  it.each<[(typeof apis)[number], RequestInput['crossOrigin'], string, boolean]>([
    ['img', undefined, 'no-cors', true],
    ['img', 'anonymous', 'cors', false],
    ['img', 'use-credentials', 'cors', true],
    ['audio', undefined, 'no-cors', true],
    ['audio', 'anonymous', 'cors', false],
    ['audio', 'use-credentials', 'cors', true],
    ['video', undefined, 'no-cors', true],
    ['video', 'anonymous', 'cors', false],
    ['track', 'anonymous', 'cors', false],
    ['track', 'use-credentials', 'cors', true],
    ['script', undefined, 'no-cors', true],
    ['script', 'anonymous', 'cors', false],
    ['script', 'use-credentials', 'cors', true],
    ['link', undefined, 'no-cors', true],
    ['link', 'anonymous', 'cors', false],
    ['link', 'use-credentials', 'cors', true],
    ['module', undefined, 'cors', false],
    ['module', 'anonymous', 'cors', false],
    ['module', 'use-credentials', 'cors', true],
    ['font', undefined, 'cors', false],
    ['font', 'use-credentials', 'cors', false],
  ])('%s, crossorigin %s: %s, credentials %s', (api, crossOrigin, mode, includesCredentials) => {
    const request = { api, ...(crossOrigin !== undefined && { crossOrigin }) };
    const { exchanges, block, result } = load(request, { type: types[api], headers: own });
    expect(exchanges).toMatchObject([{ mode, includesCredentials, request: { method: 'GET' } }]);
    expect(block).toBe(null);
    expect(result).toMatchObject(
      mode === 'cors' ? { type: 'cors', status: 200 } : { type: 'opaque', status: 0 },
    );
    expect(exchanges[0]?.request.headers.some(([name]) => name === 'Origin')).toBe(mode === 'cors');
  });

  it('a track of a media element without crossorigin has to be of the own origin', () => {
    const { exchanges, block } = load({ api: 'track' }, { type: 'text/vtt', headers: any });
    expect([exchanges, block?.kind]).toEqual([[], 'same-origin-mode']);
    const own = load({ api: 'track', url: '/captions.vtt' }, { type: 'text/vtt' });
    expect(own.exchanges).toMatchObject([{ mode: 'same-origin', includesCredentials: true }]);
    expect(own.result).toMatchObject({ kind: 'response', type: 'basic' });
  });

  it.each(apis)('%s is never preflighted, whatever headers and method are left over from before', (api) => {
    const request = { api, method: 'PUT', headers: [['X-FooBar', '1']] } satisfies Partial<RequestInput>;
    const crossOrigin = api === 'track' ? { crossOrigin: 'anonymous' as const } : {};
    const { exchanges, strippedHeaders } = load(
      { ...request, ...crossOrigin },
      { type: types[api], headers: any },
    );
    expect(exchanges.map(({ kind, request: { method } }) => [kind, method])).toEqual([['actual', 'GET']]);
    expect(strippedHeaders).toEqual([['X-FooBar', '1']]);
  });

  it.each(apis)('%s of the own origin needs no header', (api) => {
    const { block, result } = load({ api, url: '/file', crossOrigin: 'anonymous' }, { type: types[api] });
    expect([block, result.kind === 'response' && result.type]).toEqual([null, 'basic']);
  });

  it.each([
    ['module', 'error event'],
    ['font', 'NetworkError'],
  ] as const)('%s without CORS: %s', (api, name) => {
    const { block, result } = load({ api }, { type: types[api] });
    expect(block?.kind).toBe('access-control-allow-origin-missing');
    expect(result).toMatchObject({ name, isThrownEarly: false });
  });

  it('an image to which the server allows everyone, with credentials', () => {
    const { block } = load({ api: 'img', crossOrigin: 'use-credentials' }, { headers: any });
    expect(block?.kind).toBe('access-control-allow-origin-wildcard-with-credentials');
  });
});

describe('what is in the response', () => {
  it.each<[Partial<RequestInput>, Response, string | null]>([
    [{ api: 'script' }, { type: 'text/plain' }, null],
    [{ api: 'script' }, { type: 'image/png' }, 'element-content-type'],
    [{ api: 'script' }, { type: 'text/csv' }, 'element-content-type'],
    [{ api: 'script' }, { type: 'text/javascript', status: 404 }, 'element-status'],
    [{ api: 'script' }, { type: 'text/javascript', status: 204 }, null],
    [{ api: 'module' }, { type: 'application/x-javascript', headers: any }, null],
    [{ api: 'module' }, { type: 'text/plain', headers: any }, 'element-content-type'],
    [{ api: 'module' }, { headers: any }, 'element-content-type'],
    [{ api: 'module' }, { type: 'text/javascript', status: 500, headers: any }, 'element-status'],
    [{ api: 'link' }, { type: 'text/css; charset=utf-8' }, null],
    [{ api: 'link' }, { type: 'text/plain' }, 'element-content-type'],
    [{ api: 'img' }, { type: 'image/svg+xml' }, null],
    [{ api: 'img' }, { type: 'image/png', status: 404 }, null],
    [{ api: 'img' }, { type: 'image/png', status: 204 }, 'element-status'],
    [{ api: 'img' }, { type: 'application/json' }, 'element-content-type'],
    [{ api: 'img' }, { type: 'application/json', bodyType: 'image/png' }, null],
    [{ api: 'img' }, { type: 'image/png', bodyType: 'application/json' }, 'element-content-type'],
    [{ api: 'audio' }, { type: 'audio/wav', status: 201 }, null],
    [{ api: 'audio' }, { type: 'audio/wav', status: 302 }, null],
    [{ api: 'audio' }, { type: 'audio/wav', status: 204 }, 'element-status'],
    [{ api: 'audio' }, { type: 'audio/wav', status: 404 }, 'element-status'],
    [{ api: 'audio' }, { type: 'text/html' }, 'element-content-type'],
    [{ api: 'img' }, { type: 'image/png', bodyType: 'audio/wav' }, 'element-content-type'],
    [{ api: 'img' }, { type: 'image/png', bodyType: 'font/ttf' }, 'element-content-type'],
    [{ api: 'font' }, { type: 'text/plain', bodyType: 'font/ttf', headers: any }, null],
    [{ api: 'font' }, { type: 'font/ttf', bodyType: 'audio/wav', headers: any }, 'element-content-type'],
    [{ api: 'font' }, { type: 'font/ttf', bodyType: 'text/vtt', headers: any }, 'element-content-type'],
    [{ api: 'audio' }, { type: 'text/html', bodyType: 'audio/wav' }, null],
    [{ api: 'video' }, { type: 'video/webm', bodyType: 'application/json' }, 'element-content-type'],
    [{ api: 'video' }, { type: 'image/png', bodyType: 'audio/wav' }, null],
    [{ api: 'track', crossOrigin: 'anonymous' }, { type: 'text/plain', headers: any }, null],
    [
      { api: 'track', crossOrigin: 'anonymous' },
      { type: 'text/vtt', bodyType: 'text/html', headers: any },
      'element-content-type',
    ],
    [
      { api: 'track', crossOrigin: 'anonymous' },
      { type: 'text/vtt', status: 500, headers: any },
      'element-status',
    ],
    [{ api: 'font' }, { type: 'application/octet-stream', headers: any }, null],
    [{ api: 'font' }, { type: 'text/html', headers: any }, 'element-content-type'],
  ])('%j answered with %j: %s', (request, response, kind) => {
    expect(load(request, response).block?.kind ?? null).toBe(kind);
  });

  it.each<[Partial<RequestInput>, string, string | null]>([
    [{ api: 'script' }, 'text/plain', 'element-content-type'],
    [{ api: 'script' }, 'text/javascript', null],
    [{ api: 'link' }, 'text/plain', 'element-content-type'],
    [{ api: 'img' }, 'application/octet-stream', null],
  ])('%j answered as %s with nosniff: %s', (request, type, kind) => {
    const headers: HeaderList = [['X-Content-Type-Options', 'NoSniff, other']];
    expect(load(request, { type, headers }).block?.kind ?? null).toBe(kind);
  });

  it('a server of which nothing is known has to allow the page, with the right status and type', () => {
    const { needs, block } = predict({
      page: { origin },
      request: { url, api: 'module' },
      server: () => ({ status: null, headers: [], isHeaderUnknown: () => true }),
    });
    expect(block).toBe(null);
    expect(needs.map(({ name, value }) => `${name} ${value}`)).toEqual([
      `access-control-allow-origin ${origin}`,
      ':status 200',
      'content-type text/javascript',
    ]);
  });
});

describe('https://w3c.github.io/webappsec-csp/#effective-directive-for-a-request', () => {
  it.each<[(typeof apis)[number], string, string | null]>([
    ['img', "connect-src 'none'", null],
    ['img', "img-src 'none'", 'img-src'],
    ['img', "default-src 'none'", 'img-src'],
    ['script', "script-src 'none'", 'script-src-elem'],
    ['script', "script-src 'none'; script-src-elem *", null],
    ['script', "script-src 'strict-dynamic'", null],
    ['module', "script-src-elem 'none'", 'script-src-elem'],
    ['link', "style-src 'none'", 'style-src-elem'],
    ['font', "font-src 'none'", 'font-src'],
    ['audio', "media-src 'none'", 'media-src'],
    ['video', "default-src 'none'", 'media-src'],
    ['video', "img-src 'none'; connect-src 'none'", null],
    ['track', "media-src 'none'", 'media-src'],
    ['font', "style-src 'none'", null],
  ])('%s under %s: %s', (api, value, directive) => {
    const { block, violations } = load(
      { api },
      { type: types[api], headers: any },
      { policies: [{ value, disposition: 'enforce' }] },
    );
    expect(block?.kind === 'csp' ? block.effectiveDirective : null).toBe(directive);
    expect(violations.map(({ effectiveDirective }) => effectiveDirective)).toEqual(
      directive === null ? [] : [directive],
    );
  });
});

it.each([
  ['img', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['track', 'track'],
  ['script', 'script'],
  ['module', 'script'],
  ['link', 'style'],
  ['font', 'font'],
] as const)('%s says Sec-Fetch-Dest: %s', (api, dest) => {
  const { exchanges } = load({ api, crossOrigin: 'anonymous' }, { type: types[api], headers: any });
  const [exchange] = exchanges;
  if (!exchange) throw new Error('Nothing was sent.');
  expect(fetchMetadata(exchange, exchanges).dest).toBe(dest);
});

it.each(['worker', 'module-worker'] as const)('%s runs scripts of the own origin only', (api) => {
  const own = load({ api, url: '/worker.js' }, { type: 'text/javascript' });
  expect(own.result).toMatchObject({ kind: 'response', type: 'basic' });
  expect(own.exchanges).toMatchObject([{ mode: 'same-origin', destination: 'worker' }]);
  const other = load({ api }, { type: 'text/javascript', headers: any });
  expect([other.exchanges, other.block?.kind]).toEqual([[], 'same-origin-mode']);
  const policies = [{ value: "script-src 'none'", disposition: 'enforce' }] as const;
  expect(load({ api, url: '/worker.js' }, {}, { policies }).block).toMatchObject({
    kind: 'csp',
    directive: 'script-src',
    effectiveDirective: 'worker-src',
  });
});

it('a worker imports JavaScript of any origin, and throws a NetworkError for anything else', () => {
  const imported = { api: 'importScripts' } as const;
  const { result, exchanges } = load(imported, { type: 'text/javascript' });
  expect(result).toMatchObject({ kind: 'response', type: 'opaque' });
  expect(exchanges).toMatchObject([{ mode: 'no-cors', destination: 'script', includesCredentials: false }]);
  const other = load(imported, { type: 'text/plain' });
  expect([other.block?.kind, other.result]).toMatchObject(['element-content-type', { name: 'NetworkError' }]);
  const missing = load(imported, { type: 'text/javascript', status: 404 });
  expect([missing.block?.kind, missing.result]).toMatchObject(['element-status', { name: 'NetworkError' }]);
  const policies = [{ value: "script-src 'self'", disposition: 'enforce' }] as const;
  expect(load(imported, {}, { policies })).toMatchObject({
    block: { kind: 'csp', directive: 'script-src', effectiveDirective: 'script-src-elem' },
    result: { name: 'NetworkError' },
  });
  const unparsable = load({ ...imported, url: 'https://:0' }, {});
  expect(unparsable.result).toMatchObject({ name: 'SyntaxError' });
});

it('a URL that does not parse is told by an event', () => {
  expect(load({ api: 'img', url: 'https://:0' }).result).toMatchObject({ name: 'error event' });
});
