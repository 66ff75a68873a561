'use client';

import { Activity, type ReactNode } from 'react';
import { useIsHydrated } from './use-is-hydrated';

/**
 * A part of the page that hydrates by itself. Until it has, its controls are disabled: what is done to them would be lost.
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

function Controls({ children }: { children: ReactNode }) {
  return (
    <fieldset role="presentation" disabled={!useIsHydrated()} className="contents">
      {children}
    </fieldset>
  );
}
