import type { HeaderList } from '../http/header-list';
import { isNullBodyStatus } from '../http/status';
import type { DemoApi } from './demo-api';
import { arrivedRequest } from './arrived-request';
import { clientOf, clientOfAddress } from './client-address';
import { feedReply, refusedReply, type FeedReply } from './feed';
import { GrowingBytes } from './growing-bytes';
import { healthReply, isHealthPath } from './health';
import { maxBodyBytes } from '../record/request-limits';
import { bodyTooLong, limitRefusal, type Refusal } from './limit-refusal';
import { tooManyBodies, tooManyDelays, tooManyHeads, tooManyUnread } from './limits';
import { OpenExchange, reasonOf } from './open-exchange';
import type { Hold, Quota } from './quota';
import { readHead } from './request-head';
import type { Send } from './store';
import { sizeOfHeaders } from './stored-run';
import { UnreadEvents } from './unread-events';

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
      client: clientOf(clientOfAddress(peer), head.forwardedFor, api.trustedProxies),
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
  const hurry = new Hurry();
  const share = api.bodies.hold(client, () => hurry.say(tooManyBodies));
  const headShare = api.heads.hold(client, () => hurry.say(tooManyHeads));
  const hasRoom = headShare.resize(sizeOfHeaders(head.headers));
  const early = limitRefusal(target, head) ?? (hasRoom ? null : tooManyHeads);
  try {
    const { body, length, refused, isWhole } =
      early === null
        ? await bodyOf(request, share, hurry)
        : { body: nothing, length: 0, refused: early, isWhole: true };
    if (!isWhole && refused === null) return await clientLeft(exchange, length);
    const planned =
      refused === null
        ? await exchange.answer(body, () => hurry.say(tooManyDelays))
        : await exchange.refuse(refused, length);
    if (!(await isStillThereAfter(planned.delayMs, request.signal, hurry)))
      return await clientLeft(exchange, length);
    const { refusal } = hurry;
    const message = planned.delayMs > 0 && refusal !== null ? exchange.giveUp(refusal) : planned;
    const { status, reason, headers } = message;
    const content = method === 'HEAD' ? null : message.content();
    await exchange.sent({ status, reason, headers });
    return response(status, reason, headers, content);
  } finally {
    share.release();
    headShare.release();
  }
}

/** Tells a request that it has to make room for another client's. */
class Hurry {
  refusal: Refusal | null = null;
  #said: () => void = () => undefined;

  say(refusal: Refusal): void {
    this.refusal = refusal;
    this.#said();
  }

  /** Calls that when it is said, instead of what was to be called. */
  whenSaid(call: () => void): void {
    this.#said = call;
    if (this.refusal !== null) call();
  }
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

const nothing = Buffer.alloc(0);

/** The body, read no further than just over a limit; meanwhile the client's share of the quota is as long. */
async function bodyOf({ body: stream }: Request, share: Hold, hurry: Hurry): Promise<ReadBody> {
  if (stream === null) return { body: nothing, length: 0, refused: null, isWhole: true };
  const body = new GrowingBytes();
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  let length = 0;
  let refused: Refusal | null = null;
  let isWhole = true;
  hurry.whenSaid(cancel);
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      length += read.value.length;
      if (length > maxBodyBytes) refused = bodyTooLong;
      else if (!share.resize(length)) refused = tooManyBodies;
      if (refused !== null) break;
      body.add(read.value);
    }
  } catch {
    isWhole = false;
  }
  refused ??= hurry.refusal;
  if (refused !== null) {
    cancel();
    share.release();
  }
  return { body: body.bytes, length, refused, isWhole };
}

function isStillThereAfter(delayMs: number, signal: AbortSignal, hurry: Hurry): Promise<boolean> {
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
    hurry.whenSaid(end);
  });
}

type FeedFacts = { readonly method: string; readonly client: string; readonly signal: AbortSignal };

function feedResponse(api: DemoApi, reply: FeedReply, { method, client, signal }: FeedFacts): Response {
  if (signal.aborted) return new Response(null, { status: 499 });
  const status = reply.kind === 'stream' ? 200 : reply.status;
  const answered = (body: BodyInit | null) => response(status, reasonOf(status), reply.headers, body);
  if (method === 'HEAD') return answered(null);
  if (reply.kind === 'stream') return answered(eventStream(reply, api.unread, client, signal));
  const body = messageStream(reply.parts, api.unread, client, signal);
  if (body !== null) return answered(body);
  const refused = refusedReply(tooManyUnread);
  return response(refused.status, reasonOf(refused.status), refused.headers, Buffer.concat(refused.parts));
}

/** Gives the parts one by one as they are read; null where the client leaves too much unread already. */
function messageStream(
  parts: readonly Uint8Array[],
  quota: Quota,
  client: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> | null {
  const left = [...parts];
  let evict: () => void = () => undefined;
  const share = quota.hold(client, () => evict());
  if (!share.resize(left.reduce((sum, part) => sum + part.length, 0))) return null;
  signal.addEventListener('abort', share.release);
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        evict = () => {
          left.length = 0;
          controller.error(new Error('Another client needs the room.'));
        };
      },
      pull(controller) {
        const part = left.shift();
        if (part !== undefined) {
          controller.enqueue(part);
          return;
        }
        share.release();
        controller.close();
      },
      cancel: share.release,
    },
    { highWaterMark: 0 },
  );
}

/**
 * Ends itself when the reader falls behind, and gives up what is unread, which would be held and not counted; an EventSource
 * then comes back for it.
 */
function eventStream(
  reply: FeedReply & { readonly kind: 'stream' },
  quota: Quota,
  client: string,
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop: () => void = () => undefined;
  let close: (() => void) | null = null;
  let isOver = false;
  const unread = new UnreadEvents(quota, client, () => stop());
  const end = () => {
    isOver = true;
    close?.();
    close = null;
    unread.release();
  };
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = () => {
          if (isOver) return;
          end();
          if ((controller.desiredSize ?? 0) < 0) controller.error(new Error('The reader fell behind.'));
          else controller.close();
        };
        const send: Send = (text, isMissed) => {
          if (isOver) return;
          controller.enqueue(encoder.encode(text));
          if (!unread.wrote(-(controller.desiredSize ?? 0), isMissed)) stop();
        };
        close = reply.open(send, stop);
        if (isOver) end();
        signal.addEventListener('abort', end);
      },
      pull: () => {
        if (!isOver) unread.release();
      },
      cancel: end,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
}

function response(status: number, statusText: string, headers: HeaderList, body: BodyInit | null): Response {
  const init = new Headers();
  for (const [name, value] of headers) init.append(name, value);
  return new Response(isNullBodyStatus(status) ? null : body, { status, statusText, headers: init });
}
