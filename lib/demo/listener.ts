import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { keepAliveSeconds } from './connection-headers';
import { serveConnections } from './connections';
import { createDemoApi, type DemoApi, type DemoApiOptions } from './demo-api';

export type ListenerOptions = DemoApiOptions & {
  /** 0 takes any free port. */
  readonly port: number;
  /** How long a client may take to send a request; its headers, at most 10 s of it. */
  readonly requestSeconds?: number;
};

export type DemoApiListener = {
  readonly port: number;
  /** Shared with `handleFetch`, so that one record and one meter serve both. */
  readonly api: DemoApi;
  /** Ends every connection, and resolves once the port is free. */
  readonly close: () => Promise<void>;
};

/**
 * Starts the demo API on every address of this machine. Rejects when the port can't be had, saying how to choose
 * another.
 */
export async function startDemoApi({
  port,
  requestSeconds = 30,
  ...options
}: ListenerOptions): Promise<DemoApiListener> {
  const api = createDemoApi(options);
  const sockets = new Set<Socket>();
  const server = createServer({
    maxHeaderSize: 64 * 1024,
    requireHostHeader: false,
    keepAliveTimeout: keepAliveSeconds * 1000,
    headersTimeout: Math.min(10, requestSeconds) * 1000,
    requestTimeout: requestSeconds * 1000,
    connectionsCheckingInterval: 1000,
  });
  server.maxHeadersCount = 0;

  function boundPort(): number {
    const address = server.address();
    return address === null || typeof address === 'string' ? port : address.port;
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(portError(port, error)));
    server.listen(port, resolve);
  });
  server.removeAllListeners('error');
  server.on('error', (error) =>
    console.error(`The demo API could not accept a connection: ${error.message}`),
  );
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  serveConnections(api, server, () => `http://localhost:${boundPort()}`);

  return {
    port: boundPort(),
    api,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
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
