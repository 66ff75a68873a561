import { sitePlace } from '@/components/live/site-place';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { DeferredTryIt } from './deferred-try-it';

/**
 * A live request in a page: editable, predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 */
export function TryIt({ scenario }: { scenario: string }) {
  return <DeferredTryIt data={scenarioById(scenario)} place={sitePlace} />;
}
