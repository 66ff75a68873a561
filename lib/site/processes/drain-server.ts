import type { Server } from 'node:http';

/** How long requests in flight may take when a process is told to end; what is left then is cut off. */
export const drainSeconds = 8;

/** Takes no new connection, lets requests in flight end, for so many seconds, and resolves once all are gone. */
export function drainServer(server: Server, seconds = drainSeconds): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
