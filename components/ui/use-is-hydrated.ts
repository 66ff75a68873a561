import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** Whether React listens to the component's controls: false in the server's HTML, true as soon as it has hydrated that. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
