import { describe, expect, it } from 'vitest';
import { combinedValue, hasHeader, type HeaderList, valuesOf } from '../http/header-list';
import { answerFor, decide, splitUrl, type AnswerContext } from './answer';
import { requestError } from '../record/request-error';

const context: AnswerContext = {
  meter: { limit: 10, used: 4, resetSeconds: 99 },
  origins: ['http://localhost:3001'],
};
const at = (pathAndQuery: string) => `http://localhost:3001${pathAndQuery}`;
const ask = (method: string, url = '/v1', headers: HeaderList = []) =>
  decide({ method, url: at(url), headers }, context);
const preflight = (url: string, ...headers: HeaderList) =>
  ask('OPTIONS', url, [['Origin', 'http://a.example'], ['Access-Control-Request-Method', 'PUT'], ...headers]);

const rateLimit = (remaining: number): HeaderList => [
  ['RateLimit-Limit', '10'],
  ['RateLimit-Remaining', String(remaining)],
  ['RateLimit-Reset', '99'],
];
const anyOrigin: HeaderList = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', '*'],
];
const json: HeaderList = [
  ['Cache-Control', 'no-store'],
  ['Content-Type', 'application/json'],
];

describe('the contract', () => {
  it.each(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'patch', 'options', 'PROPFIND', 'CHICKEN'])(
    '%s with an Origin, and without',
    (method) => {
      const answer = {
        status: 200,
        headers: [...anyOrigin, ...rateLimit(5), ...json],
        billed: 1,
        isPreflight: false,
      };
      expect(ask(method, '/v1', [['Origin', 'http://a.example']])).toMatchObject(answer);
      expect(ask(method)).toMatchObject(answer);
    },
  );

  it('a preflight', () => {
    const answer = preflight('/v1', ['Access-Control-Request-Headers', 'x-foobar,content-type']);
    expect(answer).toMatchObject({ status: 204, isPreflight: true, billed: 0, body: { kind: 'none' } });
    expect(answer.headers).toEqual([
      ...anyOrigin,
      ['Access-Control-Allow-Headers', 'Content-Type, Accept, x-foobar'],
      ['Access-Control-Allow-Methods', 'PUT'],
      ['Access-Control-Max-Age', '86400'],
      ...rateLimit(6),
    ]);
  });

  it('a plain OPTIONS is an actual request, and free', () => {
    const answer = ask('OPTIONS', '/v1', [['Origin', 'http://a.example']]);
    expect(answer).toMatchObject({ status: 200, isPreflight: false, billed: 0, body: { kind: 'echo' } });
    expect(answer.headers).toEqual([...anyOrigin, ...rateLimit(6), ...json]);
  });

  it.each([
    ['', 'Content-Type, Accept'],
    ['x-foobar', 'Content-Type, Accept, x-foobar'],
    ['ACCEPT,content-type', 'Content-Type, Accept'],
    ['x-a, X-A ,x-b', 'Content-Type, Accept, x-a, x-b'],
    ['x a,x-b,,"q",x:c', 'Content-Type, Accept, x-b'],
    ['authorization,*', 'Content-Type, Accept, authorization, *'],
  ])('asked for the headers "%s", allows "%s"', (asked, allowed) => {
    const { headers } = preflight('/v1', ['Access-Control-Request-Headers', asked]);
    expect(combinedValue(headers, 'Access-Control-Allow-Headers')).toBe(allowed);
  });

  it.each([
    ['patch', ['patch']],
    ['CHICKEN', ['CHICKEN']],
    ['', []],
    ['GET, PUT', []],
    ['a b', []],
  ])('asked for the method "%s", allows %j', (asked, allowed) => {
    const { headers } = ask('OPTIONS', '/v1', [['Access-Control-Request-Method', asked]]);
    expect(valuesOf(headers, 'Access-Control-Allow-Methods')).toEqual(allowed);
  });
});

describe('over the limit', () => {
  const spent: AnswerContext = { ...context, meter: { limit: 10, used: 10, resetSeconds: 42 } };
  const askSpent = (method: string, url = '/v1', headers: HeaderList = []) =>
    decide({ method, url: at(url), headers }, spent);

  it('is a 429 that every page can read', () => {
    const answer = askSpent('GET');
    expect(answer).toMatchObject({
      status: 429,
      billed: 0,
      meter: { limit: 10, remaining: 0, resetSeconds: 42 },
    });
    expect(answer.headers).toEqual(
      expect.arrayContaining([...anyOrigin, ['Retry-After', '42'], ['RateLimit-Remaining', '0']]),
    );
    expect(answer.body.kind === 'fault' && requestError(answer.body.fault)).toMatchObject({
      field: 'rate limit',
      message: 'All 10 requests of this window are used.',
    });
  });

  it('leaves OPTIONS alone', () => {
    expect(askSpent('OPTIONS')).toMatchObject({ status: 200, billed: 0 });
    expect(askSpent('OPTIONS', '/v1', [['Access-Control-Request-Method', 'PUT']])).toMatchObject({
      status: 204,
      billed: 0,
    });
  });

  it.each([
    [0, 429, '0', '0'],
    [4, 429, '4', '0'],
    [5, 200, '5', '0'],
    [6, 200, '6', '1'],
  ])('with meter.limit=%s after 4 requests is %s', (limit, status, headerLimit, remaining) => {
    const answer = ask('GET', `/v1?meter.limit=${limit}`);
    expect(answer.status).toBe(status);
    expect(combinedValue(answer.headers, 'RateLimit-Limit')).toBe(headerLimit);
    expect(combinedValue(answer.headers, 'RateLimit-Remaining')).toBe(remaining);
  });

  it('still edits the headers by plan, so that an unreadable 429 can be shown', () => {
    const answer = askSpent('GET', '/v1?actual.status=200&actual.remove=*');
    expect(answer.status).toBe(429);
    expect(hasHeader(answer.headers, 'Access-Control-Allow-Origin')).toBe(false);
  });
});

describe('a server plan', () => {
  it('applies to its own exchange only', () => {
    const url = '/v1?preflight.status=401&actual.status=418';
    expect(preflight(url).status).toBe(401);
    expect(ask('PUT', url).status).toBe(418);
    expect(ask('OPTIONS', url).status).toBe(418);
  });

  it('sets in place, appends what is new, adds a second line, and removes', () => {
    const url =
      '/v1?actual.set=access-control-allow-origin:http://b.example&actual.set=X-New:1&actual.add=Access-Control-Allow-Origin:*&actual.remove=Cache-Control';
    expect(ask('GET', url).headers).toEqual([
      ['access-control-allow-origin', 'http://b.example'],
      ['Access-Control-Expose-Headers', '*'],
      ...rateLimit(5),
      ['Content-Type', 'application/json'],
      ['X-New', '1'],
      ['Access-Control-Allow-Origin', '*'],
    ]);
  });

  it('removes every CORS header by *, and then sets', () => {
    expect(
      preflight('/v1?preflight.set=Access-Control-Allow-Origin:null&preflight.remove=*').headers,
    ).toEqual([...rateLimit(6), ['Access-Control-Allow-Origin', 'null']]);
  });

  it('delays', () => {
    expect(ask('GET', '/?actual.delay=250').delayMs).toBe(250);
    expect(preflight('/?actual.delay=250').delayMs).toBe(0);
    expect(preflight('/?preflight.delay=20').delayMs).toBe(20);
  });

  it.each([
    ['lax', ['lesson-lax=1; Path=/r; Max-Age=600; HttpOnly; SameSite=Lax']],
    ['strict', ['lesson-strict=1; Path=/r; Max-Age=600; HttpOnly; SameSite=Strict']],
    ['none', ['lesson-none=1; Path=/r; Max-Age=600; HttpOnly; SameSite=None; Secure']],
    [
      'partitioned',
      ['lesson-partitioned=1; Path=/r; Max-Age=600; HttpOnly; SameSite=None; Secure; Partitioned'],
    ],
    [
      'delete',
      [
        'lesson-lax=; Path=/r; Max-Age=0; HttpOnly; SameSite=Lax',
        'lesson-strict=; Path=/r; Max-Age=0; HttpOnly; SameSite=Strict',
        'lesson-none=; Path=/r; Max-Age=0; HttpOnly; SameSite=None; Secure',
        'lesson-partitioned=; Path=/r; Max-Age=0; HttpOnly; SameSite=None; Secure; Partitioned',
      ],
    ],
  ])(
    'with the cookie %s has the lines %j, wherever it is asked, and none on the preflight',
    (word, lines) => {
      for (const path of ['/v1', '/guide/x', '/r/aaaaaaaaaaaaaaaaaaaaaa/a/v1']) {
        const url = `${path}?actual.cookie=${word}`;
        expect(valuesOf(ask('PUT', url).headers, 'Set-Cookie')).toEqual(lines);
        expect(valuesOf(ask('PUT', `${url}&meter.limit=0`).headers, 'Set-Cookie')).toEqual(lines);
        expect(hasHeader(preflight(url).headers, 'Set-Cookie')).toBe(false);
      }
    },
  );

  it.each<[string, HeaderList, boolean]>([
    ['/v1?actual.cors=with-origin', [], false],
    ['/v1?actual.cors=with-origin', [['Origin', 'null']], true],
    ['/v1?actual.cors=with-origin&actual.set=Access-Control-Allow-Origin:*', [], false],
    ['/v1?actual.cors=with-origin&actual.status=404', [], false],
    ['/v1', [], true],
  ])('%s with %j has CORS headers: %s', (url, headers, has) => {
    const answer = ask('GET', url, headers);
    expect(answer.headers.some(([name]) => /^access-control-/i.test(name))).toBe(has);
    expect(hasHeader(answer.headers, 'Cache-Control')).toBe(true);
    expect(hasHeader(preflight(url).headers, 'Access-Control-Allow-Origin')).toBe(true);
  });

  it('keeps cookies to the path under which the API is mounted', () => {
    const request = { method: 'GET', url: at('/demo/v1?actual.cookie=lax'), headers: [] };
    const { headers } = decide(request, { ...context, basePath: '/demo' });
    expect(combinedValue(headers, 'Set-Cookie')).toContain('; Path=/demo/r; ');
  });

  it.each([204, 205, 304])('with status %s has no body and no type', (status) => {
    const answer = ask('GET', `/?actual.status=${status}&actual.body=x`);
    expect(answer.body).toEqual({ kind: 'none' });
    expect(hasHeader(answer.headers, 'Content-Type')).toBe(false);
  });

  it.each([
    ['/', null, 'application/json'],
    ['/?actual.set=X-A:1', null, 'application/json'],
    ['/?actual.body=<script>', 'sandbox', 'text/plain; charset=utf-8'],
    ['/?actual.set=Content-Type:text/html', 'sandbox', 'text/html'],
    ['/?actual.add=content-type:text/html', 'sandbox', 'application/json, text/html'],
    ['/?actual.remove=CONTENT-TYPE', 'sandbox', null],
    ['/?meter.limit=0&actual.set=Content-Type:text/html', 'sandbox', 'text/html'],
  ])('%s has the content security policy %s', (url, contentSecurityPolicy, contentType) => {
    const { headers } = ask('GET', url);
    expect(combinedValue(headers, 'Content-Security-Policy')).toBe(contentSecurityPolicy);
    expect(combinedValue(headers, 'Content-Type')).toBe(contentType);
    expect(combinedValue(headers, 'X-Content-Type-Options')).toBe(
      contentSecurityPolicy === null ? null : 'nosniff',
    );
  });

  it.each([
    ['/?actual.set=Content-Type:text/html', 'navigate', 'text/plain; charset=utf-8'],
    ['/?actual.add=content-type:image/svg%2Bxml', 'navigate', 'text/plain; charset=utf-8'],
    ['/?actual.remove=Content-Type', 'navigate', 'text/plain; charset=utf-8'],
    ['/?meter.limit=0&actual.set=Content-Type:text/html', 'navigate', 'text/plain; charset=utf-8'],
    ['/?actual.set=Content-Type:text/html', 'cors', 'text/html'],
    ['/', 'navigate', 'application/json'],
  ])('%s is, opened in mode %s, of type %s', (url, mode, contentType) => {
    const { headers } = ask('GET', url, [['Sec-Fetch-Mode', mode]]);
    expect(combinedValue(headers, 'Content-Type')).toBe(contentType);
  });

  it.each([
    ['/v1?actual.status=abc', 'actual.status'],
    ['/v1?preflight.set=Set-Cookie:a=b', 'preflight.set'],
    ['/v1?actual.cookie=sid', 'actual.cookie'],
    ['/r/short/a/v1', 'run id'],
  ])('%s is a readable 400 on the actual request and a default preflight', (url, field) => {
    const answer = ask('GET', url);
    expect(answer).toMatchObject({ status: 400, billed: 0 });
    expect(answer.headers).toEqual([...anyOrigin, ...rateLimit(6), ...json]);
    expect(answer.body.kind === 'fault' && requestError(answer.body.fault)).toMatchObject({ field });
    expect(preflight(url)).toMatchObject({ status: 204, headers: preflight('/v1').headers });
    expect(ask('OPTIONS', url).status).toBe(400);
  });
});

it('answerFor gives status and headers, with the type of the body, and the same each time', () => {
  const answer = answerFor(context);
  const request = { method: 'GET', url: at('/v1?actual.status=201'), headers: [] };
  expect(answer(request)).toEqual({
    status: 201,
    headers: [...anyOrigin, ...rateLimit(5), ...json],
    bodyType: 'application/json',
  });
  expect(answer(request)).toEqual(answer(request));
});

it.each<[string, { url?: string; bodyLength?: number }, number]>([
  ['a body at its limit', { bodyLength: 65_536 }, 200],
  ['a body over it', { bodyLength: 65_537 }, 413],
  ['a URL at its limit', { url: at(`/${'a'.repeat(8191)}`) }, 200],
  ['a URL over it', { url: at(`/${'a'.repeat(8192)}`) }, 414],
])('answerFor knows the limits: %s', (_, received, status) => {
  const answered = answerFor(context)({ method: 'POST', url: at('/v1'), headers: [], ...received });
  expect(answered.status).toBe(status);
  if (status !== 200) expect(answered.headers).toEqual([...anyOrigin, ...rateLimit(6), ...json]);
});

it.each([
  ['http://h:1/a/b?c=d#e', '', '/a/b', 'c=d'],
  ['/a//b/?', '', '/a//b/', ''],
  ['*', '', '*', ''],
  ['http://h/demo/r/x', '/demo', '/r/x', ''],
  ['http://h/demo', '/demo', '', ''],
  ['http://h/demon', '/demo', '/demon', ''],
  ['http://h', '', '', ''],
  ['/a?b?c#d?e', '', '/a', 'b?c'],
])('splitUrl(%s, %s)', (url, basePath, path, query) => {
  expect(splitUrl(url, basePath)).toEqual({ path, query });
});
