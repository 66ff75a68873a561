import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import HeaderSender from '@/components/live/header-sender';
import { claimKey } from '@/components/live/known-reasons';
import { PredictedExchange } from '@/components/live/predicted-exchange';
import { claimOf } from '@/lib/cors/claim-of';
import { predict } from '@/lib/cors/predict';
import { mayHaveSender } from '@/lib/evidence/senders/may-have-sender';
import { encodePermalink } from '@/lib/permalink/permalink';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { TryItWidget } from './try-it-widget';

/**
 * A live request in a page: editable, predicted while typing, run for real.
 * @param scenario id of a scenario in lib/scenarios
 * @param isWhole the exchange is shown from the start; else it opens on demand, or with a run
 */
export async function TryIt({ scenario, isWhole = false }: { scenario: string; isWhole?: boolean }) {
  const data = scenarioById(scenario);
  const given = resolveScenario(data, sitePlace);
  const prediction = predict(given);
  const claims = prediction.steps.flatMap((step) =>
    step.outcome === 'failed' ? [[claimKey(step.block), claimOf(step)] as const] : [],
  );
  const senders = prediction.preflightTriggers.flatMap((trigger) => {
    const name = trigger.kind === 'header-name' ? trigger.header[0] : '';
    return mayHaveSender(name)
      ? [[name.toLowerCase(), <HeaderSender key={name} name={name} />] as const]
      : [];
  });
  const permalink = await encodePermalink(data, { withSecrets: false });
  return (
    <HydrationBoundary>
      <TryItWidget
        data={data}
        place={sitePlace}
        known={{ claims: Object.fromEntries(claims), senders: Object.fromEntries(senders) }}
        exchange={<PredictedExchange scenario={given} prediction={prediction} rules="Fetch Standard" />}
        permalink={permalink}
        isFolded={!isWhole}
      />
    </HydrationBoundary>
  );
}
