import type { HeaderList } from '../http/header-list';
import { isNullBodyStatus } from '../http/status';
import type { DemoApi } from './demo-api';
import { arrivedRequest } from './arrived-request';
import { clientOf } from './client-address';
import { feedReply, type FeedReply } from './feed';
import { healthReply, isHealthPath } from './health';
import { bodyTooLong, limitRefusal, maxBodyBytes } from './limits';
import { OpenExchange, reasonOf } from './open-exchange';
import { readHead } from './request-head';

export type FetchHandlerOptions = {
  readonly api: DemoApi;
  /** Path under which the API is mounted, such as "/demo"; "" at the root. */
  readonly basePath: string;
  /** Whoever opened the connection, as far as the host says; X-Forwarded-For is believed as far as the API is set to. */
  readonly peer: string;
};

/**
 * Serves the demo API behind a host that gives a `Request` and takes a `Response`, for hosts with one port.
 * Never rejects. What the listener does and this cannot, because the host comes between:
 * - header names are recorded in lower case and sorted, lines of one name joined, and `isRaw` is false;
 * - the HTTP version is unknown, and so is what the host adds to the response (Date, Connection, Vary, ...);
 * - the host answers by itself to methods it does not know (`patch`, `CHICKEN`) and to a path with a double or closing
 *   slash, and normalises the case of some methods;
 * - lines of one name in an answer may be joined, and the host writes the reason phrase;
 * - a request the host refuses as too long or malformed is not recorded.
 */
export async function handleFetch(request: Request, options: FetchHandlerOptions): Promise<Response> {
  const { api, basePath, peer } = options;
  const head = readHead([...request.headers].flat());
  const { method, url } = request;
  const { pathname, search } = new URL(url);
  const target = `${pathname}${search}`;
  const arrived = arrivedRequest(
    {
      method,
      url,
      httpVersion: null,
      headers: head.headers,
      client: clientOf(peer, head.forwardedFor, api.trustedProxies),
      lastEventId: head.lastEventId,
      isRaw: false,
      basePath,
    },
    target,
  );
  const { runPath, client } = arrived;
  if (isHealthPath(arrived.path)) return feedResponse(healthReply(api, arrived), method, request.signal);
  if (runPath.kind === 'record' || runPath.kind === 'events') {
    const reply = await feedReply(api, arrived, runPath.kind, runPath.runId);
    return feedResponse(reply, method, request.signal);
  }
  const exchange = new OpenExchange(api, arrived);
  const early = limitRefusal(target, head);
  const { body, isWhole } = early === null ? await bodyOf(request) : { body: Buffer.alloc(0), isWhole: true };
  const refused = body.length > maxBodyBytes ? bodyTooLong : early;
  if (!isWhole && refused === null) return clientLeft(exchange, body.length);
  const message =
    refused === null ? await exchange.answer(body) : await exchange.refuse(refused, body.length);
  const isThere = await isStillThereAfter(message.delayMs, request.signal);
  if (message.delayMs > 0) api.delays.give(client, 1);
  if (!isThere) return clientLeft(exchange, body.length);
  const { status, reason, headers, text } = message;
  await exchange.sent({ status, reason, headers });
  return response(status, reason, headers, method === 'HEAD' ? null : text);
}

async function clientLeft(exchange: OpenExchange, bodyLength: number): Promise<Response> {
  await exchange.abandoned(bodyLength);
  return new Response(null, { status: 499 });
}

/** The body, read no further than just over its limit; not whole when the client left. */
async function bodyOf(request: Request): Promise<{ readonly body: Buffer; readonly isWhole: boolean }> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of request.body ?? []) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBodyBytes) break;
    }
    return { body: Buffer.concat(chunks), isWhole: true };
  } catch {
    return { body: Buffer.concat(chunks), isWhole: false };
  }
}

function isStillThereAfter(delayMs: number, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  if (delayMs === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve(!signal.aborted);
    };
    const timer = setTimeout(end, delayMs);
    signal.addEventListener('abort', end);
  });
}

function feedResponse(reply: FeedReply, method: string, signal: AbortSignal): Response {
  if (reply.kind === 'message') {
    const body = method === 'HEAD' ? null : Buffer.concat(reply.parts);
    return response(reply.status, reasonOf(reply.status), reply.headers, body);
  }
  if (method === 'HEAD') return response(200, reasonOf(200), reply.headers, null);
  return response(200, reasonOf(200), reply.headers, streamOf(reply, signal));
}

/** Ends itself when the reader falls behind; an EventSource then comes back for what it missed. */
function streamOf(
  reply: FeedReply & { readonly kind: 'stream' },
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close: (() => void) | null = null;
  const end = () => {
    close?.();
    close = null;
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = () => {
          end();
          controller.close();
        };
        close = reply.open((text) => {
          controller.enqueue(encoder.encode(text));
          if ((controller.desiredSize ?? 0) < 0) stop();
        }, stop);
        signal.addEventListener('abort', end);
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 2 * 1024 * 1024 }),
  );
}

function response(status: number, statusText: string, headers: HeaderList, body: BodyInit | null): Response {
  const init = new Headers();
  for (const [name, value] of headers) init.append(name, value);
  return new Response(isNullBodyStatus(status) ? null : body, { status, statusText, headers: init });
}
