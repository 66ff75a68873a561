import { Exchange } from '@/components/exchange/exchange';
import { Lanes } from '@/components/exchange/lanes';
import { predictedMessages } from '@/components/exchange/messages';
import { predictedExchanges } from '@/components/exchange/shown-exchange';
import type { Prediction } from '@/lib/cors/prediction';
import type { Scenario } from '@/lib/cors/scenario';
import { callOf, hostsOf } from './scenario-words';

type Props = { scenario: Scenario; prediction: Prediction; rules: string };

/** What is predicted to be said, and every header row of it. */
export function PredictedExchange({ scenario, prediction, rules }: Props) {
  const { request } = scenario;
  const exchanges = predictedExchanges(prediction, request.credentials !== undefined);
  const failed = prediction.steps.find((step) => step.outcome === 'failed');
  return (
    <Exchange exchanges={exchanges} lit={failed?.reads ?? []}>
      <Lanes
        {...hostsOf(scenario)}
        messages={predictedMessages(prediction, exchanges, callOf(scenario), request.api)}
        stroke="pencil"
        browser={rules}
      />
    </Exchange>
  );
}
