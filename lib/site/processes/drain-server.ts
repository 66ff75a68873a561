import type { Server } from 'node:http';

/** How long requests in flight may take when a process is told to end; what is left then is cut off. */
export const drainSeconds = 8;

const idleMs = 100;

/** Takes no new connection, lets requests in flight end, for so many seconds, and resolves once all are gone. */
export function drainServer(server: Server, seconds = drainSeconds): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    // A connection whose last response has ended would be kept for the next request.
    const closing = setInterval(() => server.closeIdleConnections(), idleMs);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(closing);
      resolve();
    });
  });
}
