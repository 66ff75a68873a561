import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { claimKey } from '@/components/live/known-claims';
import { claimOf } from '@/lib/cors/claim-of';
import { predict } from '@/lib/cors/predict';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { TryItWidget } from './try-it-widget';

/**
 * A live request in a page: editable, predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 */
export function TryIt({ scenario }: { scenario: string }) {
  const data = scenarioById(scenario);
  const { steps } = predict(resolveScenario(data, sitePlace));
  const claims = steps.flatMap((step) =>
    step.outcome === 'failed' ? [[claimKey(step.block), claimOf(step)] as const] : [],
  );
  return (
    <HydrationBoundary>
      <TryItWidget data={data} place={sitePlace} claims={Object.fromEntries(claims)} />
    </HydrationBoundary>
  );
}
