import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { UsageMeterWidget } from './usage-meter-widget';

/** The plan's counters for the page's own requests: what was sent, what was billed. */
export function UsageMeter() {
  return (
    <HydrationBoundary>
      <UsageMeterWidget
        api={sitePlace.sameSite}
        limit={sitePlace.meter.limit}
        windowSeconds={sitePlace.meter.resetSeconds}
      />
    </HydrationBoundary>
  );
}
