import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { keepAliveSeconds } from './connection-headers';
import { createDemoApi, endStreams, type DemoApi, type DemoApiOptions } from './demo-api';
import { serveConnections } from './serve-connections';

export type ListenerOptions = DemoApiOptions & {
  /** 0 takes any free port. */
  readonly port: number;
  /** Address to listen on; absent: every address of this machine. */
  readonly host?: string;
  /** How long a client may take to send a request; its headers, at most 10 s of it. */
  readonly requestSeconds?: number;
};

export type DemoApiListener = {
  readonly port: number;
  /** Shared with `handleFetch`, so that one record and one meter serve both. */
  readonly api: DemoApi;
  /** Ends every connection at once, and resolves once the port is free. */
  readonly close: () => Promise<void>;
  /** Takes no new connection, ends streams, lets requests in flight end for so long, then closes. */
  readonly drain: (seconds: number) => Promise<void>;
};

/**
 * Starts the demo API. Rejects when the port can't be had, saying how to choose another.
 */
export async function startDemoApi({
  port: wanted,
  host,
  requestSeconds = 30,
  ...options
}: ListenerOptions): Promise<DemoApiListener> {
  const api = createDemoApi(options);
  const sockets = new Set<Socket>();
  const headSeconds = Math.min(10, requestSeconds);
  const server = createServer({
    maxHeaderSize: 64 * 1024,
    requireHostHeader: false,
    keepAliveTimeout: keepAliveSeconds * 1000,
    headersTimeout: headSeconds * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: 1000,
    noDelay: true,
  });
  server.maxHeadersCount = 0;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(wanted, error)));
    server.listen({ port: wanted, ...(host === undefined ? {} : { host }) }, resolve);
  });
  server.removeAllListeners('error');
  server.on('error', (error) =>
    console.error(`The demo API could not accept a connection: ${error.message}`),
  );
  const address = server.address();
  const port = address === null || typeof address === 'string' ? wanted : address.port;
  serveConnections(api, server, `http://localhost:${port}`, headSeconds * 1000);

  async function close(): Promise<void> {
    api.isClosing = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
    await api.store.close();
  }

  async function drain(seconds: number): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    endStreams(api);
    // A connection whose last response has ended would be kept for the next request, and one without any for its first.
    const closing = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
    }, 100);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, seconds * 1000);
    });
    await Promise.race([closed, late]);
    clearTimeout(timer);
    clearInterval(closing);
    await close();
  }

  return { port, api, close, drain };
}

function portError(port: number, cause: NodeJS.ErrnoException): Error {
  const reason =
    cause.code === 'EADDRINUSE'
      ? `port ${port} is taken by another program`
      : `port ${port} can't be listened on (${cause.code ?? cause.message})`;
  return new Error(
    `The demo API can't start: ${reason}. End that program, or set PREFLIGHT_API_PORT to another port.`,
    { cause },
  );
}
