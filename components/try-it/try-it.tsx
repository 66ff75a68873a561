import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { tryItProps } from './try-it-props';
import { TryItWidget } from './try-it-widget';

/**
 * A live request in a page: editable, predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 * @param isWhole the exchange is shown from the start; else it opens on demand, or with a run
 */
export async function TryIt({ scenario, isWhole = false }: { scenario: string; isWhole?: boolean }) {
  return (
    <HydrationBoundary>
      <TryItWidget {...await tryItProps(scenarioById(scenario))} isFolded={!isWhole} />
    </HydrationBoundary>
  );
}
