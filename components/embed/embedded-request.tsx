import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { tryItProps } from '@/components/try-it/try-it-props';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { EmbeddedWidget } from './embedded-widget';

/** The live request of an embed page: the scenario, or what the fragment of the address makes of it. */
export async function EmbeddedRequest({ scenario }: { scenario: ScenarioData }) {
  return (
    <>
      <h1 className="sr-only">{scenario.title}</h1>
      <HydrationBoundary>
        <EmbeddedWidget {...await tryItProps(scenario)} isFolded />
      </HydrationBoundary>
    </>
  );
}
