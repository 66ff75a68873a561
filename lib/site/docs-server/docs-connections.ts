import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { clientOfAddress } from '../../demo/client-address';
import { Connection } from '../../demo/connection';
import { Quota, type QuotaBounds } from '../../demo/quota';

/** What a request's `Expect` asks for: a 100 before its body is sent, or what nobody knows. */
export type Expectation = 'none' | 'continue' | 'unknown';

export type ConnectionOptions = {
  /** How many connections there may be, of one client and in all. */
  readonly bounds: QuotaBounds;
  /** How long a method may take to arrive. */
  readonly methodMs: number;
  readonly serve: (request: IncomingMessage, response: ServerResponse, expectation: Expectation) => void;
  /** Answers what is no request, and ends the connection. */
  readonly refuse: (socket: Duplex, status: number) => void;
};

type Open = {
  readonly connection: Connection;
  /** To the request being answered. */
  response: ServerResponse | null;
};

/**
 * Makes a node:http server, which must not require `Host`, answer one request at a time on each connection: what comes
 * behind it is read after that, be it a request or none.
 */
export function readOneByOne(server: Server, { bounds, methodMs, serve, refuse }: ConnectionOptions): void {
  const quota = new Quota(bounds);
  const opened = new WeakMap<Duplex, Open>();

  /** Comes after node:http's own listener. */
  function open(socket: Socket): void {
    const client = clientOfAddress(socket.remoteAddress ?? '');
    const place = quota.hold(client, () => socket.destroy());
    if (!place.resize(1)) {
      refuse(socket, 503);
      return;
    }
    socket.on('close', place.release);
    const connection = new Connection(socket, methodMs, {
      refused: (reason) => refuse(socket, reason === 'slow' ? 408 : 400),
    });
    opened.set(socket, { connection, response: null });
  }

  function begin(request: IncomingMessage, response: ServerResponse, expectation: Expectation): void {
    const { socket, headers } = request;
    const own = opened.get(socket);
    if (own === undefined) return;
    const { connection } = own;
    const isChunked = headers['transfer-encoding'] !== undefined;
    connection.began(request, isChunked ? null : Number(headers['content-length'] ?? 0));
    if (connection.method !== null) request.method = connection.method;
    own.response = response;
    response.on('close', () => {
      own.response = null;
      if (socket.writableEnded) connection.end();
      else connection.answered();
    });
    serve(request, response, expectation);
  }

  /** The parser has nothing but the request being answered: if there is one, its body is what is wrong. */
  function onClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
    const own = opened.get(socket);
    own?.connection.end();
    if (own?.response?.headersSent === true) socket.destroy();
    else refuse(socket, statusOf(error));
  }

  server.on('connection', open);
  server.on('request', (request: IncomingMessage, response: ServerResponse) =>
    begin(request, response, 'none'),
  );
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) =>
    begin(request, response, 'continue'),
  );
  server.on('checkExpectation', (request: IncomingMessage, response: ServerResponse) =>
    begin(request, response, 'unknown'),
  );
  server.on('clientError', onClientError);
}

/** What node:http's parser found wrong, as a status. */
function statusOf({ code }: NodeJS.ErrnoException): number {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 408;
  return code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW' ? 413 : 400;
}
