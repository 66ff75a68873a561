import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { scenarioById, scenarios } from '@/lib/scenarios/catalogue';
import { LazyCspLab } from './lazy-csp-lab';

const examples = scenarios.filter(
  ({ page = {} }) => page.url === undefined && page.policies !== undefined && page.policies.length > 0,
);

/** A page's Content-Security-Policy held against a connection: predicted while typing, run for real. */
export function CspLab() {
  return (
    <div className="not-prose my-7">
      <HydrationBoundary>
        <LazyCspLab initial={scenarioById('connect-src-self')} examples={examples} place={sitePlace} />
      </HydrationBoundary>
    </div>
  );
}
