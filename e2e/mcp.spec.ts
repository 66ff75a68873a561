import { readFileSync } from 'node:fs';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { expect, test } from '@playwright/test';
import { site } from './live-request';
import { startOwnServer } from './own-server';

const endpoint = new URL('/mcp', site.docsOrigin);
const line =
  "Access to fetch at 'https://api.example/v1?token=8f3c51aa90' from origin 'https://shop.example' has been blocked by CORS policy: No 'Access-Control-Allow-Origin' header is present on the requested resource.";
const scenario = {
  page: { url: 'https://shop.example' },
  request: { url: 'https://api.example/', method: 'PUT' },
  given: { preflight: { status: 204, headers: [['Access-Control-Allow-Origin', '*']] } },
};

let client = new Client({ name: 'test', version: '1.0.0' });

test.beforeAll(async () => {
  client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(new StreamableHTTPClientTransport(endpoint));
});
test.afterAll(() => client.close());

type Called = {
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly isError: boolean;
};

async function call(name: string, args: Record<string, unknown>): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const text = content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
  const data: unknown = structuredContent ?? {};
  return {
    text,
    data: typeof data === 'object' && data !== null ? { ...data } : {},
    isError: isError === true,
  };
}

test('the official client lists the tools, each with what it takes and gives', async () => {
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual([
    'explain_cors_error',
    'diagnose',
    'predict',
    'fix',
    'search_docs',
  ]);
  for (const { inputSchema, outputSchema, description, annotations } of tools) {
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(outputSchema).toMatchObject({ type: 'object' });
    expect(description?.length).toBeGreaterThan(40);
    expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false });
  }
  const predict = JSON.stringify(tools.find(({ name }) => name === 'predict')?.inputSchema);
  expect(predict).toContain('"given"');
});

test.describe('with real evidence', () => {
  test('a message is explained, with its page', async () => {
    const { text, data } = await call('explain_cors_error', { message: line });
    expect(data).toMatchObject({
      outcome: 'blocked',
      causes: [
        {
          kind: 'access-control-allow-origin-missing',
          pages: expect.arrayContaining([`${site.docsOrigin}/errors/access-control-allow-origin-missing`]),
        },
      ],
    });
    expect(text).toContain('Fix: Set Access-Control-Allow-Origin: https://shop.example on the response.');
    expect(text).toMatch(/^# \S/m);
    expect(text).not.toContain('8f3c51aa90');
  });

  test('evidence is diagnosed, its question answered', async () => {
    const first = await call('diagnose', { evidence: 'TypeError: Failed to fetch' });
    expect(first.data).toMatchObject({
      outcome: 'not-told',
      findings: [{ question: { case: 0, fact: 'console-line' } }],
    });
    const answers = [{ case: 0, fact: 'console-line', value: line }];
    const second = await call('diagnose', { evidence: 'TypeError: Failed to fetch', answers });
    expect(second.data).toMatchObject({ outcome: 'blocked' });
    expect(second.text).toContain('Access-Control-Allow-Origin is missing');
  });

  test('a HAR is diagnosed', async () => {
    const evidence = readFileSync(
      new URL('../lib/evidence/har/test-data/chromium.har', import.meta.url),
      'utf8',
    );
    expect((await call('diagnose', { evidence })).data).toMatchObject({ outcome: 'blocked' });
  });

  test('a scenario is predicted, and fixed in the configuration of a server', async () => {
    const predicted = await call('predict', { scenario, browser: 'firefox' });
    expect(predicted.data).toMatchObject({ outcome: 'blocked', block: { kind: 'method-not-allowed' } });
    const fixed = await call('fix', { scenario, server: 'caddy' });
    expect(fixed.data).toMatchObject({ cause: { kind: 'method-not-allowed' } });
    expect(fixed.text).toContain('In Caddy:');
    expect((await call('fix', { evidence: line })).text).toContain('In nginx:');
  });

  test('pages are found by words', async () => {
    const { data } = await call('search_docs', { query: 'how long is a preflight cached', limit: 3 });
    expect(data['pages']).toHaveLength(3);
    expect(JSON.stringify(data)).toContain(`${site.docsOrigin}/guide/preflight-cache`);
  });
});

test.describe('with bad evidence', () => {
  test('words that tell of no request', async () => {
    expect((await call('diagnose', { evidence: 'hello' })).data).toMatchObject({
      outcome: 'not-understood',
      findings: [],
    });
    const explained = await call('explain_cors_error', { message: 'the cookie is missing' });
    expect(explained.text).toContain('The closest pages:');
    expect((await call('fix', { evidence: 'hello' })).data).toMatchObject({ fixes: [] });
    expect((await call('search_docs', { query: 'zzzzzz' })).data).toEqual({ pages: [] });
  });

  test('a scenario that is none is refused by a sentence', async () => {
    const { text, isError } = await call('predict', { scenario: { request: { url: '/v1' } } });
    expect([isError, text]).toEqual([true, 'request.url must be an absolute URL.']);
    expect((await call('fix', {})).text).toBe('Give either evidence or a scenario.');
  });

  for (const [name, args] of [
    ['diagnose', { evidence: 'a'.repeat(200_001) }],
    ['explain_cors_error', { message: 'a'.repeat(20_001) }],
    ['search_docs', { query: 'a'.repeat(501) }],
    ['diagnose', {}],
    ['diagnose', { evidence: line, browser: 'netscape' }],
    ['fix', { evidence: line, server: 'iis' }],
  ] as const) {
    test(`${name} with ${JSON.stringify(args).slice(0, 60)}`, async () => {
      const called = await call(name, args).catch((error: unknown) => String(error));
      expect(typeof called === 'string' || called.isError).toBe(true);
      expect(JSON.stringify(called)).toMatch(/has more than|evidence|browser|server/);
    });
  }

  test('a body that is larger than is taken', async ({ request }) => {
    const response = await request.post('/mcp', {
      headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' },
      data: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping', params: { a: 'a'.repeat(700_000) } }),
    });
    expect(response.status()).toBe(413);
    expect(await response.json()).toMatchObject({ error: { message: 'A request may have at most 600 kB.' } });
  });

  test('other methods', async ({ request }) => {
    expect((await request.get('/mcp')).status()).toBe(405);
    const deleted = await request.delete('/mcp');
    expect([deleted.status(), deleted.headers()['allow']]).toEqual([405, 'POST, OPTIONS']);
  });
});

test('its responses have the headers that protect the docs, and no cache keeps them', async ({ request }) => {
  const response = await request.post('/mcp', { data: 'hello', headers: { 'Content-Type': 'text/plain' } });
  const headers = response.headers();
  expect(response.status()).toBe(400);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('a page of any origin may ask, without credentials', async ({ page }) => {
  const other = await startOwnServer({ headers: { 'Content-Type': 'text/html' } });
  await page.goto(other.url);
  const ask = async (headers: Record<string, string>, credentials: RequestCredentials) =>
    page.evaluate(
      async ({ address, headers, credentials, body }) => {
        try {
          const response = await fetch(address, { method: 'POST', headers, credentials, body });
          return response.status;
        } catch (error) {
          return String(error);
        }
      },
      {
        address: endpoint.href,
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
          ...headers,
        },
        credentials,
        body: JSON.stringify({
          jsonrpc: '2.0',
          id: 1,
          method: 'tools/call',
          params: { name: 'diagnose', arguments: { evidence: line } },
        }),
      },
    );
  expect(await ask({ 'Mcp-Protocol-Version': '2025-06-18' }, 'omit')).toBe(200);
  expect(await ask({}, 'include')).toContain('TypeError');
  expect(await ask({ Authorization: 'Bearer x' }, 'omit')).toContain('TypeError');
  await other.close();
});
