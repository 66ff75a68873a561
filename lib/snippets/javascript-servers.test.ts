import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { advisedHeaders } from './advised-headers';
import { expressSnippet } from './express';
import { fastifySnippet } from './fastify';
import { honoSnippet } from './hono';
import { nextSnippet } from './next';
import type { ServerAdvice } from './server-advice';
import { serverAdvice } from './test-data/arbitraries';
import { runModule } from './test-data/run-module';

/** The packages' own options for everything but the origin. */
function optionsFor(
  advice: ServerAdvice,
  names: { allow: string; methods: string; expose: string },
): unknown {
  return {
    [names.methods]: advice.allowMethods,
    [names.allow]: advice.allowHeaders,
    ...(advice.exposeHeaders.length > 0 ? { [names.expose]: advice.exposeHeaders } : {}),
    ...(advice.allowCredentials ? { credentials: true } : {}),
    ...(advice.maxAge === null ? {} : { maxAge: advice.maxAge }),
  };
}

const shared = { methods: 'methods', allow: 'allowedHeaders', expose: 'exposedHeaders' };

/** What stands for the asking origin in the options: "*", the list, or a marker for whatever it is. */
function originOf({ allowOrigin }: ServerAdvice, echo: unknown): unknown {
  return typeof allowOrigin === 'object' ? allowOrigin.list : allowOrigin === 'echo' ? echo : '*';
}

describe('the options that the packages get', () => {
  test('Express', async () => {
    await fc.assert(
      fc.asyncProperty(serverAdvice, async (advice) => {
        const used: unknown[] = [];
        await runModule(expressSnippet(advice), {
          cors: { default: (options: unknown) => options },
          express: { default: () => ({ use: (options: unknown) => used.push(options) }) },
        });
        expect(used).toEqual([{ origin: originOf(advice, true), ...Object(optionsFor(advice, shared)) }]);
      }),
    );
  });

  test('Fastify', async () => {
    await fc.assert(
      fc.asyncProperty(serverAdvice, async (advice) => {
        const registered: unknown[] = [];
        await runModule(fastifySnippet(advice), {
          '@fastify/cors': { default: 'the plugin' },
          fastify: { default: () => ({ register: (...given: unknown[]) => registered.push(given) }) },
        });
        expect(registered).toEqual([
          ['the plugin', { origin: originOf(advice, true), ...Object(optionsFor(advice, shared)) }],
        ]);
      }),
    );
  });

  test('Hono', async () => {
    const names = { methods: 'allowMethods', allow: 'allowHeaders', expose: 'exposeHeaders' };
    await fc.assert(
      fc.asyncProperty(serverAdvice, async (advice) => {
        const used: unknown[] = [];
        class Hono {
          use = (...given: unknown[]) => used.push(given);
        }
        await runModule(honoSnippet(advice), {
          hono: { Hono },
          'hono/cors': {
            cors: ({ origin, ...options }: { origin: unknown }) => ({
              origin: typeof origin === 'function' ? origin('https://any.test') : origin,
              ...options,
            }),
          },
        });
        expect(used).toEqual([
          ['*', { origin: originOf(advice, 'https://any.test'), ...Object(optionsFor(advice, names)) }],
        ]);
      }),
    );
  });
});

/** Stands in for Next's own, which is a Response. */
class NextResponse extends Response {
  static next(): NextResponse {
    return new NextResponse('from the route', { status: 200 });
  }
}

const listSchema = v.array(
  v.object({
    source: v.literal('/api/:path*'),
    headers: v.array(v.object({ key: v.string(), value: v.string() })),
  }),
);

/** What a page at the origin gets from the code, by running it: header names in lower case. */
async function answerOf(advice: ServerAdvice, origin: string, isPreflight: boolean): Promise<Headers> {
  const exported = await runModule(nextSnippet(advice), { 'next/server': { NextResponse } });
  const { proxy, default: configuration } = exported;
  if (typeof proxy === 'function') {
    const headers = new Headers({ Origin: origin });
    if (isPreflight) headers.set('Access-Control-Request-Method', 'PUT');
    const response: unknown = proxy({ method: isPreflight ? 'OPTIONS' : 'GET', headers });
    if (!(response instanceof NextResponse)) throw new Error('The proxy answered nothing.');
    expect(response.status).toBe(isPreflight ? 204 : 200);
    return response.headers;
  }
  const { headers } = v.parse(v.object({ headers: v.function() }), configuration);
  const [rule] = v.parse(listSchema, await headers());
  return new Headers(rule?.headers.map(({ key, value }) => [key, value]));
}

describe('Next, run with a request', () => {
  test('who is allowed gets what was advised, and nobody else is let in', async () => {
    await fc.assert(
      fc.asyncProperty(
        serverAdvice,
        fc.constantFrom('https://a.test', 'https://evil.test', 'null'),
        fc.boolean(),
        async (advice, origin, isPreflight) => {
          const headers = await answerOf(advice, origin, isPreflight);
          const { allowOrigin } = advice;
          const isAllowed = typeof allowOrigin !== 'object' || allowOrigin.list.includes(origin);
          const isFixed =
            allowOrigin === '*' || (typeof allowOrigin === 'object' && allowOrigin.list.length === 1);
          expect(headers.get('Vary')).toBe(isFixed ? null : 'Origin');
          const value = headers.get('Access-Control-Allow-Origin');
          if (!isAllowed) {
            expect(value).not.toBe(origin);
            return;
          }
          expect(value).toBe(allowOrigin === '*' ? '*' : origin);
          const { every, preflight } = advisedHeaders(advice);
          for (const [name, expected] of isPreflight ? [...every, ...preflight] : every) {
            expect(headers.get(name)).toBe(expected);
          }
        },
      ),
    );
  });
});
