import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HeaderList } from '../http/header-list';
import { arrivedRequest } from './arrived-request';
import { connectionHeaders, dateHeader } from './connection-headers';
import type { DemoApi } from './demo-api';
import { feedReply, refusedReply, type FeedReply } from './feed';
import { healthReply, isHealthPath } from './health';
import { bodyTooLong, limitRefusal, maxBodyBytes, maxUnreadBytes, tooMany, type Refusal } from './limits';
import { openExchange, reasonOf, type Message, type OpenExchange } from './open-exchange';
import { malformed } from './refuse-connection';
import type { RequestHead } from './request-head';
import { requestUrl } from './request-url';

/** What the request itself does not say. */
export type RequestFacts = {
  /** As the client wrote it, whatever the parser was told. */
  readonly method: string;
  readonly head: RequestHead;
  readonly client: string;
  /** Used in the request's URL when it names no host. */
  readonly fallbackOrigin: string;
  readonly isKeptAlive: boolean;
  /** Whether the client waits for a 100 before it sends the body. */
  readonly isContinueAwaited: boolean;
  /** To be called when no further request is taken from the connection; when refused, the rest of this one is not read. */
  readonly last: (isRefused: boolean) => void;
};

/** A request being served: `refuse` ends it early, and is false when an answer has begun. */
export type Serving = { readonly refuse: (refusal: Refusal) => boolean };

const lingerMs = 3_000;
const maxLingerBytes = 16 * 1024 * 1024;

/** Serves one request of a node:http server. Never throws, whatever the client does. */
export function serveRequest(
  api: DemoApi,
  req: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
): Serving {
  const { method, head, client } = facts;
  const target = req.url ?? '/';
  const request = arrivedRequest(
    {
      method,
      url: requestUrl(target, head.host, api.origins, facts.fallbackOrigin),
      httpVersion: req.httpVersion,
      headers: head.headers,
      client,
      lastEventId: head.lastEventId,
      isRaw: true,
    },
    target,
  );
  req.on('error', ignore);
  res.on('error', ignore);
  if (!facts.isKeptAlive) facts.last(false);

  const { runPath } = request;
  const isHealth = isHealthPath(request.path);
  if (runPath.kind !== 'record' && runPath.kind !== 'events' && !isHealth)
    return new ServedExchange(api, req, res, openExchange(api, request), facts).begin(target);
  const startedAt = performance.now();
  const kind = runPath.kind === 'record' || runPath.kind === 'events' ? runPath.kind : 'health';
  res.on('close', () => {
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const status = res.headersSent ? res.statusCode : null;
    api.answered({ method, kind, isRecorded: false, status, durationMs });
  });
  req.resume();
  if (runPath.kind === 'record' || runPath.kind === 'events') {
    void feedReply(api, request, runPath.kind, runPath.runId).then((reply) =>
      serveFeed(api, res, reply, { ...facts, isHead: req.method === 'HEAD' }),
    );
  } else serveFeed(api, res, healthReply(api, request), { ...facts, isHead: req.method === 'HEAD' });
  return { refuse: () => false };
}

class ServedExchange implements Serving {
  readonly #api: DemoApi;
  readonly #req: IncomingMessage;
  readonly #res: ServerResponse;
  readonly #exchange: OpenExchange;
  readonly #facts: RequestFacts;
  readonly #chunks: Buffer[] = [];
  #length = 0;
  #held = 0;
  #isDecided = false;
  #delay: NodeJS.Timeout | undefined;

  constructor(
    api: DemoApi,
    req: IncomingMessage,
    res: ServerResponse,
    exchange: OpenExchange,
    facts: RequestFacts,
  ) {
    this.#api = api;
    this.#req = req;
    this.#res = res;
    this.#exchange = exchange;
    this.#facts = facts;
  }

  /** Begins to take in the body, if the request is within its limits. */
  begin(target: string): this {
    const { head, isContinueAwaited } = this.#facts;
    this.#res.on('close', () => this.#close());
    this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
    this.#req.on('end', () => this.#answer());
    const early = limitRefusal(target, head) ?? framingRefusal(this.#req, head);
    if (early !== null) this.refuse(early);
    else if (isContinueAwaited) this.#res.writeContinue();
    return this;
  }

  refuse(refusal: Refusal): boolean {
    if (this.#isDecided) return false;
    this.#isDecided = true;
    this.#facts.last(true);
    void this.#writeRefusal(refusal);
    return true;
  }

  async #writeRefusal(refusal: Refusal): Promise<void> {
    const message = await this.#exchange.refuse(refusal, this.#length);
    await this.#write(message, false, 'more');
    linger(this.#req, this.#res);
  }

  #take(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#isDecided) return;
    if (this.#length > maxBodyBytes) this.refuse(bodyTooLong);
    else if (!this.#api.bodies.take(this.#facts.client, chunk.length))
      this.refuse(tooMany('body', 'uploads'));
    else {
      this.#held += chunk.length;
      this.#chunks.push(chunk);
    }
  }

  #answer(): void {
    if (this.#isDecided) return;
    this.#isDecided = true;
    const [first, ...others] = this.#chunks;
    const body = others.length === 0 ? (first ?? nothing) : Buffer.concat(this.#chunks);
    void this.#exchange.answer(body).then((message) => {
      if (message.delayMs === 0) return this.#write(message, this.#facts.isKeptAlive, 'end');
      this.#wait(message);
      return undefined;
    });
  }

  #wait(message: Message): void {
    const { client, isKeptAlive } = this.#facts;
    if (this.#res.destroyed) {
      this.#api.delays.give(client, 1);
      return;
    }
    this.#delay = setTimeout(() => {
      this.#api.delays.give(client, 1);
      this.#delay = undefined;
      void this.#write(message, isKeptAlive, 'end');
    }, message.delayMs);
  }

  /** Records the response, then writes it. */
  async #write(message: Message, isKeptAlive: boolean, then: 'end' | 'more'): Promise<void> {
    const { status, reason, headers: answerHeaders, text } = message;
    const res = this.#res;
    if (res.destroyed) return;
    const bodyLength = Buffer.byteLength(text);
    const headers = [...answerHeaders, ...connectionHeaders({ status, bodyLength, isKeptAlive })];
    await this.#exchange.sent({ status, reason, headers });
    if (res.destroyed) return;
    res.writeHead(status, reason, flat(headers));
    if (this.#req.method === 'HEAD' || bodyLength === 0) {
      if (then === 'end') res.end();
      else res.flushHeaders();
      return;
    }
    // A Latin-1 string goes out together with the head, in one write.
    const isAscii = bodyLength === text.length;
    if (then === 'more') res.write(text, 'utf8');
    else if (isAscii) res.end(text, 'latin1');
    else res.end(Buffer.from(text));
  }

  #close(): void {
    const { client } = this.#facts;
    this.#api.bodies.give(client, this.#held);
    if (this.#delay !== undefined) {
      clearTimeout(this.#delay);
      this.#api.delays.give(client, 1);
    }
    void this.#exchange.abandoned(this.#length);
  }
}

const nothing = Buffer.alloc(0);

/** What node:http's parser lets through and HTTP does not. */
function framingRefusal(req: IncomingMessage, head: RequestHead): Refusal | null {
  if (req.httpVersion !== '1.1' && req.httpVersion !== '1.0') return malformed('Unknown HTTP version');
  return head.hosts > 1 ? malformed('Two Host headers') : null;
}

/** Reads on for a while: closing a connection with unread bytes makes it reset, and the client would lose the answer. */
function linger(req: IncomingMessage, res: ServerResponse): void {
  let length = 0;
  const end = () => res.end();
  if (req.complete) {
    end();
    return;
  }
  const timer = setTimeout(end, lingerMs);
  req.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxLingerBytes) end();
  });
  req.on('end', end);
  res.on('close', () => clearTimeout(timer));
  req.resume();
}

function serveFeed(
  api: DemoApi,
  res: ServerResponse,
  reply: FeedReply,
  { client, isKeptAlive, isHead }: RequestFacts & { readonly isHead: boolean },
): void {
  if (res.destroyed) return;
  if (reply.kind === 'message') {
    serveMessage(api, res, reply, { client, isKeptAlive, isHead });
    return;
  }
  res.writeHead(200, reasonOf(200), flat([...reply.headers, dateHeader()]));
  res.flushHeaders();
  if (isHead) {
    res.end();
    return;
  }
  let held = 0;
  let allowance = Infinity;
  const close = reply.open(
    (text) => {
      if (res.destroyed || res.writableEnded) return;
      res.write(text);
      const more = res.writableLength - held;
      const isWithin = more <= 0 || api.unread.take(client, more);
      if (!isWithin || res.writableLength > allowance) res.destroy();
      else if (more > 0) held += more;
    },
    () => res.end(),
  );
  allowance = res.writableLength + maxUnreadBytes;
  res.on('drain', () => {
    api.unread.give(client, held);
    held = 0;
  });
  res.on('close', () => {
    api.unread.give(client, held);
    close();
  });
}

function serveMessage(
  api: DemoApi,
  res: ServerResponse,
  reply: FeedReply & { readonly kind: 'message' },
  {
    client,
    isKeptAlive,
    isHead,
  }: { readonly client: string; readonly isKeptAlive: boolean; readonly isHead: boolean },
): void {
  let { status, headers, parts } = reply;
  const length = (of: readonly Uint8Array[]) => of.reduce((sum, part) => sum + part.length, 0);
  const held = length(parts);
  if (api.unread.take(client, held)) res.on('close', () => api.unread.give(client, held));
  else ({ status, headers, parts } = refusedReply(tooMany('record', 'records that you have not read')));
  const connection = connectionHeaders({ status, bodyLength: length(parts), isKeptAlive });
  res.writeHead(status, reasonOf(status), flat([...headers, ...connection]));
  res.cork();
  if (!isHead) for (const part of parts) res.write(part);
  res.end();
}

function flat(headers: HeaderList): string[] {
  const list: string[] = [];
  for (const [name, value] of headers) list.push(name, value);
  return list;
}

function ignore(): void {}
