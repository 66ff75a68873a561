import { sitePlace } from '@/components/live/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { DeferredPlayground } from './deferred-playground';

/**
 * The playground, started from a scenario.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Playground({ scenario = 'x-foobar' }: { scenario?: string }) {
  return <DeferredPlayground initial={scenarioById(scenario)} place={sitePlace} />;
}
