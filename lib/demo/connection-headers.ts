import type { Header, HeaderList } from '../http/header-list';

export type ConnectionFacts = {
  readonly status: number;
  readonly bodyLength: number;
  readonly isKeptAlive: boolean;
};

export const keepAliveSeconds = 5;

const close: Header = ['Connection', 'close'];
const keepAlive: Header = ['Connection', 'keep-alive'];
const keepAliveTime: Header = ['Keep-Alive', `timeout=${keepAliveSeconds}`];

let date: { readonly second: number; readonly header: Header } | null = null;

/**
 * The headers that belong to the connection and not to the answer, in the order they are written.
 * @see https://httpwg.org/specs/rfc9110.html#field.content-length
 */
export function connectionHeaders({ status, bodyLength, isKeptAlive }: ConnectionFacts): HeaderList {
  const headers: Header[] = isKeptAlive ? [dateHeader(), keepAlive, keepAliveTime] : [dateHeader(), close];
  if (status !== 204 && status !== 304) headers.push(['Content-Length', String(bodyLength)]);
  return headers;
}

/**
 * Written once a second.
 * @see https://httpwg.org/specs/rfc9110.html#field.date
 */
export function dateHeader(): Header {
  const now = Date.now();
  const second = Math.floor(now / 1000);
  if (date?.second !== second) date = { second, header: ['Date', new Date(now).toUTCString()] };
  return date.header;
}

/** As node:http takes them: `[name, value, name, value, ...]`. */
export function flatHeaders(headers: HeaderList): string[] {
  const list: string[] = [];
  for (const header of headers) list.push(header[0], header[1]);
  return list;
}
