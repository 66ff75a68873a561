import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, test } from 'vitest';
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
    connections: { perClient: 100, inAll: 100 },
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

const next = (target: string) => `GET ${target} HTTP/1.1\r\nHost: docs.example\r\n\r\n`;

/** Never answers, and counts what it is asked. */
function silent(): { readonly app: App; readonly asked: () => number } {
  let asked = 0;
  return { app: () => void (asked += 1), asked: () => asked };
}

describe('on one connection', () => {
  test('one request is in progress, and the rest stays where it comes from', async () => {
    const { app, asked } = silent();
    const socket = connect(await start(app), '127.0.0.1');
    const sent = 64 * 1024 * 1024;
    socket.write(Buffer.alloc(sent, next('/case/x')));
    await expect.poll(asked).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(asked()).toBe(1);
    expect(socket.writableLength).toBeGreaterThan(sent / 2);
    socket.destroy();
  });

  test('a body that the app does not read stays there too', async () => {
    const { app, asked } = silent();
    const socket = connect(await start(app), '127.0.0.1');
    const sent = 24 * 1024 * 1024;
    socket.write(`POST /mcp HTTP/1.1\r\nHost: docs.example\r\nContent-Length: ${sent}\r\n\r\n`);
    socket.write(Buffer.alloc(sent));
    await expect.poll(asked).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(socket.writableLength).toBeGreaterThan(sent / 2);
    socket.destroy();
  });

  test('requests are answered in their order', async () => {
    const app: App = (request, response) => void setTimeout(() => echo(request, response), 20);
    const port = await start(app);
    const post = 'POST /mcp HTTP/1.1\r\nHost: docs.example\r\nContent-Length: 3\r\n\r\nabc';
    const bytes = await sendRaw(port, [next('/a') + post + next('/b'), 100, next('/c'), 100, get('/d')]);
    expect(readResponses(bytes).map(({ body }) => body)).toEqual(['/a', '/mcp', '/b', '/c', '/d']);
  });

  test.each([['<garbage'], ['GET /a b c\r\n\r\n'], ['GET / HTTP/1.1\r\nno colon\r\n\r\n']])(
    'a request is answered although %j comes behind it, which is a 400',
    async (garbage) => {
      const app: App = (request, response) => void setTimeout(() => echo(request, response), 50);
      const bytes = await sendRaw(await start(app), [next('/a'), 10, garbage]);
      expect(readResponses(bytes)).toMatchObject([{ status: 200, body: '/a' }, { status: 400 }]);
    },
  );

  test('nothing is read behind the last request', async () => {
    const bytes = await sendRaw(await start(echo), [get('/a') + next('/b')]);
    expect(readResponses(bytes)).toMatchObject([{ status: 200, body: '/a' }]);
  });

  test('a body with broken framing is a 400 to its own request', async () => {
    const { app } = silent();
    const head = 'POST /mcp HTTP/1.1\r\nHost: docs.example\r\nTransfer-Encoding: chunked\r\n\r\n';
    expect(await sendRaw(await start(app), [head, 10, 'no size\r\n'])).toMatch(/^HTTP\/1\.1 400 /);
  });
});

test.each([
  ['no Host', 400, 'GET / HTTP/1.1', 'X-A: b'],
  ['an expectation', 417, 'GET / HTTP/1.1', 'Host: h', 'Expect: something'],
  ['a method in lower case', 405, 'get / HTTP/1.1', 'Host: h'],
  ['a method that nobody knows, for the tools', 405, 'CHICKEN /mcp HTTP/1.1', 'Host: h'],
  ['a POST to a page', 405, 'POST / HTTP/1.1', 'Host: h', 'Expect: 100-continue', 'Content-Length: 9'],
  ['a long head', 431, 'GET / HTTP/1.1', 'Host: h', `X-A: ${'a'.repeat(20_000)}`],
])('%s is a %i with the headers of the docs', async (_claim, status, ...lines) => {
  const bytes = await sendRaw(await start(echo), [`${lines.join('\r\n')}\r\n\r\n`]);
  const [response] = readResponses(bytes);
  expect(response?.status).toBe(status);
  expect(response?.headers).toContainEqual(['X-Content-Type-Options', 'nosniff']);
});

test('who waits for a 100 gets it before the tools are asked, and then the answer', async () => {
  const head =
    'POST /mcp HTTP/1.1\r\nHost: docs.example\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n';
  const bytes = await sendRaw(await start(echo), [head, 20, 'abc']);
  expect(bytes).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
});

test.each([['GE'], ['GET / HTTP/1.1\r\nHost: docs.']])('%j, and no more in time, is a 408', async (head) => {
  const port = await start(echo, { headSeconds: 1 });
  const startedAt = performance.now();
  const bytes = await sendRaw(port, [head], 5_000);
  expect(bytes).toMatch(/^HTTP\/1\.1 408 /);
  expect(performance.now() - startedAt).toBeLessThan(4_000);
});

test('connections over the bound are a 503, until one is closed', async () => {
  const port = await start(echo, { connections: { perClient: 1, inAll: 2 } });
  const open = connect(port, '127.0.0.1');
  await once(open, 'connect');
  expect(await sendRaw(port, [get('/a')])).toMatch(/^HTTP\/1\.1 503 /);
  open.destroy();
  await expect.poll(() => sendRaw(port, [get('/a')])).toMatch(/^HTTP\/1\.1 200 /);
});

test('when all connections are taken, the client that has the most loses its oldest to another', async () => {
  const port = await start(echo, { connections: { perClient: 2, inAll: 2 } });
  const sockets = [1, 2].map(() => connect({ port, host: '127.0.0.1', localAddress: '127.0.0.2' }));
  await Promise.all(sockets.map((socket) => once(socket, 'connect')));
  const closed = Promise.race(sockets.map((socket) => once(socket.resume(), 'close')));
  expect(await sendRaw(port, [get('/a')])).toMatch(/^HTTP\/1\.1 200 /);
  await closed;
  for (const socket of sockets) socket.destroy();
});

test('CONNECT ends its connection, whatever comes behind it in the same packet', async () => {
  const port = await start(echo);
  expect(await sendRaw(port, [`CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n${get('/a')}`])).toBe('');
  expect(await sendRaw(port, [get('/a')])).toMatch(/^HTTP\/1\.1 200 /);
});
