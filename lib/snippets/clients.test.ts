import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { angularSnippet } from './angular';
import { axiosSnippet } from './axios';
import { fetchSnippet } from './fetch';
import { quoteJavascript } from './javascript-string';
import { jquerySnippet } from './jquery';
import type { SnippetRequest } from './request';
import { isBeacon, sendBeaconSnippet } from './send-beacon';
import { nastyText, requestTo } from './test-data/arbitraries';
import { runModule } from './test-data/run-module';
import { xmlHttpRequestSnippet } from './xml-http-request';

const json: SnippetRequest = {
  url: 'http://a.test/?a=1&b=2',
  method: 'POST',
  headers: [
    ['Content-Type', 'application/json'],
    ['X-Note', "it's $HOME `here`"],
  ],
  body: '{"to":"Zoë"}',
  credentials: 'include',
};
const get: SnippetRequest = { url: 'http://a.test/', method: 'GET', headers: [], body: null };
const web = { Blob, FormData, TextEncoder, URLSearchParams };

const showFunctions = (_: string, value: unknown) => (typeof value === 'function' ? 'function' : value);

/** What the code passes to the function of that name, by running it. */
async function passed(code: string, name: 'fetch' | 'axios'): Promise<unknown[]> {
  let given: unknown[] = [];
  const spy = (...values: unknown[]) => {
    given = values;
    return Promise.resolve({ data: null, json: () => null });
  };
  await runModule(code, {}, { [name]: spy, ...web });
  return given;
}

async function passedToJquery(request: SnippetRequest): Promise<unknown> {
  let given: unknown;
  const $ = { ajax: (options: unknown) => (given = options) };
  await runModule(jquerySnippet(request), {}, { $, ...web });
  return given;
}

async function passedToAngular(request: SnippetRequest): Promise<unknown[]> {
  let given: unknown[] = [];
  const client = {
    request: (...values: unknown[]) => {
      given = values;
      return { subscribe: () => undefined };
    },
  };
  await runModule(
    angularSnippet(request),
    {
      '@angular/common/http': { HttpClient: 'HttpClient' },
      '@angular/core': { inject: (token: unknown) => (token === 'HttpClient' ? client : null) },
    },
    web,
  );
  return given;
}

/** What the code does with an XMLHttpRequest, call by call. */
async function doneWithXhr(request: SnippetRequest): Promise<unknown[]> {
  const calls: unknown[] = [];
  class XMLHttpRequest {
    upload = { addEventListener: (type: string) => calls.push(['upload', type]) };
    open = (...values: unknown[]) => calls.push(['open', ...values]);
    setRequestHeader = (...values: unknown[]) => calls.push(['header', ...values]);
    addEventListener = () => undefined;
    send = (...values: unknown[]) => calls.push(['send', ...values]);
    set withCredentials(value: boolean) {
      calls.push(['withCredentials', value]);
    }
  }
  await runModule(xmlHttpRequestSnippet(request), {}, { XMLHttpRequest, ...web });
  return calls;
}

describe('what the code passes on', () => {
  test('fetch: only what is not the default', async () => {
    expect(await passed(fetchSnippet(get), 'fetch')).toEqual([get.url]);
    expect(
      await passed(
        fetchSnippet({
          ...get,
          mode: 'no-cors',
          credentials: 'omit',
          redirect: 'error',
          cache: 'no-store',
          keepalive: true,
        }),
        'fetch',
      ),
    ).toEqual([
      get.url,
      { mode: 'no-cors', credentials: 'omit', redirect: 'error', cache: 'no-store', keepalive: true },
    ]);
  });

  test('fetch: a Request and a Headers object where the page makes one', async () => {
    const headers = [['X-A', '1']] as const;
    const request: SnippetRequest = { ...get, method: 'PUT', headers, thenSet: ['X-A', '2'] };
    const sent = async (given: SnippetRequest): Promise<Request | undefined> => {
      const requests: Request[] = [];
      const send = (input: string | Request, init?: RequestInit) => {
        requests.push(new Request(input, init));
        return Promise.resolve({ json: () => null });
      };
      await runModule(fetchSnippet(given), {}, { fetch: send, Headers, Request });
      return requests[0];
    };
    for (const api of ['fetch', 'Request', 'Headers'] as const) {
      const made = await sent({ ...request, api });
      expect([made?.method, ...(made?.headers ?? [])]).toEqual(['PUT', ['x-a', '2']]);
      const appended = await sent({ ...request, api, headerOperation: 'append', thenSet: ['X-B', 'b'] });
      expect([...(appended?.headers ?? [])]).toEqual([
        ['x-a', '1'],
        ['x-b', 'b'],
      ]);
    }
  });

  test('fetch keeps repeated names apart; clients that take an object join them', async () => {
    const headers = [
      ['Accept', 'a'],
      ['accept', 'b'],
    ] as const;
    expect(await passed(fetchSnippet({ ...get, headers }), 'fetch')).toEqual([get.url, { headers }]);
    expect(await passed(axiosSnippet({ ...get, headers }), 'axios')).toEqual([
      { url: get.url, headers: { Accept: 'a, b' } },
    ]);
    expect(await passedToJquery({ ...get, headers })).toEqual({ url: get.url, headers: { Accept: 'a, b' } });
    expect(await passedToAngular({ ...get, headers })).toEqual([
      'GET',
      get.url,
      { headers: { Accept: 'a, b' } },
    ]);
  });

  test('a header named __proto__ is a header', async () => {
    const [, options] = await passed(fetchSnippet({ ...get, headers: [['__proto__', 'x']] }), 'fetch');
    expect(JSON.stringify(options)).toBe('{"headers":{"__proto__":"x"}}');
  });

  test('XMLHttpRequest', async () => {
    expect(await doneWithXhr({ ...json, uploadListener: true })).toEqual([
      ['open', 'POST', json.url],
      ['header', 'Content-Type', 'application/json'],
      ['header', 'X-Note', "it's $HOME `here`"],
      ['withCredentials', true],
      ['upload', 'progress'],
      ['send', json.body],
    ]);
    expect(await doneWithXhr(get)).toEqual([['open', 'GET', get.url], ['send']]);
    expect(await doneWithXhr({ ...get, synchronous: true })).toEqual([
      ['open', 'GET', get.url, false],
      ['send'],
    ]);
    expect(xmlHttpRequestSnippet({ ...get, synchronous: true })).not.toContain('responseType');
    expect(xmlHttpRequestSnippet({ ...get, timeout: 1500 })).toContain('xhr.timeout = 1500;');
    expect(await doneWithXhr({ ...get, username: 'me', password: "it's" })).toEqual([
      ['open', 'GET', get.url, true, 'me', "it's"],
      ['send'],
    ]);
    expect(await doneWithXhr({ ...get, synchronous: true, password: 'x' })).toEqual([
      ['open', 'GET', get.url, false, null, 'x'],
      ['send'],
    ]);
  });

  test('axios', async () => {
    expect(await passed(axiosSnippet(json), 'axios')).toEqual([
      {
        url: json.url,
        method: 'POST',
        headers: Object.fromEntries(json.headers),
        withCredentials: true,
        data: json.body,
      },
    ]);
  });

  test.each([
    ['{"a":1}', false],
    ['{"a":1}\n', true],
    ['not JSON', true],
  ])('axios leaves a JSON body of %j alone, or is told to', async (body, isTold) => {
    const [options] = await passed(axiosSnippet({ ...json, body }), 'axios');
    expect(JSON.stringify(options, showFunctions).includes('"transformRequest":"function"')).toBe(isTold);
  });

  test('jQuery', async () => {
    expect(await passedToJquery(json)).toEqual({
      url: json.url,
      method: 'POST',
      headers: { 'X-Note': "it's $HOME `here`" },
      xhrFields: { withCredentials: true },
      contentType: 'application/json',
      data: json.body,
      processData: false,
    });
  });

  test('Angular', async () => {
    expect(await passedToAngular(json)).toEqual([
      'POST',
      json.url,
      { headers: Object.fromEntries(json.headers), withCredentials: true, body: json.body },
    ]);
    expect(await passedToAngular(get)).toEqual(['GET', get.url]);
  });

  test('a string takes along the content type that a browser gives it', async () => {
    const request: SnippetRequest = { ...get, method: 'POST', body: 'x' };
    const type = 'text/plain;charset=UTF-8';
    expect(await passed(axiosSnippet(request), 'axios')).toMatchObject([
      { headers: { 'Content-Type': type } },
    ]);
    expect(await passedToJquery(request)).toMatchObject({ contentType: type });
    expect((await passedToAngular(request))[2]).toMatchObject({ headers: { 'Content-Type': type } });
  });

  test('bytes take along none', async () => {
    const request: SnippetRequest = { ...get, method: 'POST', body: 'x', bodyKind: 'BufferSource' };
    expect(await passed(axiosSnippet(request), 'axios')).toMatchObject([
      { headers: { 'Content-Type': false } },
    ]);
    expect(await passedToJquery(request)).toMatchObject({ contentType: false });
    const [, , options] = await passedToAngular(request);
    expect(options).toEqual({ body: new TextEncoder().encode('x').buffer });
  });

  test('sendBeacon', async () => {
    let given: unknown[] = [];
    const navigator = { sendBeacon: (...values: unknown[]) => (given = values) };
    const request: SnippetRequest = { ...get, method: 'POST', body: "it's", credentials: 'include' };
    await runModule(sendBeaconSnippet(request), {}, { navigator });
    expect(given).toEqual([get.url, "it's"]);
    expect(isBeacon(request)).toBe(true);
    expect(isBeacon({ ...request, credentials: 'omit' })).toBe(false);
    expect(isBeacon({ ...request, method: 'PUT' })).toBe(false);
    expect(isBeacon(json)).toBe(false);
  });

  test('nothing nasty is lost', async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(1), async (request) => {
        const headers = Object.fromEntries(request.headers);
        expect(await passed(axiosSnippet(request), 'axios')).toMatchObject([
          { url: request.url, headers, data: request.body },
        ]);
        expect(await passedToJquery(request)).toMatchObject({ url: request.url, data: request.body });
        const [, url, options] = await passedToAngular(request);
        expect([url, options]).toMatchObject([request.url, { headers, body: request.body }]);
        expect(await doneWithXhr(request)).toEqual([
          ['open', request.method, request.url],
          ...request.headers.map((header) => ['header', ...header]),
          ['send', request.body],
        ]);
      }),
    );
  });

  test('any text survives as a literal', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const value: unknown = runInNewContext(quoteJavascript(text));
        return value === text;
      }),
    );
  });
});
