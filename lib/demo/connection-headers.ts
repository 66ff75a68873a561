import type { HeaderList } from '../http/header-list';

export type ConnectionFacts = {
  readonly status: number;
  readonly bodyLength: number;
  readonly isKeptAlive: boolean;
};

export const keepAliveSeconds = 5;

/**
 * The headers that belong to the connection and not to the answer, in the order they are written.
 * @see https://httpwg.org/specs/rfc9110.html#field.content-length
 */
export function connectionHeaders({ status, bodyLength, isKeptAlive }: ConnectionFacts): HeaderList {
  return [
    ['Date', new Date().toUTCString()],
    ['Connection', isKeptAlive ? 'keep-alive' : 'close'],
    ...(isKeptAlive ? [['Keep-Alive', `timeout=${keepAliveSeconds}`] as const] : []),
    ...(status === 204 || status === 304 ? [] : [['Content-Length', String(bodyLength)] as const]),
  ];
}
