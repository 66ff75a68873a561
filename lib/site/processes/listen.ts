import type { Server } from 'node:net';

/**
 * Opens a port; on every address of this machine when the host is null. Rejects with a sentence that names the port. `said`
 * is told of connections that could not be accepted later.
 */
export function listen(
  server: Server,
  port: number,
  host: string | null,
  said: (message: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error) =>
      reject(new Error(`Port ${port} can't be opened: ${error.message}.`, { cause: error }));
    server.once('error', onError);
    server.listen({ port, ...(host === null ? {} : { host }) }, () => {
      server.off('error', onError);
      server.on('error', (error) => said(`Port ${port} could not accept a connection: ${error.message}`));
      resolve();
    });
  });
}
