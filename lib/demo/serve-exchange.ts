import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, type Awaitable } from './awaitable';
import { connectionHeaders, flatHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import { GrowingBytes } from './growing-bytes';
import { maxBodyBytes } from '../record/request-limits';
import { bodyTooLong, limitRefusal, type Refusal } from './limit-refusal';
import { tooManyBodies, tooManyDelays, tooManyHeads } from './limits';
import type { Content, Message, OpenExchange } from './open-exchange';
import type { Hold } from './quota';
import { malformed } from './refuse-connection';
import type { RequestHead } from './request-head';
import { sizeOfHeaders } from './stored-run';
import { boundUnread } from './unread-response';
import type { RequestFacts, Serving } from './serving';

const lingerMs = 3_000;
const maxLingerBytes = 16 * 1024 * 1024;
const nothing = Buffer.alloc(0);

/** An exchange being served by a node:http server. */
export class ServedExchange implements Serving {
  readonly #api: DemoApi;
  readonly #req: IncomingMessage;
  readonly #res: ServerResponse;
  readonly #exchange: OpenExchange;
  readonly #facts: RequestFacts;
  #body: GrowingBytes | null = null;
  #length = 0;
  /** The body's share of the quota. */
  #share: Hold | null = null;
  /** The headers' share of theirs, while they wait. */
  #headShare: Hold | null = null;
  #isDecided = false;
  #delay: NodeJS.Timeout | undefined;
  /** Why its answer may not wait any longer. */
  #hurry: Refusal | null = null;

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

  /** Answers a request without a body; begins to take in another's, if the request is within its limits. */
  begin(target: string): this {
    const { head, isContinueAwaited } = this.#facts;
    const early = limitRefusal(target, head) ?? framingRefusal(this.#req, head);
    if (early !== null) this.refuse(early);
    else if (head.contentLength === 0 && !head.isChunked) {
      this.#req.resume();
      this.#answer(nothing);
    } else if (!this.#holdHead()) this.refuse(tooManyHeads);
    else {
      this.#body = new GrowingBytes();
      this.#share = this.#api.bodies.hold(this.#facts.client, () => this.#evict(tooManyBodies));
      this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
      this.#req.on('end', () => this.#answer(this.#body?.bytes ?? nothing));
      if (isContinueAwaited) this.#res.writeContinue();
    }
    return this;
  }

  refuse(refusal: Refusal): boolean {
    if (this.#isDecided) return false;
    this.#isDecided = true;
    this.#facts.connection.last(true);
    if (this.#body === null) this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
    const mayLinger = this.#holdHead();
    void after(this.#exchange.refuse(refusal, this.#length), (message) =>
      after(this.#write(message, false, mayLinger ? 'more' : 'end'), () => {
        if (mayLinger) linger(this.#req, this.#res);
      }),
    );
    return true;
  }

  closed(): void {
    this.#share?.release();
    this.#headShare?.release();
    clearTimeout(this.#delay);
    void this.#exchange.abandoned(this.#length);
  }

  #take(chunk: Buffer): void {
    this.#length += chunk.length;
    this.#facts.connection.read(chunk.length);
    if (this.#isDecided) return;
    if (this.#length > maxBodyBytes) this.refuse(bodyTooLong);
    else if (this.#share?.resize(this.#length) === false) this.refuse(tooManyBodies);
    else this.#body?.add(chunk);
  }

  #answer(body: Buffer): void {
    if (this.#isDecided) return;
    this.#isDecided = true;
    const answer = this.#exchange.answer(body, () => this.#evict(tooManyDelays));
    void after(answer, (message) => this.#writeInTime(message));
  }

  #writeInTime(message: Message): Awaitable<void> {
    if (this.#res.destroyed) return;
    const { isKeptAlive } = this.#facts;
    if (message.delayMs === 0) return this.#write(message, isKeptAlive, 'end');
    if (!this.#holdHead()) this.#hurry ??= tooManyHeads;
    if (this.#hurry !== null) return this.#write(this.#exchange.giveUp(this.#hurry), isKeptAlive, 'end');
    this.#delay = setTimeout(() => {
      this.#delay = undefined;
      void this.#write(message, isKeptAlive, 'end');
    }, message.delayMs);
  }

  /** False where the client has too many headers waiting already. */
  #holdHead(): boolean {
    const { client, head } = this.#facts;
    this.#headShare ??= this.#api.heads.hold(client, () => this.#evict(tooManyHeads));
    return this.#headShare.resize(sizeOfHeaders(head.headers));
  }

  /** Makes room for another client: is answered at once, if it waits for its body or its time; what has been answered ends. */
  #evict(refusal: Refusal): void {
    if (this.#res.writableEnded) this.#res.destroy();
    else if (this.#res.headersSent) this.#res.end();
    if (this.#res.headersSent) return;
    if (this.refuse(refusal)) return;
    this.#hurry = refusal;
    if (this.#delay === undefined) return;
    clearTimeout(this.#delay);
    this.#delay = undefined;
    void this.#write(this.#exchange.giveUp(refusal), this.#facts.isKeptAlive, 'end');
  }

  /** Records the response, then writes it. */
  #write(message: Message, isKeptAlive: boolean, then: 'end' | 'more'): Awaitable<void> {
    const { status, reason } = message;
    if (this.#res.destroyed) return;
    const content = message.content();
    this.#body = null;
    this.#share?.release();
    const bodyLength = Buffer.byteLength(content);
    const headers = [...message.headers, ...connectionHeaders({ status, bodyLength, isKeptAlive })];
    const response = { status, reason, headers };
    return after(this.#exchange.sent(response), () => this.#send(response, content, bodyLength, then));
  }

  #send(
    { status, reason, headers }: Omit<Message, 'content' | 'delayMs'>,
    content: Content,
    bodyLength: number,
    then: 'end' | 'more',
  ): void {
    const res = this.#res;
    if (res.destroyed) return;
    res.writeHead(status, reason, flatHeaders(headers));
    if (this.#req.method === 'HEAD' || bodyLength === 0) {
      if (then === 'end') res.end();
      else res.flushHeaders();
      return;
    }
    // A Latin-1 string goes out together with the head, in one write.
    const isAscii = typeof content === 'string' && bodyLength === content.length;
    if (then === 'more') res.write(content, 'utf8');
    else if (isAscii) res.end(content, 'latin1');
    else res.end(Buffer.from(content));
    boundUnread(res, this.#api.unread, this.#facts.client);
  }
}

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
