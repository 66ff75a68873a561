'use client';

import dynamic from 'next/dynamic';
import { useContext, useEffect, useState, type ReactNode } from 'react';
import { RequestForm } from '@/components/request/request-form';
import { useKeptEdits } from '@/components/live/use-kept-edits';
import { specProfile } from '@/lib/cors/spec-profile';
import { hostPrefix, requestUrl, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { Findings } from '@/components/live/findings';
import { FromTerminal } from '@/components/live/from-terminal';
import type { KnownReasons } from '@/components/live/known-reasons';
import { RunObserver } from '@/components/live/run-observer';
import { WidgetLinks } from './widget-links';
import { useLiveRequest } from '@/components/live/use-live-request';
import { useSaid } from '@/components/ui/say';
import { Nothing } from '@/components/ui/nothing';
import { useRunPlace } from '@/components/live/use-run-place';

const RequestCode = dynamic(async () => (await import('@/components/request/request-code')).RequestCode, {
  loading: () => <div className="h-96 print:hidden" />,
});

/** Its code is loaded where the page around an embed offers to make the request. */
const MadeBy = dynamic(async () => (await import('./made-by')).MadeBy, { loading: Nothing });

/** Its code is loaded for a server of which nothing is known. */
const ServerNeeds = dynamic(async () => (await import('@/components/live/server-needs')).ServerNeeds, {
  loading: Nothing,
});

type Props = {
  data: ScenarioData;
  place: Place;
  /** What the form does not edit. */
  given: ReactNode;
  /** Of the prediction that the page begins with. */
  known: KnownReasons;
  /** The details of that prediction; null where the server has drawn none. */
  drawn: { readonly exchange: ReactNode; readonly steps: ReactNode; readonly code: ReactNode } | null;
  /** Why the scenario can only be predicted; absent: it can be run, as far as is known before it is. */
  notRun?: string | null;
  /** The fragment that opens it in the playground. */
  permalink: string;
  isFolded: boolean;
  /** Whether the reader has to be asked before a frame of the docs sends it, which is not done here; absent: no. */
  asksFirst?: (data: ScenarioData) => boolean;
};

/** The live request. What it shows before a run is the prediction, which the server renders too. */
export function TryItWidget({
  data,
  place: ownPlace,
  given,
  known,
  drawn,
  notRun = null,
  permalink,
  isFolded,
  asksFirst,
}: Props) {
  const { page, place, notInPage } = useRunPlace(data, ownPlace);
  const [edited, setEdited] = useKeptEdits(data);
  const [isRefused, setRefused] = useState(false);
  const api = hostPrefix(data.host ?? 'same-site', place);
  const recordedBy = data.host === 'docs' ? place.sameSite : api;
  const live = useLiveRequest(edited, place, recordedBy, page);
  const { feed, run, current, unrun, scenario, prediction } = live;
  useSaid(isRefused ? 'Not sent.' : '');
  const tell = useContext(RunObserver);
  useEffect(() => {
    if (run.kind !== 'done') return;
    const { planned, observation } = run;
    tell({ data: planned.data, observation });
  }, [run, tell]);

  const [first] = useState(unrun);
  const terminalAttempt = `${data.id}.terminal`;
  const terminalUrl = requestUrl(
    current,
    place,
    feed.runId === null ? null : { runId: feed.runId, attempt: terminalAttempt },
  );
  return (
    <section
      aria-label={`Live request: ${data.title}`}
      data-scenario={data.id}
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <RequestForm
        data={edited}
        onChange={(changed) => {
          setEdited(changed);
          setRefused(false);
          live.clear();
        }}
        prefix={api}
        isOnlyPredicted={notRun !== null}
        isRunning={run.kind === 'running'}
        onRun={() => {
          const isToBeAsked = page === null && asksFirst?.(current) === true;
          setRefused(isToBeAsked);
          if (!isToBeAsked) live.send();
        }}
        onCancel={live.cancel}
      />
      {given}
      {page === null && notInPage === null ? null : <MadeBy page={page} notInPage={notInPage} />}
      {isRefused ? (
        <p className="border-b bg-differs-tint px-4 py-2 text-sm text-differs">
          Not sent: the page around this frame chose a request that can change something at that server, or
          that carries cookies or logins that your browser has for it. Open it in the playground, which asks
          you first.
        </p>
      ) : null}
      <Findings
        scenario={scenario}
        prediction={prediction}
        rules="Fetch Standard"
        notRun={notRun}
        run={run}
        feed={feed}
        api={api}
        known={known}
        isFolded={isFolded}
        links={<WidgetLinks data={current} unedited={edited === data ? permalink : null} />}
        {...(drawn === null ? {} : { drawn: { ...drawn, scenario: first } })}
        tabs={[
          {
            id: 'code',
            label: 'Code',
            ...(drawn !== null && unrun === first ? { drawn: drawn.code } : {}),
            content: (
              <RequestCode
                request={unrun.request}
                prediction={prediction}
                origin={unrun.page.origin}
                terminalUrl={terminalUrl}
              />
            ),
          },
        ]}
      >
        {prediction.needs.length === 0 ? null : (
          <ServerNeeds
            scenario={scenario}
            prediction={prediction}
            profile={specProfile}
            observation={run.kind === 'done' ? run.observation : null}
          />
        )}
      </Findings>
      <FromTerminal exchanges={feed.exchanges.filter((exchange) => exchange.attempt === terminalAttempt)} />
    </section>
  );
}
