import { sitePlace } from '@/components/live/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { DeferredClassifier } from './deferred-classifier';

/**
 * Simple or preflighted: a request that is judged while it is typed, with every reason and what would avoid it.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Classifier({ scenario = 'x-foobar' }: { scenario?: string }) {
  return <DeferredClassifier data={scenarioById(scenario)} place={sitePlace} />;
}
