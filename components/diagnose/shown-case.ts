import './evidence-gates';
import { predictedMessages, type Message } from '@/components/exchange/messages';
import { predictedExchanges } from '@/components/exchange/shown-exchange';
import { callOf, hostsOf } from '@/components/live/scenario-words';
import { rulesNames } from '@/lib/browsers/engine-names';
import { profiles } from '@/lib/browsers/profiles';
import { predict } from '@/lib/cors/predict';
import type { Prediction } from '@/lib/cors/prediction';
import type { Engine } from '@/lib/cors/profile';
import { caseScenario, type CaseData } from '@/lib/evidence/diagnosis/case-data';
import { unknownUrl } from '@/lib/evidence/diagnosis/unknown-url';

/** A case as it is drawn. */
export type ShownCase = {
  readonly prediction: Prediction;
  readonly messages: readonly Message[];
  readonly pageHost: string;
  readonly apiHost: string;
  /** By whose rules. */
  readonly browser: string;
};

/** What the engine makes of a case, and its picture, in which nothing is told of a response that no evidence tells. */
export function shownCase(data: CaseData, engine: Engine | null): ShownCase {
  const scenario = caseScenario(data);
  const rules = engine ?? 'spec';
  const prediction = predict(scenario, profiles[rules]);
  const { block } = prediction;
  const blamed = block && 'exchange' in block ? block.exchange : undefined;
  const shown = predictedExchanges(prediction, data.request.credentials !== undefined).map(
    (exchange, index) => ({
      ...exchange,
      noAnswer: 'not in the evidence',
      status:
        exchange.kind === 'preflight' && data.assumed.includes('preflight-response')
          ? 'a status outside 200 to 299'
          : (exchange.status ?? (index === blamed ? 'a response' : null)),
    }),
  );
  const { pageHost, apiHost } = hostsOf(scenario);
  return {
    prediction,
    messages: predictedMessages(prediction, shown, callOf(scenario), data.request.api),
    pageHost: data.assumed.includes('page-origin') ? 'the page' : pageHost,
    apiHost: data.request.url === unknownUrl ? 'the API' : apiHost,
    browser: rulesNames[rules],
  };
}
