'use client';

import type { ReactNode } from 'react';
import { useOwnEngine } from '@/components/live/use-own-engine';
import { Tabs } from '@/components/ui/tabs';
import type { Engine } from '@/lib/cors/profile';
import { consoleBrowsers } from './console-browsers';

/** What differs by browser, as tabs; the reader's own comes first and is open. */
export function OwnBrowserFirst(contents: Readonly<Record<Engine, ReactNode>>) {
  const own = useOwnEngine();
  return (
    <Tabs
      key={own}
      label="Browser"
      tabs={consoleBrowsers
        .toSorted((left, right) => Number(right.engine === own) - Number(left.engine === own))
        .map(({ engine, browsers }) => ({
          id: engine,
          label: engine === own ? `${browsers} (yours)` : browsers,
          content: contents[engine],
          drawn: contents[engine],
        }))}
    />
  );
}
