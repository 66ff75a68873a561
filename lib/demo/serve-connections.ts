import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { clientOf, clientOfAddress } from './client-address';
import { Connection } from './connection';
import type { DemoApi } from './demo-api';
import type { Refusal } from './limit-refusal';
import { noTunnel, tooLate, tooManyConnections, tooManyHeads } from './limits';
import { malformed, refusalOf, refuseConnection, type ParserError } from './refuse-connection';
import { readHead } from './request-head';
import { serveRequest } from './serve-request';
import type { Serving } from './serving';

type Served = {
  readonly connection: Connection;
  /** Who opened it, as a client. */
  readonly peer: string;
  /** The request being answered. */
  serving: Serving | null;
};

/**
 * Makes a node:http server serve the demo API, for methods its parser does not know too. `fallbackOrigin` stands in URLs
 * of requests that name no host; `methodMs` is how long a method may take to arrive.
 */
export function serveConnections(
  api: DemoApi,
  server: Server,
  fallbackOrigin: string,
  methodMs: number,
): void {
  const connections = new WeakMap<Duplex, Served>();

  /** Comes after node:http's own listener. */
  function open(socket: Socket): void {
    const peer = peerOf(socket);
    const place = api.connections.hold(peer, () => socket.destroy());
    if (!place.resize(1)) {
      void refuseConnection(api, socket, tooManyConnections, peer);
      return;
    }
    const events = { refused: (reason: keyof typeof refusals) => refuseServed(socket, refusals[reason]) };
    const connection = new Connection(socket, methodMs, events, { client: peer, heads: api.heads });
    connections.set(socket, { connection, peer, serving: null });
    socket.on('close', place.release);
  }

  function serve(req: IncomingMessage, res: ServerResponse, isContinueAwaited = false): void {
    const served = connections.get(req.socket);
    if (served === undefined || served.serving !== null) return;
    const { connection, peer } = served;
    const head = readHead(req.rawHeaders);
    connection.began(req, head.isChunked ? null : head.contentLength);
    const isClosed = head.connection !== '' && /\bclose\b/i.test(head.connection);
    const isKeptAlive = req.httpVersion === '1.1' && !api.isClosing && !isClosed;
    const serving = serveRequest(api, req, res, {
      method: connection.method ?? req.method ?? '',
      head,
      client: clientOf(peer, head.forwardedFor, api.trustedProxies),
      fallbackOrigin,
      isKeptAlive,
      isContinueAwaited,
      connection,
    });
    served.serving = serving;
    res.on('close', () => {
      served.serving = null;
      serving.closed();
      connection.answered();
    });
  }

  function onClientError(error: ParserError, socket: Duplex): void {
    const refusal = refusalOf(error);
    const served = connections.get(socket);
    served?.connection.end();
    const isCutOff = error.code === 'HPE_INVALID_EOF_STATE' && (served?.serving ?? null) !== null;
    if (refusal === null || isCutOff) socket.destroy();
    else refuseServed(socket, refusal);
  }

  /** Refuses the request that is being served, if there is one. */
  function refuseServed(socket: Duplex, refusal: Refusal): void {
    const serving = connections.get(socket)?.serving ?? null;
    if (serving === null) refuse(socket, refusal);
    else if (!serving.refuse(refusal)) socket.destroy();
  }

  function refuse(socket: Duplex, refusal: Refusal): void {
    void refuseConnection(api, socket, refusal, peerOf(socket));
  }

  server.on('connection', open);
  server.on('request', (req: IncomingMessage, res: ServerResponse) => serve(req, res));
  server.on('checkExpectation', (req: IncomingMessage, res: ServerResponse) => serve(req, res));
  server.on('checkContinue', (req: IncomingMessage, res: ServerResponse) => serve(req, res, true));
  server.on('clientError', onClientError);
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    connections.get(socket)?.connection.end();
    refuse(socket, noTunnel);
  });
}

const refusals = {
  slow: tooLate,
  malformed: malformed('Invalid method encountered'),
  crowded: tooManyHeads,
} as const;

function peerOf(socket: Duplex): string {
  const address = 'remoteAddress' in socket ? socket.remoteAddress : undefined;
  return clientOfAddress(typeof address === 'string' ? address : '');
}
