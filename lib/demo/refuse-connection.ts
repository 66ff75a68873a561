import type { Duplex } from 'node:stream';
import { errorBody } from '../record/request-error';
import { refusal, retryHeaders } from './answer';
import { connectionHeaders } from './connection-headers';
import type { DemoApi } from './demo-api';
import { endConnection, leaveParser } from './end-connection';
import type { Refusal } from './limit-refusal';
import { headTooLong, tooLate } from './limits';
import { reasonOf } from './open-exchange';
import { accountOf } from './store';

/** An error of node:http's parser. */
export type ParserError = Error & { readonly code?: string };

/** What to answer to a request that the parser gave up on, or null when the client is gone. */
export function refusalOf({ code = '', message }: ParserError): Refusal | null {
  if (code === 'ECONNRESET' || code === 'EPIPE') return null;
  if (code === 'HPE_HEADER_OVERFLOW') return headTooLong;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooLate;
  const reason = message.replace(/^Parse Error:?\s*/i, '');
  return malformed(reason);
}

/** The answer to what is no request, for that reason. */
export function malformed(reason: string): Refusal {
  return { status: 400, fault: { kind: 'not-http', reason } };
}

/**
 * Answers a request of which nothing is known on the connection itself, and closes it once the client can have read.
 */
export async function refuseConnection(
  api: DemoApi,
  socket: Duplex,
  { status, fault, retryAfterSeconds }: Refusal,
  client: string,
): Promise<void> {
  leaveParser(socket);
  const meter = await api.store.meter(accountOf(null, client));
  const { headers } = refusal(status, fault, meter);
  const bytes = Buffer.from(errorBody(fault));
  const lines = [
    ...headers,
    ...retryHeaders(retryAfterSeconds),
    ...connectionHeaders({ status, bodyLength: bytes.length, isKeptAlive: false }),
  ].map(([name, value]) => `${name}: ${value}\r\n`);
  const head = `HTTP/1.1 ${status} ${reasonOf(status)}\r\n${lines.join('')}\r\n`;
  endConnection(socket, Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
}
