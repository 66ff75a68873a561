import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { describe, expect, test } from 'vitest';
import type { McpSite } from './mcp-server';
import { TimeBudget } from './time-budget';
import { answerMcpPreflight, mcpAnswerer, refuseMcpMethod } from './answer-mcp';

const url = 'https://docs.example/mcp';
const site: McpSite = {
  place: {
    docsOrigin: 'https://docs.example',
    sameSite: 'https://api.docs.example',
    crossSite: 'https://demo.example',
    meter: { limit: 1000, used: 0, resetSeconds: 60 },
  },
  productName: 'Example',
  version: '1.0.0',
  search: () => [],
  markdownAt: () => null,
};
const answer = mcpAnswerer(site);

const post = async (body: string | ReadableStream, to = answer) =>
  to(
    new Request(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      body,
      ...(typeof body === 'string' ? {} : { duplex: 'half' }),
    }),
  );

describe('a request that is none', () => {
  test.each([
    ['no JSON', 'hello', 400, 'The body is not JSON.'],
    ['an empty body', '', 400, 'The body is not JSON.'],
    ['a batch', '[]', 400, 'batches are not supported'],
    ['too much', `"${'a'.repeat(700_000)}"`, 413, '600 kB'],
  ])('%s', async (_, body, status, words) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.text()).toContain(words);
  });

  test('too much of which nobody said how much', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(100_000));
    let given = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        given += chunk.length;
        controller.enqueue(chunk);
      },
    });
    expect((await post(body)).status).toBe(413);
    expect(given).toBeLessThan(1_000_000);
  });

  test('a message of another protocol', async () => {
    const response = await post('{"hello":1}');
    expect(response.status).toBe(400);
  });

  test('another method is refused', () => {
    const response = refuseMcpMethod();
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'POST, OPTIONS']);
  });
});

test('a preflight allows POST with any header but Authorization, from anywhere, without credentials', () => {
  const asked = (names: string) =>
    answerMcpPreflight(
      new Request(url, { method: 'OPTIONS', headers: { 'Access-Control-Request-Headers': names } }),
    );
  const { status, headers } = asked('authorization,content-type, mcp-protocol-version,b@d');
  expect(status).toBe(204);
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
  expect(headers.get('Access-Control-Allow-Methods')).toBe('POST');
  expect(headers.get('Access-Control-Allow-Headers')).toBe('content-type, mcp-protocol-version');
  expect(asked('Authorization').headers.has('Access-Control-Allow-Headers')).toBe(false);
  expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
});

test('who asks for more than there is time for is told when to come again, and others are served after it', async () => {
  const message = (evidence: string) =>
    JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'tools/call',
      params: { name: 'diagnose', arguments: { evidence } },
    });
  const much = message('Access to fetch at "https://a.example/" from origin '.repeat(3500));
  const own = mcpAnswerer(site, new TimeBudget(0.2, 30, () => performance.now()));
  expect((await post(much, own)).status).toBe(200);
  const refused = await post(much, own);
  expect(refused.status).toBe(503);
  const seconds = Number(refused.headers.get('Retry-After'));
  expect(seconds).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  expect((await post(much, own)).status).toBe(200);
});

test('the official client lists the tools and calls one', async () => {
  const client = new Client({ name: 'test', version: '1.0.0' });
  const transport = new StreamableHTTPClientTransport(new URL(url), {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      return request.method === 'POST' ? answer(request) : refuseMcpMethod();
    },
  });
  await client.connect(transport);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'explain_cors_error',
    'diagnose',
    'predict',
    'fix',
    'search_docs',
  ]);
  const called = await client.callTool({
    name: 'diagnose',
    arguments: { evidence: 'TypeError: Failed to fetch' },
  });
  expect(called.structuredContent).toMatchObject({ outcome: 'not-told' });
  await client.close();
});
