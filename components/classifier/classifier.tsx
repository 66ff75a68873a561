import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { LazyClassifier } from './lazy-classifier';

/**
 * Simple or preflighted: a request that is judged while it is typed, with every reason and what would avoid it.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Classifier({ scenario = 'x-foobar' }: { scenario?: string }) {
  return (
    <HydrationBoundary>
      <LazyClassifier data={scenarioById(scenario)} place={sitePlace} />
    </HydrationBoundary>
  );
}
