import { sitePlace } from '@/components/run/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { PlaygroundClient } from './playground-client';

/**
 * The playground, started from a scenario.
 * @param scenario id of a scenario in lib/scenarios
 */
export function Playground({ scenario = 'x-foobar' }: { scenario?: string }) {
  return <PlaygroundClient initial={scenarioById(scenario)} place={sitePlace} />;
}
