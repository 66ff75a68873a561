import type { Server } from 'node:http';
import type { ListenOptions } from 'node:net';

/**
 * Listens, on a free port unless one is given, and on every address of this machine unless a host is.
 * @returns the port
 */
export async function listening(server: Server, options: ListenOptions = {}): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: 0, ...options }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Ends the server and its connections. */
export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
