import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { docsPort } from '../lib/site/docs-port.mjs';
import { portProblem } from './site-ports.mjs';

test.each([
  ['http://localhost:3000', undefined, 3000],
  ['http://localhost:3000', '8080', 3000],
  ['http://docs.example.com', undefined, 80],
  ['http://docs.example.com', '8080', 8080],
  ['https://docs.example.com', undefined, 3000],
  ['https://docs.example.com', '8080', 8080],
  ['https://docs.example.com:8443', undefined, 3000],
  ['https://docs.example.com', 'eighty', 3000],
])('docsPort(%s, PORT=%s) is %i', (origin, port, expected) => {
  expect(docsPort(origin, { PORT: port })).toBe(expected);
  expect(docsPort(origin, { PORT: port, PREFLIGHT_DOCS_PORT: '' })).toBe(expected);
  expect(docsPort(origin, { PORT: port, PREFLIGHT_DOCS_PORT: '4000' })).toBe(4000);
});

describe('portProblem', () => {
  const servers: Server[] = [];
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });

  /** Listens on a free port. */
  async function listen(host?: string): Promise<number> {
    const server = createServer();
    servers.push(server);
    server.listen({ port: 0, ...(host === undefined ? {} : { host }) });
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return address.port;
  }

  /** A port that was free a moment ago. */
  async function freePort(): Promise<number> {
    const port = await listen();
    const server = servers.pop();
    server?.close();
    if (server) await once(server, 'close');
    return port;
  }

  test('free ports are no problem', async () => {
    expect(await portProblem([{ port: await freePort(), serves: 'The docs app', variable: 'A' }])).toBeNull();
  });

  test.each([undefined, '127.0.0.1'])(
    'a port taken on %s is named, with the variable that moves it',
    async (host) => {
      const port = await listen(host);
      expect(await portProblem([{ port, serves: 'The docs app', variable: 'PREFLIGHT_DOCS_ORIGIN' }])).toBe(
        `Port ${port} is taken. The docs app needs it; set PREFLIGHT_DOCS_ORIGIN to use another.`,
      );
    },
  );

  test('two on one port', async () => {
    const port = await freePort();
    const wanted = [
      { port, serves: 'The docs app', variable: 'A' },
      { port, serves: 'the demo API', variable: 'B' },
    ];
    expect(await portProblem(wanted)).toBe(
      `The docs app and the demo API both want port ${port}. Set A or B.`,
    );
  });
});
