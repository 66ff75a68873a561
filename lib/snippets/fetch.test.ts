import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { normalizeHeaderValue } from '../http/header-value';
import { fetchSnippet } from './fetch';
import type { SnippetRequest } from './request';
import { requestTo } from './test-data/arbitraries';
import { startReceiving, type ReceivingServer } from './test-data/received';
import { runModule } from './test-data/run-module';

const web = { Blob, FormData, TextEncoder, URLSearchParams };

const post = { method: 'POST', headers: [], credentials: 'same-origin' } as const;

describe('fetch, for real', () => {
  let server: ReceivingServer;
  beforeAll(async () => {
    server = await startReceiving();
  });
  afterAll(() => server.close());

  test('every byte arrives as it was asked for', async () => {
    await fc.assert(
      fc.asyncProperty(requestTo(server.port), async (request) => {
        await runModule(fetchSnippet(request), {}, { fetch });
        const [received] = server.take();
        const { pathname, search } = new URL(request.url);
        expect(received?.method).toBe(request.method);
        expect(received?.target).toBe(pathname + search);
        expect(received?.body).toEqual(Buffer.from(request.body ?? ''));
        for (const [name, value] of request.headers) {
          expect(received?.headers).toContainEqual([name, normalizeHeaderValue(value)]);
        }
      }),
    );
  });

  test.each([
    ['URLSearchParams', 'application/x-www-form-urlencoded;charset=UTF-8', 'a=1+2&b=%27'],
    ['Blob', 'text/csv', "a=1 2&b='"],
    ['BufferSource', undefined, "a=1 2&b='"],
    ['ReadableStream', undefined, "a=1 2&b='"],
  ] as const)('a body of kind %s', async (bodyKind, type, text) => {
    const request: SnippetRequest = {
      ...post,
      url: `http://127.0.0.1:${server.port}/`,
      body: "a=1 2&b='",
      bodyKind,
      blobType: 'text/csv',
      ...(bodyKind === 'ReadableStream' && { duplex: 'half' }),
    };
    await runModule(fetchSnippet(request), {}, { fetch, ...web });
    const [received] = server.take();
    expect(received?.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1]).toBe(type);
    expect(received?.body.toString()).toBe(text);
  });

  test('a FormData', async () => {
    const request: SnippetRequest = {
      ...post,
      url: `http://127.0.0.1:${server.port}/`,
      body: "a='1'&b=%22",
      bodyKind: 'FormData',
    };
    await runModule(fetchSnippet(request), {}, { fetch, ...web });
    const [received] = server.take();
    expect(received?.body.toString()).toContain('name="a"\r\n\r\n\'1\'\r\n');
    expect(received?.body.toString()).toContain('name="b"\r\n\r\n"\r\n');
  });
});
