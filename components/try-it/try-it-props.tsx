import { PlainSteps } from '@/components/exchange/steps';
import { GivenOptions } from '@/components/request/given-options';
import { PlainRequestCode } from '@/components/request/request-code';
import HeaderSender from '@/components/live/header-sender';
import { claimKey } from '@/components/live/known-reasons';
import { PredictedExchange } from '@/components/live/predicted-exchange';
import { sitePlace } from '@/components/live/site-place';
import { whyNotRun } from '@/lib/comparison/why-not-run';
import { describeRule } from '@/lib/cors/algorithms';
import { claimOf } from '@/lib/cors/claim-of';
import { predict } from '@/lib/cors/predict';
import { mayHaveSender } from '@/lib/evidence/senders/may-have-sender';
import { encodePermalink } from '@/lib/permalink/permalink';
import { requestUrl, resolveScenario } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** What a live request begins with: the scenario, and what the server has predicted and drawn of it. */
export async function tryItProps(data: ScenarioData) {
  const given = resolveScenario(data, sitePlace);
  const prediction = predict(given);
  const claims = prediction.steps.flatMap((step) =>
    step.outcome === 'failed'
      ? [[claimKey(step.block), { claim: claimOf(step), rule: describeRule(step.rule) }] as const]
      : [],
  );
  const senders = prediction.preflightTriggers.flatMap((trigger) => {
    const name = trigger.kind === 'header-name' ? trigger.header[0] : '';
    return mayHaveSender(name)
      ? [[name.toLowerCase(), <HeaderSender key={name} name={name} />] as const]
      : [];
  });
  return {
    data,
    place: sitePlace,
    given: <GivenOptions data={data} resolved={given.page} />,
    known: { claims: Object.fromEntries(claims), senders: Object.fromEntries(senders) },
    drawn: {
      exchange: <PredictedExchange scenario={given} prediction={prediction} rules="Fetch Standard" />,
      steps: <PlainSteps steps={prediction.steps} />,
      code: (
        <PlainRequestCode
          request={given.request}
          prediction={prediction}
          origin={given.page.origin}
          terminalUrl={requestUrl(data, sitePlace, null)}
        />
      ),
    },
    notRun: whyNotRun(data, sitePlace),
    permalink: await encodePermalink(data, { withSecrets: false }),
  };
}
