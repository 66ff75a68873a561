import { useSyncExternalStore } from 'react';
import { engineOf } from '@/lib/browsers/engine-of';
import { browserName } from '@/lib/run/browser-name';

const subscribe = () => () => {};

/** The engine of the reader's browser; null on the server and for any other engine. */
export function useOwnEngine() {
  return useSyncExternalStore(
    subscribe,
    () => engineOf(browserName(navigator.userAgent)),
    () => null,
  );
}
