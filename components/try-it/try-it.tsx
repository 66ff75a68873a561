import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { TryItWidget } from './try-it-widget';

/**
 * A live request in a page: editable, predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 */
export function TryIt({ scenario }: { scenario: string }) {
  return (
    <HydrationBoundary>
      <TryItWidget data={scenarioById(scenario)} place={sitePlace} />
    </HydrationBoundary>
  );
}
