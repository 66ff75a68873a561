import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { readResponses, sendRaw } from '../../demo/test-data/raw-socket';
import { createDocsServer, type DocsServerOptions } from './docs-server';

type App = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server | undefined;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

/** Starts the docs' server in front of a stand-in for Next, and gives its port. */
async function start(app: App, options: Partial<DocsServerOptions> = {}): Promise<number> {
  server = createDocsServer({
    app: async (request, response) => app(request, response),
    policies: { hashes: new Map(), connectOrigins: [], embedOrigins: [] },
    onePortHost: null,
    isReady: () => true,
    log: pino({ level: 'silent' }),
    answered: () => undefined,
    ...options,
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The last request of its connection. */
const get = (target: string, host = 'docs.example') =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;

/** Says what it was asked for. */
const echo: App = ({ url = '' }, response) => {
  response.setHeader('Content-Length', url.length);
  response.end(url);
};

test.each([
  ['http://evil.example/guide/caching', 200, '/guide/caching'],
  ['HTTPS://evil.example/guide/caching?a=//b', 200, '/guide/caching?a=//b'],
  ['http://evil.example', 200, '/'],
  ['http://evil.example?a', 200, '/?a'],
  ['http://evil.example//x', 308, '/x'],
  ['http://evil.example/guide/', 308, '/guide'],
  ['//evil.example/guide', 308, '/evil.example/guide'],
])('of %s the app is told path and query only: %i %s', async (target, status, address) => {
  const [response] = readResponses(await sendRaw(await start(echo), [get(target)]));
  expect(response?.status).toBe(status);
  if (status === 200) expect(response?.body).toBe(address);
  else expect(response?.headers).toContainEqual(['Location', address]);
});

test.each([
  ['*'],
  ['evil.example:443'],
  ['/\\evil.example'],
  ['http:/evil.example'],
  ['http:///guide'],
  ['http://\\evil.example/guide'],
  ['http://a@evil.example/guide'],
  ['ftp://evil.example/guide'],
  ['/a\u0001b'],
])('%j is a 400 without a Location', async (target) => {
  const bytes = await sendRaw(await start(echo), [get(target)]);
  expect(bytes).toMatch(/^HTTP\/1\.1 400 /);
  expect(bytes).not.toContain('Location');
});

test('of an absolute target the demo API on the same port is told path and query only', async () => {
  const port = await start(echo, { onePortHost: 'demo.example' });
  const bytes = await sendRaw(port, [get('http://evil.example/demo//v1?a', 'demo.example')]);
  expect(readResponses(bytes)).toMatchObject([{ status: 200, body: '/demo//v1?a' }]);
});
