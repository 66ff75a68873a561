import { createServer, type IncomingMessage } from 'node:http';
import { closed, listening } from './listening';

/** A server as a reader may have one, that is none of this project's, and keeps what it was asked. */
export type OwnServer = {
  readonly url: string;
  readonly port: number;
  readonly requests: readonly IncomingMessage[];
  readonly close: () => Promise<void>;
};

type Behaviour = {
  /** It never answers. */
  readonly isHanging?: boolean;
  /** What it answers, to every request. */
  readonly headers?: Readonly<Record<string, string>>;
};

/** Starts one on a port of its own. It answers 200, without CORS headers unless they are given. */
export async function startOwnServer({
  isHanging = false,
  headers = {},
}: Behaviour = {}): Promise<OwnServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    if (!isHanging) response.writeHead(200, { ...headers }).end('own');
  });
  const port = await listening(server, { host: '127.0.0.1' });
  return {
    url: `http://127.0.0.1:${port}/own`,
    port,
    requests,
    close: () => closed(server),
  };
}
