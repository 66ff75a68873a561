import type { IncomingMessage, ServerResponse } from 'node:http';
import { after, type Awaitable } from './awaitable';
import { connectionHeaders, flatHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import { GrowingBytes } from './growing-bytes';
import { maxBodyBytes } from '../record/request-limits';
import { bodyTooLong, limitRefusal, tooMany, type Refusal } from './limits';
import type { Message, OpenExchange } from './open-exchange';
import { malformed } from './refuse-connection';
import type { RequestHead } from './request-head';
import { endIfUnread } from './unread-response';
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

  /** Answers a request without a body; begins to take in another's, if the request is within its limits. */
  begin(target: string): this {
    const { head, isContinueAwaited } = this.#facts;
    const early = limitRefusal(target, head) ?? framingRefusal(this.#req, head);
    if (early !== null) this.refuse(early);
    else if (head.contentLength === 0 && !head.isChunked) {
      this.#req.resume();
      this.#answer(nothing);
    } else {
      const body = new GrowingBytes();
      this.#body = body;
      this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
      this.#req.on('end', () => this.#answer(body.bytes));
      if (isContinueAwaited) this.#res.writeContinue();
    }
    return this;
  }

  refuse(refusal: Refusal): boolean {
    if (this.#isDecided) return false;
    this.#isDecided = true;
    this.#facts.last(true);
    if (this.#body === null) this.#req.on('data', (chunk: Buffer) => this.#take(chunk));
    void after(this.#exchange.refuse(refusal, this.#length), (message) =>
      after(this.#write(message, false, 'more'), () => linger(this.#req, this.#res)),
    );
    return true;
  }

  closed(): void {
    const { client } = this.#facts;
    if (this.#held > 0) this.#api.bodies.give(client, this.#held);
    if (this.#delay !== undefined) {
      clearTimeout(this.#delay);
      this.#api.delays.give(client, 1);
    }
    void this.#exchange.abandoned(this.#length);
  }

  #take(chunk: Buffer): void {
    this.#length += chunk.length;
    if (this.#isDecided) return;
    if (this.#length > maxBodyBytes) this.refuse(bodyTooLong);
    else if (!this.#api.bodies.take(this.#facts.client, chunk.length))
      this.refuse(tooMany('body', 'uploads'));
    else {
      this.#held += chunk.length;
      this.#body?.add(chunk);
    }
  }

  #answer(body: Buffer): void {
    if (this.#isDecided) return;
    this.#isDecided = true;
    void after(this.#exchange.answer(body), (message) => {
      if (message.delayMs > 0) return this.#wait(message);
      return this.#write(message, this.#facts.isKeptAlive, 'end');
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
  #write(message: Message, isKeptAlive: boolean, then: 'end' | 'more'): Awaitable<void> {
    const { status, reason, content } = message;
    if (this.#res.destroyed) return;
    const bodyLength = Buffer.byteLength(content);
    const headers = [...message.headers, ...connectionHeaders({ status, bodyLength, isKeptAlive })];
    const response = { status, reason, headers };
    return after(this.#exchange.sent(response), () => this.#send(response, content, bodyLength, then));
  }

  #send(
    { status, reason, headers }: Omit<Message, 'content' | 'delayMs'>,
    content: string | Uint8Array,
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
    endIfUnread(res);
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
