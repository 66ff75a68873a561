import type { HeaderList } from '../http/header-list';
import { isNullBodyStatus } from '../http/status';
import type { DemoApi } from './demo-api';
import { arrivedRequest } from './arrived-request';
import { clientOf } from './client-address';
import { feedReply, refusedReply, type FeedReply } from './feed';
import { GrowingBytes } from './growing-bytes';
import { healthReply, isHealthPath } from './health';
import { maxBodyBytes } from '../record/request-limits';
import { bodyTooLong, limitRefusal, maxUnreadBytes, tooMany, unreadRecords, type Refusal } from './limits';
import { OpenExchange, reasonOf } from './open-exchange';
import type { Quota } from './quota';
import { readHead } from './request-head';
import type { Send } from './store';
import { UnreadBytes } from './unread-bytes';

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
  const respond = (reply: FeedReply) => feedResponse(api, reply, { method, client, signal: request.signal });
  if (isHealthPath(arrived.path)) return respond(healthReply(api, arrived));
  if (runPath.kind === 'record' || runPath.kind === 'events')
    return respond(await feedReply(api, arrived, runPath.kind, runPath.runId));
  const exchange = new OpenExchange(api, arrived);
  const early = limitRefusal(target, head);
  const { body, length, refused, isWhole } =
    early === null
      ? await bodyOf(request, api.bodies, client)
      : { body: Buffer.alloc(0), length: 0, refused: early, isWhole: true };
  if (!isWhole && refused === null) return clientLeft(exchange, length);
  const message = refused === null ? await exchange.answer(body) : await exchange.refuse(refused, length);
  const isThere = await isStillThereAfter(message.delayMs, request.signal);
  if (message.delayMs > 0) api.delays.give(client, 1);
  if (!isThere) return clientLeft(exchange, length);
  const { status, reason, headers, content } = message;
  await exchange.sent({ status, reason, headers });
  return response(status, reason, headers, method === 'HEAD' ? null : content);
}

async function clientLeft(exchange: OpenExchange, bodyLength: number): Promise<Response> {
  await exchange.abandoned(bodyLength);
  return new Response(null, { status: 499 });
}

type ReadBody = {
  readonly body: Buffer;
  /** How much has arrived, of a refused body too. */
  readonly length: number;
  readonly refused: Refusal | null;
  /** False when the client left. */
  readonly isWhole: boolean;
};

/** The body, read no further than just over a limit; meanwhile the client holds its bytes of the quota. */
async function bodyOf(request: Request, bodies: Quota, client: string): Promise<ReadBody> {
  const body = new GrowingBytes();
  let [length, held] = [0, 0];
  let refused: Refusal | null = null;
  let isWhole = true;
  try {
    for await (const chunk of request.body ?? []) {
      length += chunk.length;
      if (length > maxBodyBytes) refused = bodyTooLong;
      else if (!bodies.take(client, chunk.length)) refused = tooMany('body', 'uploads');
      if (refused !== null) break;
      held += chunk.length;
      body.add(chunk);
    }
  } catch {
    isWhole = false;
  }
  bodies.give(client, held);
  return { body: body.bytes, length, refused, isWhole };
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

type FeedFacts = { readonly method: string; readonly client: string; readonly signal: AbortSignal };

function feedResponse(api: DemoApi, reply: FeedReply, { method, client, signal }: FeedFacts): Response {
  if (signal.aborted) return new Response(null, { status: 499 });
  const unread = new UnreadBytes(api.unread, client);
  if (reply.kind === 'stream') {
    const body = method === 'HEAD' ? null : eventStream(reply, unread, signal);
    return response(200, reasonOf(200), reply.headers, body);
  }
  const length = reply.parts.reduce((sum, part) => sum + part.length, 0);
  const isHeld = unread.hold(length);
  const { status, headers, parts } = isHeld ? reply : refusedReply(tooMany('record', unreadRecords));
  if (method !== 'HEAD' && isHeld)
    return response(status, reasonOf(status), headers, messageStream(parts, unread, signal));
  unread.release();
  return response(status, reasonOf(status), headers, method === 'HEAD' ? null : Buffer.concat(parts));
}

/** Gives the parts one by one as they are read. */
function messageStream(
  parts: readonly Uint8Array[],
  unread: UnreadBytes,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const left = [...parts];
  const end = () => unread.release();
  signal.addEventListener('abort', end);
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const part = left.shift();
        if (part !== undefined) {
          controller.enqueue(part);
          return;
        }
        end();
        controller.close();
      },
      cancel: end,
    },
    { highWaterMark: 0 },
  );
}

const mostUnread = 2 * 1024 * 1024;

/** Ends itself when the reader falls behind; an EventSource then comes back for what it missed. */
function eventStream(
  reply: FeedReply & { readonly kind: 'stream' },
  unread: UnreadBytes,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close: (() => void) | null = null;
  let isOver = false;
  let leastRoom = 0;
  const end = () => {
    isOver = true;
    close?.();
    close = null;
    unread.release();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const stop = () => {
          if (isOver) return;
          end();
          controller.close();
        };
        const send: Send = (text, isMissed) => {
          if (isOver) return;
          controller.enqueue(encoder.encode(text));
          const room = controller.desiredSize ?? 0;
          if (isMissed === true) leastRoom = Math.min(0, room - maxUnreadBytes);
          if (room < leastRoom || !unread.hold(mostUnread - room)) stop();
        };
        close = reply.open(send, stop);
        if (isOver) end();
        signal.addEventListener('abort', end);
      },
      pull(controller) {
        leastRoom = 0;
        if (!isOver) unread.hold(mostUnread - (controller.desiredSize ?? mostUnread));
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostUnread }),
  );
}

function response(status: number, statusText: string, headers: HeaderList, body: BodyInit | null): Response {
  const init = new Headers();
  for (const [name, value] of headers) init.append(name, value);
  return new Response(isNullBodyStatus(status) ? null : body, { status, statusText, headers: init });
}
