import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests in flight may take when a process is told to end; what is left then is cut off. */
export const drainSeconds = 8;

const idleMs = 100;

/**
 * For a server that has no connections yet: gives what takes no new ones, lets requests in flight end, for so many seconds,
 * and resolves once all connections are gone.
 */
export function drainOf(server: Server, seconds = drainSeconds): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  return () =>
    new Promise((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      // A connection whose last response has ended would be kept for the next request, and one without any for its first.
      const closing = setInterval(() => {
        server.closeIdleConnections();
        for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
      }, idleMs);
      server.close(() => {
        clearTimeout(timer);
        clearInterval(closing);
        resolve();
      });
    });
}
