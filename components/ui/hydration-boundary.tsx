'use client';

import { Activity, createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { useIsHydrated } from './use-is-hydrated';

const Hold = createContext<(reading: Promise<void>) => Promise<void>>((reading) => reading);

/**
 * A part of the page that hydrates by itself. Until it has, and has read what it begins with, its controls are disabled:
 * what is done to them would be lost.
 * An Activity, because the HTML of a Suspense boundary over 12 kB is sent after the page, for a script to put in its place.
 * @see https://react.dev/reference/react/Activity#improving-interactivity-of-pages-that-load
 */
export function HydrationBoundary({ children }: { children: ReactNode }) {
  return (
    <Activity>
      <Controls>{children}</Controls>
    </Activity>
  );
}

/**
 * For a part of the page that begins with something it has to read first, such as the fragment of the address: keeps the
 * controls around it disabled until that is done. To be called in a layout effect, before they are enabled.
 */
export function useHold(): (reading: Promise<void>) => Promise<void> {
  return useContext(Hold);
}

function Controls({ children }: { children: ReactNode }) {
  const [held, setHeld] = useState(0);
  const hold = useCallback(async (reading: Promise<void>) => {
    setHeld((count) => count + 1);
    try {
      await reading;
    } finally {
      setHeld((count) => count - 1);
    }
  }, []);
  const isHydrated = useIsHydrated();
  return (
    <fieldset role="presentation" disabled={!isHydrated || held > 0} className="contents">
      <Hold value={hold}>{children}</Hold>
    </fieldset>
  );
}
