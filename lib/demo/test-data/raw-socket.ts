import { connect } from 'node:net';
import type { HeaderList } from '../../http/header-list';

export type RawResponse = {
  readonly status: number;
  readonly reason: string;
  readonly headers: HeaderList;
  readonly body: string;
};

/**
 * For tests: opens a connection, writes the packets one after the other (a number is a pause in milliseconds), and
 * resolves with every byte that came back, as Latin-1, once the server has closed or `quietMs` have passed without a byte.
 */
export function sendRaw(
  port: number,
  packets: readonly (string | Buffer | number)[],
  quietMs = 400,
  host = '127.0.0.1',
): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    let received = '';
    let timer: NodeJS.Timeout | undefined;
    const finish = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(finish, quietMs);
    };
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => {
      received += chunk.toString('latin1');
      wait();
    });
    socket.on('error', finish);
    socket.on('close', finish);
    const write = async () => {
      for (const packet of packets) {
        if (typeof packet === 'number') await new Promise((resume) => setTimeout(resume, packet));
        else if (!socket.destroyed)
          socket.write(typeof packet === 'string' ? Buffer.from(packet, 'latin1') : packet);
      }
      wait();
    };
    socket.on('connect', () => void write());
  });
}

/** Splits what a connection gave into responses with a Content-Length, or none and no body. */
export function readResponses(bytes: string): RawResponse[] {
  const responses: RawResponse[] = [];
  let rest = bytes;
  while (rest.startsWith('HTTP/1.1 ')) {
    const end = rest.indexOf('\r\n\r\n');
    const [statusLine = '', ...lines] = rest.slice(0, end).split('\r\n');
    const headers = lines.map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    });
    const length = Number(headers.find(([name]) => name === 'Content-Length')?.[1] ?? 0);
    const [, status = '', reason = ''] = /^HTTP\/1\.1 (\d{3}) (.*)$/.exec(statusLine) ?? [];
    const body = rest.slice(end + 4, end + 4 + length);
    responses.push({ status: Number(status), reason, headers, body });
    rest = rest.slice(end + 4 + length);
  }
  return responses;
}
