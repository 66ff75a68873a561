import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { refusalOf, refuseConnection, type ParserError } from './client-error';
import type { DemoApi } from './demo-api';
import type { Refusal } from './limits';
import { RewrittenConnection } from './rewritten-connection';
import { serveRequest, type Serving } from './serve-request';
import { awaitMethod } from './unparsed-method';

type Connection = {
  /** Bytes since the last request's end of which the parser has made no request yet. */
  unparsed: Buffer;
  readonly serving: Set<Serving>;
  /** The method as the client wrote it, where the parser was told another. */
  readonly method: string | null;
  isTakenOver: boolean;
  /** Called once when nothing is being served any more. */
  whenIdle: (() => void) | null;
};

const maxUnparsedBytes = 64 * 1024;
const idleMs = 60_000;

/** Makes a node:http server serve the demo API, for methods its parser does not know too. */
export function serveConnections(api: DemoApi, server: Server, fallbackOrigin: () => string): void {
  const connections = new WeakMap<Duplex, Connection>();

  function connectionOf(socket: Duplex, method: string | null = null): Connection {
    const known = connections.get(socket);
    if (known !== undefined) return known;
    const connection: Connection = {
      unparsed: Buffer.alloc(0),
      serving: new Set(),
      method,
      isTakenOver: false,
      whenIdle: null,
    };
    connections.set(socket, connection);
    return connection;
  }

  /** Comes after the parser's own listener: a packet that began a request is not kept. */
  function keepUnparsed(socket: Duplex): void {
    const connection = connectionOf(socket);
    socket.on('data', (chunk: Buffer) => {
      if (connection.serving.size > 0 || connection.isTakenOver) return;
      if (connection.unparsed.length < maxUnparsedBytes) {
        connection.unparsed = Buffer.concat([connection.unparsed, chunk]);
      }
    });
  }

  function serve(req: IncomingMessage, res: ServerResponse): void {
    const connection = connectionOf(req.socket);
    connection.unparsed = Buffer.alloc(0);
    const serving = serveRequest(api, req, res, {
      method: connection.method ?? req.method ?? '',
      remoteAddress: req.socket.remoteAddress ?? '',
      fallbackOrigin: fallbackOrigin(),
      isLast: connection.method !== null || !server.listening,
    });
    connection.serving.add(serving);
    res.on('close', () => {
      connection.serving.delete(serving);
      if (connection.serving.size === 0) connection.whenIdle?.();
    });
  }

  function onClientError(error: ParserError, socket: Duplex): void {
    const connection = connectionOf(socket);
    if (connection.isTakenOver) return;
    const refusal = refusalOf(error);
    const isCutOff = error.code === 'HPE_INVALID_EOF_STATE' && connection.serving.size > 0;
    if (refusal === null || isCutOff) socket.destroy();
    else if (error.code === 'HPE_INVALID_METHOD' && socket instanceof Socket)
      takeOver(socket, connection, error);
    else if (connection.serving.size === 0) refuse(socket, refusal);
    else if (![...connection.serving].some((serving) => serving.refuse(refusal))) socket.destroy();
  }

  function takeOver(socket: Socket, connection: Connection, error: ParserError): void {
    connection.isTakenOver = true;
    socket.removeAllListeners('data');
    socket.removeAllListeners('end');
    socket.on('error', () => socket.destroy());
    const bytes = unreadBytes(connection, error);
    awaitMethod(socket, bytes, (reading) => {
      if (reading === null) {
        refuse(socket, refusalOf(error) ?? noTunnel);
        return;
      }
      const rewritten = new RewrittenConnection(socket, reading.rest);
      connectionOf(rewritten, reading.method);
      const handOver = () => {
        connection.whenIdle = null;
        socket.setTimeout(idleMs);
        server.emit('connection', rewritten);
      };
      if (connection.serving.size === 0) handOver();
      else connection.whenIdle = handOver;
    });
  }

  function refuse(socket: Duplex, refusal: Refusal): void {
    connectionOf(socket).isTakenOver = true;
    refuseConnection(api, socket, refusal, remoteAddressOf(socket));
  }

  server.on('connection', keepUnparsed);
  server.on('request', serve);
  server.on('checkExpectation', serve);
  server.on('clientError', onClientError);
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => refuse(socket, noTunnel));
  server.timeout = idleMs;
}

const noTunnel: Refusal = {
  status: 405,
  error: { field: 'method', message: 'CONNECT asks a proxy for a tunnel, and this is no proxy.' },
};

function remoteAddressOf(socket: Duplex): string {
  const hasAddress = socket instanceof Socket || socket instanceof RewrittenConnection;
  return (hasAddress ? socket.remoteAddress : undefined) ?? '';
}

/** The bytes of the request that could not be parsed: behind a request still being served, its packet's last line. */
function unreadBytes({ serving, unparsed }: Connection, { rawPacket, bytesParsed = 0 }: ParserError): Buffer {
  const packet = rawPacket ?? Buffer.alloc(0);
  if (serving.size === 0) return Buffer.concat([unparsed, packet]);
  return packet.subarray(packet.lastIndexOf('\n', bytesParsed) + 1);
}
