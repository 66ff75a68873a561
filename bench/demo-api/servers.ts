import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import fastifyCors from '@fastify/cors';
import { serve } from '@hono/node-server';
import cors from 'cors';
import express from 'express';
import fastify from 'fastify';
import { Hono } from 'hono';
import { cors as honoCors } from 'hono/cors';
import type { DemoApi } from '../../lib/demo/demo-api';
import { startDemoApi } from '../../lib/demo/listener';
import { createRedisStore } from '../../lib/demo/redis-store';

/** Servers that answer as the demo API does: an echo, a preflight, the meter's headers with both. Each listens on the port. */
const servers: Readonly<Record<string, (port: number, argument: string) => Promise<void>>> = {
  async 'node:http'(port) {
    const answer = (req: IncomingMessage, res: ServerResponse) => {
      if (req.method === 'OPTIONS') {
        res.writeHead(204, [...openHeaders, ...preflightHeaders(req.headers), ...meterHeaders].flat());
        res.end();
        return;
      }
      const chunks: Buffer[] = [];
      req.on('data', (chunk: Buffer) => chunks.push(chunk));
      req.on('end', () => {
        const text = echo(req.method, req.url, req.rawHeaders, Buffer.concat(chunks).toString());
        const length = ['Content-Length', String(Buffer.byteLength(text))];
        res.writeHead(200, [...openHeaders, ...meterHeaders, ...jsonHeaders, length].flat());
        res.end(text);
      });
    };
    const server = createServer(answer);
    await new Promise<void>((resolve) => server.listen(port, resolve));
  },
  async hono(port) {
    const app = new Hono();
    app.use(async (context, next) => {
      for (const [name, value] of meterHeaders) context.header(name, value);
      await next();
    });
    app.use(honoCors({ origin: '*', exposeHeaders: ['*'], maxAge: 86_400 }));
    app.all('*', async (context) => {
      const { method, url, raw } = context.req;
      const body = method === 'GET' ? '' : await context.req.text();
      return context.text(echo(method, url, [...raw.headers].flat(), body), 200, {
        'Content-Type': 'application/json',
        'Cache-Control': 'no-store',
      });
    });
    await new Promise<void>((resolve) => serve({ fetch: app.fetch, port }, () => resolve()));
  },
  async express(port) {
    const app = express();
    app.disable('etag');
    app.use((_, res, next) => {
      for (const [name, value] of meterHeaders) res.setHeader(name, value);
      next();
    });
    app.use(cors({ origin: '*', exposedHeaders: ['*'], maxAge: 86_400 }));
    app.use((req, res) => {
      res.setHeader('Cache-Control', 'no-store');
      res.type('application/json').send(echo(req.method, req.url, req.rawHeaders, ''));
    });
    await new Promise<void>((resolve) => app.listen(port, () => resolve()));
  },
  async fastify(port) {
    const app = fastify();
    app.addHook('onRequest', (_, reply, done) => {
      for (const [name, value] of meterHeaders) void reply.header(name, value);
      done();
    });
    await app.register(fastifyCors, { origin: '*', exposedHeaders: ['*'], maxAge: 86_400 });
    app.get('/*', (request, reply) => {
      void reply.header('Cache-Control', 'no-store').type('application/json');
      return reply.send(echo(request.method, request.url, request.raw.rawHeaders, ''));
    });
    await app.listen({ port, host: '::' });
  },
  /** `argument`: how many runs it keeps already. */
  async 'demo API'(port, argument) {
    const { api } = await startDemoApi({ port, origins: [], ...roomy });
    fill(api.store, Number(argument));
    store = api.store;
  },
  /** `argument`: the Redis' URL. */
  async 'demo API, Redis'(port, argument) {
    const redis = (bounds: Parameters<typeof createRedisStore>[1]) => createRedisStore(argument, bounds);
    const { api } = await startDemoApi({ port, origins: [], ...roomy, store: redis });
    while (api.store.health() !== 'ok') await new Promise((resolve) => setTimeout(resolve, 20));
  },
};

let store: DemoApi['store'] | undefined;

const many = 10_000;
const roomy = {
  limit: 1_000_000_000,
  maxRuns: 1_000_000,
  maxBytes: 4 * 1024 ** 3,
  maxSubscribersPerRun: many,
  maxSubscribersPerClient: many,
  maxSubscribers: many,
  traffic: { connections: { perClient: many, inAll: many } },
};
const openHeaders = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', '*'],
];
const meterHeaders: readonly (readonly [string, string])[] = [
  ['RateLimit-Limit', '1000'],
  ['RateLimit-Remaining', '999'],
  ['RateLimit-Reset', '3600'],
];
const jsonHeaders = [
  ['Cache-Control', 'no-store'],
  ['Content-Type', 'application/json'],
];

function preflightHeaders(headers: IncomingMessage['headers']) {
  return [
    ['Access-Control-Allow-Headers', String(headers['access-control-request-headers'])],
    ['Access-Control-Allow-Methods', String(headers['access-control-request-method'])],
    ['Access-Control-Max-Age', '86400'],
  ];
}

function echo(method = '', url = '', rawHeaders: readonly string[] = [], body = ''): string {
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1]]] : [],
  );
  return `${JSON.stringify({ method, url, body, bodyLength: body.length, headers }, null, 2)}\n`;
}

function fill({ arrive }: DemoApi['store'], runs: number): void {
  const names = Array.from({ length: 11 }, (_, index) => `X-Header-${index}`);
  for (let index = 0; index < runs; index += 1) {
    const headers = names.map((name) => [name, `value of run ${index}`] as const);
    const request = {
      method: 'GET',
      url: `http://h/r/${index}/a/`,
      httpVersion: '1.1',
      headers,
      bodyLength: 0,
    };
    const arrival = { attempt: 'a', kind: 'actual', startedAt: Date.now(), isRaw: true } as const;
    void arrive(`run ${index}`, `client ${index % 5000}`, { ...arrival, request, url: request.url });
  }
}

const [name = '', port = '0', argument = '0'] = process.argv.slice(2);
const start = servers[name];
if (start === undefined) throw new Error(`There is no server "${name}".`);
await start(Number(port), argument);
process.on('message', (question) => {
  if (question === 'memory') globalThis.gc?.();
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({
    processorUs: user + system,
    heapBytes: heapUsed,
    processBytes: rss,
    keptBytes: store?.size().bytes ?? 0,
  });
});
process.on('SIGINT', () => process.exit(0));
process.send?.('listening');
