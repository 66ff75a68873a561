'use client';

import { lazy, Suspense, type ComponentProps } from 'react';
import type { PageFinder } from './page-finder';

/**
 * Of the page for unknown addresses, whose code comes with every other page: React's own `lazy` is the least of it, and
 * what it loads comes with that page alone.
 */
const Finder = lazy(async () => {
  const [{ PageFinder }, { HydrationBoundary }] = await Promise.all([
    import('./page-finder'),
    import('@/components/ui/hydration-boundary'),
  ]);
  return {
    default: (props: ComponentProps<typeof PageFinder>) => (
      <HydrationBoundary>
        <PageFinder {...props} />
      </HydrationBoundary>
    ),
  };
});

/** A field that finds pages, its code loaded by the page that has it. */
export function LazyPageFinder(props: ComponentProps<typeof PageFinder>) {
  return (
    <Suspense>
      <Finder {...props} />
    </Suspense>
  );
}
