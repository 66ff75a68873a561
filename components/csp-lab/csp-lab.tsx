import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';
import { LazyCspLab } from './lazy-csp-lab';

type Props = { scenario?: string; hasExamples?: boolean };

/**
 * A page's Content-Security-Policy held against a connection: predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 * @param hasExamples whether every scenario with a policy can be chosen to start from
 */
export function CspLab({ scenario = 'connect-src-self', hasExamples = false }: Props) {
  const examples = hasExamples
    ? scenarios.filter(({ page }) => page?.policies !== undefined && page.policies.length > 0)
    : [];
  return (
    <div className="not-prose my-7">
      <HydrationBoundary>
        <LazyCspLab initial={scenarioById(scenario)} examples={examples} place={sitePlace} />
      </HydrationBoundary>
    </div>
  );
}
