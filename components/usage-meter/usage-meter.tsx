import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { LazyUsageMeter } from './lazy-usage-meter';

/** The plan's counters for the page's own requests: what was sent, what was billed. */
export function UsageMeter() {
  return (
    <HydrationBoundary>
      <LazyUsageMeter
        api={sitePlace.sameSite}
        limit={sitePlace.meter.limit}
        windowSeconds={sitePlace.meter.resetSeconds}
      />
    </HydrationBoundary>
  );
}
