import type { Server } from 'node:net';

/** Opens a port; on every address of this machine when the host is null. Rejects with a sentence that names the port. */
export function listen(server: Server, port: number, host: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new Error(`Port ${port} can't be opened: ${error.message}.`, { cause: error })),
    );
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}
