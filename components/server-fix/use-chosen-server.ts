import { useSyncExternalStore } from 'react';

const storageKey = 'server';
const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Null also where the browser keeps nothing. */
function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function choose(id: string) {
  try {
    localStorage.setItem(storageKey, id);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/**
 * The server that the reader has: chosen once, and remembered on every page.
 * @returns the id of a server, null before any was chosen, and what chooses one
 */
export function useChosenServer(): readonly [string | null, (id: string) => void] {
  return [useSyncExternalStore(subscribe, stored, () => null), choose];
}
