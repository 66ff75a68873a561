import dynamic from 'next/dynamic';
import { memo, Suspense } from 'react';
import { Lanes } from '@/components/exchange/lanes';
import { messagesSoFar, observedMessages, predictedMessages } from '@/components/exchange/messages';
import {
  predictedExchanges,
  recordedExchanges,
  type ShownExchange,
} from '@/components/exchange/shown-exchange';
import { loadPlayedLanes } from './load-played-lanes';
import { callOf, hostsOf } from './scenario-words';
import type { Found } from './found';

/** Its code is loaded before the first run. */
const PlayedLanes = dynamic(loadPlayedLanes);

/** The exchanges as the page draws them: recorded ones once a run is over, else those that are predicted. */
export function shownExchanges({ scenario, prediction, observation }: Found): ShownExchange[] {
  const isCredentialed = scenario.request.credentials !== undefined;
  if (observation === null) return predictedExchanges(prediction, isCredentialed);
  const { record, outcome, earlier } = observation;
  const before = earlier?.record.kind === 'read' ? earlier.record.exchanges : [];
  const earlierShown = recordedExchanges(before, null, null, isCredentialed).map(
    (exchange): ShownExchange => ({
      ...exchange,
      note: `the earlier request · ${exchange.note}`,
      isEarlier: true,
    }),
  );
  const shown = recordedExchanges(
    record.kind === 'read' ? record.exchanges : [],
    scenario.request.headers ?? [],
    outcome,
    isCredentialed,
  );
  return [...earlierShown, ...shown];
}

/** Who said what to whom: a prediction, what has happened so far of a run, or what was recorded of it. */
export const Sequence = memo(function Sequence({ found }: { found: Found }) {
  const { scenario, prediction, rules, observation, verdict, arrived } = found;
  const { request } = scenario;
  const call = callOf(scenario);
  const hosts = hostsOf(scenario);
  const shown = shownExchanges(found);
  if (observation !== null && verdict !== null) {
    const messages = observedMessages(observation, verdict, shown, call, prediction.method);
    const lanes = { ...hosts, messages, stroke: 'ink', browser: observation.browser } as const;
    return (
      <Suspense fallback={<Lanes {...lanes} />}>
        <PlayedLanes {...lanes} />
      </Suspense>
    );
  }
  const expected = predictedMessages(prediction, shown, call, request.api);
  if (arrived === null) return <Lanes {...hosts} messages={expected} stroke="pencil" browser={rules} />;
  const soFar = messagesSoFar(recordedExchanges(arrived, request.headers ?? [], null, false), call);
  return (
    <Lanes
      {...hosts}
      messages={[...soFar, ...expected.slice(soFar.length)]}
      drawn={soFar.length}
      stroke="ink"
      browser="running"
    />
  );
});
