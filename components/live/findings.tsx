'use client';

import dynamic from 'next/dynamic';
import { memo, useDeferredValue, type ReactNode } from 'react';
import { VerdictStrip } from '@/components/exchange/verdict-strip';
import { Tabs, type Tab } from '@/components/ui/tabs';
import type { Prediction } from '@/lib/cors/prediction';
import type { Profile } from '@/lib/cors/profile';
import type { Scenario } from '@/lib/cors/scenario';
import type { FeedState } from '@/lib/run/run-feed';
import { predictedVerdict } from '@/lib/comparison/verdict';
import { nothingKnown, type KnownReasons } from './known-reasons';
import { Folded } from './folded';
import { Outcome } from './outcome';
import { Reasons } from './reasons';
import { loadFoundExchange, loadSteps } from './prepare-run';
import type { Found } from './found';
import { useFound } from './use-found';
import type { LiveRun } from './use-live-run';

/** Its code is loaded for what the page's HTML does not have. Until then the details stay as they are. */
const FoundExchange = dynamic(loadFoundExchange);

/** Its code is loaded when they are opened, or before a run. */
const Steps = dynamic(loadSteps, {
  loading: () => <div className="h-96 print:hidden" />,
});

type Props = {
  scenario: Scenario;
  prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  rules: string;
  /** The same, where they are not the standard's. */
  profile?: Profile;
  /** The prediction rests on responses that the reader gave. */
  isGiven?: boolean;
  /** Why the scenario can only be predicted; null where it can be run. */
  notRun?: string | null;
  run: LiveRun;
  feed: FeedState;
  /** Prefix of the demo API's URLs. */
  api: string;
  tabs: readonly Tab[];
  known?: KnownReasons;
  /** Exchange, steps and the tabs beside them are folded until they are asked for, or run. */
  isFolded?: boolean;
  /** Beside what opens them. */
  links?: ReactNode;
  /** An exchange and steps that the server has drawn, and the scenario whose prediction they are. */
  drawn?: { readonly scenario: Scenario; readonly exchange: ReactNode; readonly steps: ReactNode };
  /** The verdict stands elsewhere on the page: here it is only read out. */
  isVerdictApart?: boolean;
  /** Between the verdict and the details. */
  children?: ReactNode;
};

/** What will happen, or after a run what happened: the verdict, the reasons, the whole exchange. */
export function Findings({
  scenario,
  prediction,
  rules,
  profile,
  isGiven = false,
  notRun = null,
  run,
  feed,
  api,
  tabs,
  known = nothingKnown,
  isFolded = false,
  links,
  drawn,
  isVerdictApart = false,
  children,
}: Props) {
  const observation = run.kind === 'done' ? run.observation : null;
  const verdict = run.kind === 'done' ? run.verdict : predictedVerdict(prediction, scenario.request.api);
  const settled = useDeferredValue(useFound({ scenario, prediction, rules, run, feed }));
  const isOfDrawn = settled.scenario === drawn?.scenario;
  const isDrawn = isOfDrawn && settled.observation === null && settled.arrived === null;
  const details = (
    <Tabs
      label="Details"
      tabs={[
        {
          id: 'exchange',
          label: 'Exchange',
          content: isDrawn ? drawn?.exchange : <FoundExchange found={settled} />,
        },
        {
          id: 'steps',
          label: 'Steps',
          content: <FoundSteps found={settled} />,
          ...(isOfDrawn ? { drawn: drawn?.steps } : {}),
        },
        ...tabs,
      ]}
    />
  );
  return (
    <>
      <div aria-live="polite">
        {isVerdictApart ? (
          <p className="sr-only">
            {`The preflight: ${verdict.preflight}. The request: ${verdict.request}. The response: ${verdict.response}.`}
          </p>
        ) : (
          <VerdictStrip verdict={verdict} source={observation === null ? 'predicted' : 'observed'} />
        )}
        <Reasons scenario={scenario} prediction={prediction} known={known} />
        <Outcome
          scenario={scenario}
          run={run}
          prediction={prediction}
          rules={rules}
          profile={profile}
          isGiven={isGiven}
          notRun={notRun}
          feed={feed}
          api={api}
        />
      </div>
      {children}
      {isFolded ? (
        <Folded isRunning={run.kind !== 'none'} links={links}>
          {details}
        </Folded>
      ) : (
        details
      )}
    </>
  );
}

const FoundSteps = memo(function FoundSteps({ found: { prediction } }: { found: Found }) {
  return <Steps steps={prediction.steps} exchanges={prediction.exchanges} />;
});
