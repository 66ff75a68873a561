import type { IncomingMessage, ServerResponse } from 'node:http';
import { combinedValue } from '../http/header-list';
import { connectionHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import type { FeedReply } from './feed';
import { headerPairs } from './header-pairs';
import { bodyTooLong, limitRefusal, maxBodyBytes, type Refusal } from './limits';
import { reasonOf, type Message, type OpenExchange } from './open-exchange';
import { requestUrl } from './request-url';
import { receive } from './responder';

/** What the request itself does not say. */
export type RequestFacts = {
  /** As the client wrote it, whatever the parser was told. */
  readonly method: string;
  readonly remoteAddress: string;
  /** Used in the request's URL when it names no host. */
  readonly fallbackOrigin: string;
  /** Whether the connection may serve another request. */
  readonly isLast: boolean;
};

/** A request being served: `refuse` ends it early, and is false when an answer has begun. */
export type Serving = { readonly refuse: (refusal: Refusal) => boolean };

const lingerMs = 3_000;
const maxLingerBytes = 16 * 1024 * 1024;
const maxUnsentBytes = 256 * 1024;

/** Serves one request of a node:http server. Never throws, whatever the client does. */
export function serveRequest(
  api: DemoApi,
  req: IncomingMessage,
  res: ServerResponse,
  facts: RequestFacts,
): Serving {
  const headers = headerPairs(req.rawHeaders);
  const target = req.url ?? '/';
  const host = combinedValue(headers, 'Host');
  const reception = receive(api, {
    method: facts.method,
    url: requestUrl(target, host, api.origins, facts.fallbackOrigin),
    httpVersion: req.httpVersion,
    headers,
    remoteAddress: facts.remoteAddress,
    isRaw: true,
  });
  const connection = combinedValue(headers, 'Connection') ?? '';
  const isKeptAlive = !facts.isLast && req.httpVersion === '1.1' && !/\bclose\b/i.test(connection);
  req.on('error', ignore);
  res.on('error', ignore);

  if (reception.kind === 'feed') {
    req.resume();
    serveFeed(req, res, reception.reply, isKeptAlive);
    return { refuse: () => false };
  }
  return serveExchange(req, res, reception.exchange, { isKeptAlive, early: limitRefusal(target, headers) });
}

function serveExchange(
  req: IncomingMessage,
  res: ServerResponse,
  exchange: OpenExchange,
  { isKeptAlive, early }: { readonly isKeptAlive: boolean; readonly early: Refusal | null },
): Serving {
  const chunks: Buffer[] = [];
  let length = 0;
  let isDecided = false;
  let delay: NodeJS.Timeout | undefined;

  function refuse({ status, error }: Refusal): boolean {
    if (isDecided) return false;
    isDecided = true;
    chunks.length = 0;
    write(req, res, exchange, exchange.refuse(status, error, length), false);
    linger(req, res);
    return true;
  }

  res.on('close', () => {
    clearTimeout(delay);
    exchange.abandoned(length);
  });
  req.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (isDecided) return;
    chunks.push(chunk);
    if (length > maxBodyBytes) refuse(bodyTooLong);
  });
  req.on('end', () => {
    if (isDecided) return;
    isDecided = true;
    const message = exchange.answer(Buffer.concat(chunks));
    const send = () => {
      write(req, res, exchange, message, isKeptAlive);
      res.end();
    };
    if (message.delayMs === 0) send();
    else delay = setTimeout(send, message.delayMs);
  });
  if (early !== null) refuse(early);
  return { refuse };
}

/** Records the response, then writes it, body included, but does not end it. */
function write(
  req: IncomingMessage,
  res: ServerResponse,
  exchange: OpenExchange,
  { status, reason, headers: answerHeaders, body }: Message,
  isKeptAlive: boolean,
): void {
  if (res.destroyed) return;
  const headers = [...answerHeaders, ...connectionHeaders({ status, bodyLength: body.length, isKeptAlive })];
  exchange.sent({ status, reason, headers });
  res.writeHead(status, reason, headers.flat());
  if (req.method === 'HEAD' || body.length === 0) res.flushHeaders();
  else res.write(body);
}

/** Reads on for a while: closing a connection with unread bytes makes it reset, and the client would lose the answer. */
function linger(req: IncomingMessage, res: ServerResponse): void {
  let length = 0;
  const end = () => res.end();
  const timer = setTimeout(end, lingerMs);
  req.on('data', (chunk: Buffer) => {
    length += chunk.length;
    if (length > maxLingerBytes) end();
  });
  req.on('end', end);
  res.on('close', () => clearTimeout(timer));
  req.resume();
}

function serveFeed(req: IncomingMessage, res: ServerResponse, reply: FeedReply, isKeptAlive: boolean): void {
  if (reply.kind === 'message') {
    const { status, headers } = reply;
    const body = Buffer.from(reply.text);
    const connection = connectionHeaders({ status, bodyLength: body.length, isKeptAlive });
    res.writeHead(status, reasonOf(status), [...headers, ...connection].flat());
    res.end(body);
    return;
  }
  res.writeHead(200, reasonOf(200), [...reply.headers, ['Date', new Date().toUTCString()]].flat());
  res.flushHeaders();
  if (req.method === 'HEAD') {
    res.end();
    return;
  }
  let allowance = Infinity;
  const close = reply.open((text) => {
    res.write(text);
    if (res.writableLength > allowance) res.destroy();
  });
  allowance = res.writableLength + maxUnsentBytes;
  res.on('close', close);
}

function ignore(): void {}
