import type { Header, HeaderList } from '../http/header-list';
import { redactHeader } from './redact-headers';

/** What a request's headers say, read once. */
export type RequestHead = {
  /** As on the wire, secrets replaced. */
  readonly headers: HeaderList;
  /** Bytes of all header lines, line ends included. */
  readonly size: number;
  readonly host: string | null;
  /** How many Host lines there are. */
  readonly hosts: number;
  readonly contentLength: number;
  readonly isChunked: boolean;
  readonly connection: string;
  readonly forwardedFor: string;
  readonly lastEventId: string;
};

/** Reads Node's flat list `[name, value, name, value, ...]`. */
export function readHead(rawHeaders: readonly string[]): RequestHead {
  const headers: Header[] = [];
  let [size, hosts, contentLength] = [0, 0, 0];
  let isChunked = false;
  let host: string | null = null;
  let [connection, forwardedFor, lastEventId] = ['', '', ''];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const value = rawHeaders[index + 1] ?? '';
    size += name.length + value.length + 4;
    headers.push(redactHeader(name, value));
    switch (name.length) {
      case 4:
        if (name.toLowerCase() !== 'host') break;
        host = host === null ? value : `${host}, ${value}`;
        hosts += 1;
        break;
      case 10:
        if (name.toLowerCase() === 'connection') connection = joined(connection, value);
        break;
      case 13:
        if (name.toLowerCase() === 'last-event-id') lastEventId = joined(lastEventId, value);
        break;
      case 14:
        if (name.toLowerCase() === 'content-length') contentLength = Number(value);
        break;
      case 15:
        if (name.toLowerCase() === 'x-forwarded-for') forwardedFor = joined(forwardedFor, value);
        break;
      case 17:
        if (name.toLowerCase() === 'transfer-encoding') isChunked = true;
        break;
      default:
    }
  }
  return { headers, size, host, hosts, contentLength, isChunked, connection, forwardedFor, lastEventId };
}

function joined(before: string, value: string): string {
  return before === '' ? value : `${before}, ${value}`;
}
