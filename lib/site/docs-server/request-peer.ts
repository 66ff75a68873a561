import { AsyncLocalStorage } from 'node:async_hooks';

declare global {
  var preflightRequestPeer: AsyncLocalStorage<string> | undefined;
}

/** Route modules and the docs' server are separate bundles: only globalThis is shared. */
function peers(): AsyncLocalStorage<string> {
  globalThis.preflightRequestPeer ??= new AsyncLocalStorage<string>();
  return globalThis.preflightRequestPeer;
}

/** Runs what answers a request that came from this address. */
export function withRequestPeer<Result>(address: string, answer: () => Result): Result {
  return peers().run(address, answer);
}

/** The address that opened the connection of the request being answered; "unknown" where the docs' server is not in front. */
export function requestPeer(): string {
  return peers().getStore() ?? 'unknown';
}
