import type { Duplex } from 'node:stream';
import { refusal } from './answer';
import { clientOf } from './client-address';
import { connectionHeaders } from './connection-headers';
import { accountOf, type DemoApi } from './demo-api';
import { headTooLong, type Refusal } from './limits';
import { reasonOf } from './open-exchange';

/** An error of node:http's parser, with the packet it was found in. */
export type ParserError = Error & {
  readonly code?: string;
  readonly rawPacket?: Buffer;
  readonly bytesParsed?: number;
};

const drainMs = 2_000;

/** What to answer to a request that the parser gave up on, or null when the client is gone. */
export function refusalOf({ code = '', message }: ParserError): Refusal | null {
  if (code === 'ECONNRESET' || code === 'EPIPE') return null;
  if (code === 'HPE_HEADER_OVERFLOW') return headTooLong;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return { status: 408, error: { field: 'request', message: 'The request did not arrive whole in time.' } };
  }
  const reason = message.replace(/^Parse Error:?\s*/i, '');
  return {
    status: 400,
    error: { field: 'request', message: `This is not an HTTP request${reason === '' ? '' : `: ${reason}`}.` },
  };
}

/**
 * Answers a request of which nothing is known on the connection itself, and closes it once the client can have read.
 * `remoteAddress` is the client's.
 */
export function refuseConnection(
  api: DemoApi,
  socket: Duplex,
  { status, error }: Refusal,
  remoteAddress: string,
): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const { headers, body } = refusal(status, error, api.meter.read(accountOf(null, clientOf(remoteAddress))));
  const bytes = Buffer.from(body.kind === 'text' ? body.text : '');
  const lines = [
    ...headers,
    ...connectionHeaders({ status, bodyLength: bytes.length, isKeptAlive: false }),
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${reasonOf(status)}\r\n${lines.join('')}\r\n`;
  socket.removeAllListeners('data');
  socket.removeAllListeners('end');
  socket.on('error', () => socket.destroy());
  socket.on('end', () => socket.destroy());
  const timer = setTimeout(() => socket.destroy(), drainMs);
  socket.on('close', () => clearTimeout(timer));
  socket.end(Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
  socket.resume();
}
