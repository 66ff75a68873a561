import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { LazyPlayground } from './lazy-playground';

/**
 * The playground, started from a scenario.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Playground({ scenario = 'x-foobar' }: { scenario?: string }) {
  return (
    <HydrationBoundary>
      <LazyPlayground initial={scenarioById(scenario)} place={sitePlace} />
    </HydrationBoundary>
  );
}
