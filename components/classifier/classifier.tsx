import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { LazyClassifier } from './lazy-classifier';

/**
 * Simple or preflighted: a request that is judged while it is typed, with every reason and what would avoid it.
 * @param scenario id of a scenario in lib/scenarios
 * @param isCompact inside of a card: without a frame of its own
 */
export function Classifier({
  scenario = 'x-foobar',
  isCompact = false,
}: {
  scenario?: string;
  isCompact?: boolean;
}) {
  return (
    <HydrationBoundary>
      <LazyClassifier data={scenarioById(scenario)} place={sitePlace} isCompact={isCompact} />
    </HydrationBoundary>
  );
}
