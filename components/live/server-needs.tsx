import { clsx } from 'clsx';
import { Check, CircleHelp } from 'lucide-react';
import { useMemo } from 'react';
import { serverFindings } from '@/lib/comparison/server-findings';
import { blockKinds } from '@/lib/cors/block-kinds';
import type { PredictedExchange, Prediction, ServerNeed } from '@/lib/cors/prediction';
import type { Profile } from '@/lib/cors/profile';
import type { Scenario } from '@/lib/cors/scenario';
import { tryAnswers, type TriedAnswer } from '@/lib/cors/try-answers';
import { statusName } from '@/lib/http/message';
import { canonicalName } from '@/lib/http/canonical-name';
import type { Observation } from '@/lib/run/observation';

type Props = {
  scenario: Scenario;
  prediction: Prediction;
  profile: Profile;
  observation: Observation | null;
};

/** What a server that nobody asked has to answer, the least first, and what each wrong answer would do. */
export function ServerNeeds({ scenario, prediction, profile, observation }: Props) {
  const { needs, exchanges } = prediction;
  const findings = observation && serverFindings(prediction, observation);
  return (
    <section aria-label="What the server has to send" className="border-b px-4 py-3 text-sm">
      <p className="text-xs font-semibold">
        {prediction.block === null
          ? 'What the server has to send for the page to read the response'
          : 'What the server has to send for the request to get even this far'}
      </p>
      <p className="mt-1 text-soft">
        {findings?.sentence ??
          'Nothing has been sent to this server, so everything further depends on its response. This is the least that it has to send; it may send more.'}
      </p>
      {exchanges.map((exchange, index) => (
        <NeedsOfExchange
          key={index}
          exchange={exchange}
          needs={needs.filter((need) => need.exchange === index)}
          isMet={findings?.isMet === true}
          scenario={scenario}
          prediction={prediction}
          profile={profile}
        />
      ))}
    </section>
  );
}

function NeedsOfExchange({
  exchange: { request, kind },
  needs,
  isMet,
  ...engine
}: {
  exchange: PredictedExchange;
  needs: readonly ServerNeed[];
  isMet: boolean;
} & Omit<Props, 'observation'>) {
  if (needs.length === 0) return null;
  return (
    <div className="mt-2.5">
      <p className="text-xs text-faint">
        To the {kind === 'preflight' ? 'preflight' : 'request'},{' '}
        <span className="font-mono">{request.method}</span>
      </p>
      <ul className="mt-0.5 divide-y divide-hairline">
        {needs.map((need) => (
          <Need key={need.name} need={need} isMet={isMet} {...engine} />
        ))}
      </ul>
    </div>
  );
}

function Need({
  need,
  isMet,
  scenario,
  prediction,
  profile,
}: { need: ServerNeed; isMet: boolean } & Omit<Props, 'observation'>) {
  const { name, value } = need;
  const tried = useMemo(
    () => tryAnswers(scenario, prediction, need, profile),
    [scenario, prediction, need, profile],
  );
  const Icon = isMet ? Check : CircleHelp;
  return (
    <li className="py-1.5">
      <p className="flex gap-2">
        <Icon
          role="img"
          aria-label={isMet ? 'Met' : 'Not known'}
          size={15}
          className={clsx('mt-0.5 shrink-0', isMet ? 'text-allowed' : 'text-faint')}
        />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <code className="font-mono text-ink">
            {name === statusName ? `status ${value}` : `${canonicalName(name)}: ${value}`}
          </code>
          {tried
            .filter(({ block }) => block === null)
            .map(({ value: other }, index) => (
              <span key={index} className="text-soft">
                {' '}
                or <code className="font-mono text-ink">{other ?? 'none'}</code>
              </span>
            ))}
        </span>
      </p>
      <Blocked tried={tried} />
    </li>
  );
}

/** Folded, and still read without a script. */
function Blocked({ tried }: { tried: readonly TriedAnswer[] }) {
  return (
    <details className="ml-[1.45rem]">
      <summary className="w-fit text-xs text-faint">If it responds differently</summary>
      <ul className="mt-1 space-y-1">
        {tried.map(({ value, block }, index) =>
          block === null ? null : (
            <li key={index} className="text-soft [overflow-wrap:anywhere]">
              {value === null ? 'without it' : <code className="font-mono">{value}</code>}:{' '}
              <a href={`/errors/${block.kind}`} className="underline underline-offset-2">
                {blockKinds[block.kind].title}
              </a>
            </li>
          ),
        )}
      </ul>
    </details>
  );
}
