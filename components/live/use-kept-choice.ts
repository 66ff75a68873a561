import { useSyncExternalStore } from 'react';
import { storedText, storeText } from '@/lib/storage/stored-text';

const listeners = new Set<() => void>();

function subscribe(listener: () => void) {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** Choices where the browser keeps nothing: they last as long as the page. */
const unkept = new Map<string, string>();

/**
 * A choice that is made once and remembered on every page, such as the reader's server.
 * @param name under which the browser keeps it
 * @param otherwise what is chosen before the reader chooses; absent: nothing
 * @returns what is chosen, null while the server renders, and what chooses
 */
export function useKeptChoice(
  name: string,
  otherwise?: () => string,
): readonly [string | null, (chosen: string) => void] {
  const chosen = useSyncExternalStore(
    subscribe,
    () => unkept.get(name) ?? storedText(name) ?? otherwise?.() ?? null,
    () => null,
  );
  const choose = (next: string) => {
    if (storeText(name, next)) unkept.delete(name);
    else unkept.set(name, next);
    for (const listener of listeners) listener();
  };
  return [chosen, choose];
}
