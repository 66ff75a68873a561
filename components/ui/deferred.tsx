'use client';

import {
  Activity,
  lazy,
  useCallback,
  useEffect,
  useRef,
  useSyncExternalStore,
  type ComponentType,
} from 'react';
import { holdInput, type HeldInput } from './held-input';

const never = () => () => {};
const isServed = () => true;
const isNotServed = () => false;
const waiting = new Set<() => void>();

/** Loads the code of all that waits to be used, because something happened that it shows. */
export function loadDeferred(): void {
  for (const wake of waiting) wake();
}

/**
 * A component whose server-rendered HTML stands by itself until its code is there. What a person does in the meantime is
 * done again then.
 * An Activity, not a Suspense boundary: the server would send a large one as its placeholder, filled in by a script.
 * @param load imports the component
 * @param isNeeded whether its code is to be loaded before a person turns to it with pointer or keyboard; asked when the page
 *   is opened, and again when its address or what the browser keeps for the site has changed
 */
export function deferred<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  isNeeded: () => boolean = () => false,
): ComponentType<Props> {
  let wake = () => {};
  const used = new Promise<void>((resolve) => {
    wake = resolve;
  });
  waiting.add(wake);
  const Loaded = lazy(async () => {
    if (typeof window !== 'undefined') await used;
    return { default: await load() };
  });

  /** Where the server's HTML is not there to stand in, as where React had to draw the page anew, the code is needed now. */
  function Contents({ given, onAlive }: { given: Props; onAlive: () => void }) {
    if (!useSyncExternalStore(never, isNotServed, isServed)) wake();
    return (
      <>
        <Loaded {...given} />
        <Alive onAlive={onAlive} />
      </>
    );
  }

  return function Deferred(given: Props) {
    const frame = useRef<HTMLDivElement>(null);
    const held = useRef<HeldInput | 'alive' | null>(null);
    useEffect(() => {
      if (frame.current === null || held.current === 'alive') return;
      const input = holdInput(frame.current, wake);
      held.current = input;
      return input.release;
    }, []);
    useEffect(() => {
      const listening = new AbortController();
      const ask = () => {
        if (isNeeded()) wake();
      };
      ask();
      for (const type of ['hashchange', 'storage']) addEventListener(type, ask, { signal: listening.signal });
      return () => listening.abort();
    }, []);
    const onAlive = useCallback(() => {
      const input = held.current;
      held.current = 'alive';
      if (frame.current !== null) frame.current.dataset['deferred'] = 'here';
      if (input !== null && input !== 'alive') setTimeout(input.replay);
    }, []);
    return (
      <div ref={frame} data-deferred="waiting">
        <Activity>
          <Contents given={given} onAlive={onAlive} />
        </Activity>
      </div>
    );
  };
}

/** Comes after the component, so that its effects have run. */
function Alive({ onAlive }: { onAlive: () => void }) {
  useEffect(onAlive, [onAlive]);
  return null;
}
