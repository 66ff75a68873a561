import { Exchange } from '@/components/exchange/exchange';
import { Lanes } from '@/components/exchange/lanes';
import { lessonRows } from '@/components/exchange/lesson-rows';
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
  return (
    <Exchange exchanges={exchanges} lit={lessonRows(prediction)}>
      <Lanes
        {...hostsOf(scenario)}
        messages={predictedMessages(prediction, exchanges, callOf(scenario), request.api)}
        stroke="pencil"
        browser={rules}
      />
    </Exchange>
  );
}
