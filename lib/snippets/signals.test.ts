import { expect, test } from 'vitest';
import { fetchSnippet } from './fetch';
import { runModule } from './test-data/run-module';
import { webSocketSnippet } from './web-socket';
import type { SnippetRequest } from './request';

const get: SnippetRequest = {
  url: 'http://a.test/',
  method: 'GET',
  headers: [],
  body: null,
  credentials: 'same-origin',
};

/** The options that the code gives to fetch. */
async function options(request: SnippetRequest): Promise<RequestInit | undefined> {
  let given: RequestInit | undefined;
  const fetch = async (_: string, init?: RequestInit) => {
    given = init;
    return Response.json({});
  };
  await runModule(fetchSnippet(request), {}, { fetch, AbortSignal });
  return given;
}

test('fetch gets a signal that is aborted, or times out', async () => {
  expect((await options({ ...get, aborted: true }))?.signal?.aborted).toBe(true);
  expect((await options({ ...get, timeout: 1500 }))?.signal?.aborted).toBe(false);
  expect(fetchSnippet({ ...get, timeout: 1500 })).toContain('signal: AbortSignal.timeout(1500)');
  expect(await options({ ...get, timeout: 0 })).toBe(undefined);
});

test.each<[readonly string[] | undefined, readonly unknown[]]>([
  [undefined, ['ws://a.test/']],
  [[], ['ws://a.test/']],
  [['chat'], ['ws://a.test/', 'chat']],
  [
    ['chat', "it's"],
    ['ws://a.test/', ['chat', "it's"]],
  ],
])('a WebSocket offers %j', async (protocols, expected) => {
  const given: unknown[] = [];
  class WebSocket {
    constructor(...all: unknown[]) {
      given.push(...all);
    }
    addEventListener(): void {}
  }
  const request = { ...get, api: 'WebSocket', url: 'ws://a.test/', ...(protocols && { protocols }) } as const;
  await runModule(webSocketSnippet(request), {}, { WebSocket });
  expect(given).toEqual(expected);
});
