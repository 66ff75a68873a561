import { sitePlace } from '@/components/run/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { LazyPlayground } from './lazy-playground';

/**
 * The playground, started from a scenario.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Playground({ scenario = 'x-foobar' }: { scenario?: string }) {
  return <LazyPlayground initial={scenarioById(scenario)} place={sitePlace} />;
}
