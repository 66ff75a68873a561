'use client';

import type { ReactNode } from 'react';
import { useOwnEngine } from '@/components/live/use-own-engine';
import { Tabs } from '@/components/ui/tabs';
import type { Engine } from '@/lib/cors/profile';

const browsers = [
  ['chromium', 'Chrome, Edge'],
  ['firefox', 'Firefox'],
  ['webkit', 'Safari'],
] as const satisfies readonly (readonly [Engine, string])[];

/** What differs by browser, as tabs; the reader's own comes first and is open. */
export function OwnBrowserFirst(contents: Readonly<Record<Engine, ReactNode>>) {
  const own = useOwnEngine();
  return (
    <Tabs
      key={own}
      label="Browser"
      tabs={browsers
        .toSorted(([left], [right]) => Number(right === own) - Number(left === own))
        .map(([engine, name]) => ({
          id: engine,
          label: engine === own ? `${name} (yours)` : name,
          content: contents[engine],
        }))}
    />
  );
}
