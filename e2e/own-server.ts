import { createServer, type IncomingMessage, type Server } from 'node:http';

/** A server as a reader may have one, that is none of this project's, and keeps what it was asked. */
export type OwnServer = {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
};

/** Starts one on a port of its own. Without CORS headers it answers 200; or, when it hangs, nothing ever. */
export async function startOwnServer({ isHanging = false } = {}): Promise<OwnServer> {
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    if (!isHanging) response.end('own');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/own`,
    port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
