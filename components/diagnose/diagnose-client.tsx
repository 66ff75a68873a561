'use client';

import { clsx } from 'clsx';
import { useEffect, useEffectEvent, useState } from 'react';
import type { Answer } from '@/lib/evidence/diagnosis/answers';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import type { Examination, Finding } from '@/lib/evidence/examination/examine';
import { causeWords, certaintyWords } from '@/lib/report/cause-words';
import { EvidenceBox } from './evidence-box';
import { ExcerptCard, GivenList, NotesCard, RedactionsCard } from './evidence-column';
import { examples } from './examples';
import { FindingCard } from './finding-card';
import { FixCard } from './fix-card';
import { GivenFacts } from './given-facts';
import { onHandedOver, takeOver } from './handed-over';
import { admitted } from './limits';
import type { GivenEvidence } from './messages-of-worker';
import { NothingKnown } from './nothing-known';
import { ReproduceCard } from './reproduce-card';
import { RequestList } from './request-list';
import { SendCard } from './send-card';
import { useDiagnosis, type DiagnosisState } from './use-diagnosis';
import { WhatItReads } from './what-it-reads';

const none: readonly GivenEvidence[] = [];
const noRefusals: readonly string[] = [];

type Props = {
  place: Place;
  /** What was given before this was loaded. */
  first?: readonly GivenEvidence[];
  /** Why the rest of it was not read. */
  refused?: readonly string[];
  /** In the column of a text: one below the other. */
  isNarrow?: boolean;
};

/** Everything that was sent in goes in at the left; what it shows comes out at the right. */
export function DiagnoseClient({ place, first = none, refused = noRefusals, isNarrow = false }: Props) {
  const { state, read, answer, clean, cancel } = useDiagnosis();
  const [begun] = useState(() => {
    const handedOver = takeOver();
    return handedOver === null ? first : [handedOver];
  });
  const [given, setGiven] = useState(begun);
  const [answers, setAnswers] = useState<readonly Answer[]>([]);
  const [refusals, setRefusals] = useState(refused);
  const [chosen, setChosen] = useState(0);

  const change = (next: readonly GivenEvidence[]) => {
    setGiven(next);
    setAnswers([]);
    setChosen(0);
    void read(next);
  };
  const add = (more: readonly GivenEvidence[]) => {
    const { taken, refusals: refusedNow } = admitted(more);
    setRefusals(refusedNow);
    if (taken.length > 0) change([...given, ...taken]);
  };
  const clear = () => {
    setRefusals([]);
    change([]);
  };
  useEffect(() => {
    if (begun.length > 0) void read(begun);
  }, [begun, read]);
  const take = useEffectEvent(() => {
    const text = takeOver();
    if (text !== null) add([text]);
  });
  useEffect(() => onHandedOver(() => take()), []);

  const examination = state.kind === 'done' ? state.examination : null;
  const finding = examination?.findings[chosen] ?? examination?.findings[0];
  const isEmpty = given.length === 0;
  return (
    <div data-diagnose className="not-prose">
      <div
        className={
          isNarrow
            ? 'grid grid-cols-1 gap-4'
            : isEmpty
              ? 'grid items-start gap-6 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] lg:gap-10'
              : 'grid items-start gap-5 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-6'
        }
      >
        {isEmpty ? null : (
          <div className={clsx('grid min-w-0 grid-cols-1 gap-4', !isNarrow && 'lg:order-2')}>
            {state.kind === 'working' ? (
              <div className="flex flex-wrap items-center gap-3 rounded-2xl border px-5 py-4 text-sm text-soft">
                {state.sentence}
                <button
                  type="button"
                  onClick={() => {
                    cancel();
                    setGiven([]);
                  }}
                  className="ml-auto h-9 rounded-lg border px-3 font-medium text-ink hover:bg-panel"
                >
                  Cancel
                </button>
              </div>
            ) : null}
            {state.kind === 'failed' ? (
              <p className="rounded-2xl border px-5 py-4 text-sm">{state.sentence}</p>
            ) : null}
            {examination === null ? null : finding === undefined ? (
              <NothingKnown notes={examination.notes} />
            ) : (
              <>
                <RequestList findings={examination.findings} chosen={finding} onChoose={setChosen} />
                <FindingCard
                  key={finding.case}
                  finding={finding}
                  problems={examination.problems}
                  onAnswer={(given) => {
                    const next = [
                      ...answers.filter(({ case: of, fact }) => of !== finding.case || fact !== given.fact),
                      { ...given, case: finding.case },
                    ];
                    setAnswers(next);
                    answer(next);
                  }}
                />
                <FixCard key={`fix ${finding.case}`} fixes={finding.fixes} data={finding.data} />
                <ReproduceCard key={`run ${finding.case}`} finding={finding} place={place} />
                <SendCard key={`send ${finding.case}`} finding={finding} place={place} />
              </>
            )}
          </div>
        )}
        <div className={clsx('grid min-w-0 grid-cols-1 gap-4', !isNarrow && 'lg:order-1')}>
          {isEmpty ? null : (
            <GivenList
              given={given}
              onRemove={(index) => change(given.filter((_, other) => other !== index))}
              onClear={clear}
            />
          )}
          {finding?.excerpts.map((excerpt, index) => (
            <ExcerptCard key={index} excerpt={excerpt} />
          ))}
          {examination === null ? null : (
            <>
              <RedactionsCard
                redactions={examination.redactions}
                hars={examination.hars.flatMap((index) => given[index] ?? [])}
                onClean={clean}
              />
              <NotesCard notes={examination.notes}>
                {finding === undefined || finding.data === null ? null : (
                  <GivenFacts data={finding.data} engine={finding.engine} />
                )}
              </NotesCard>
            </>
          )}
          <EvidenceBox isMore={!isEmpty} onGive={add} />
          {refusals.map((refusal) => (
            <p key={refusal} className="text-sm text-blocked">
              {refusal}
            </p>
          ))}
          {isEmpty ? <Examples onPick={(text) => add([text])} /> : null}
        </div>
        {isEmpty && !isNarrow ? <WhatItReads /> : null}
      </div>
      <p role="status" className="sr-only">
        {refusals.length > 0 ? refusals.join(' ') : spoken(state, examination, finding)}
      </p>
    </div>
  );
}

function spoken(
  state: DiagnosisState,
  examination: Examination | null,
  finding: Finding | undefined,
): string {
  if (state.kind === 'working' || state.kind === 'failed') return state.sentence;
  if (examination === null) return '';
  if (finding === undefined) return 'There is nothing about a request in it.';
  const { title } = causeWords(finding.causes[0]);
  const count = examination.findings.length;
  return `${count > 1 ? `${count} requests. ` : ''}${title}. ${certaintyWords(finding)}.`;
}

function Examples({ onPick }: { onPick: (text: string) => void }) {
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-sm text-soft">
      <span className="mr-1">Try an example:</span>
      {examples.map(([name, text]) => (
        <button
          key={name}
          type="button"
          onClick={() => onPick(text)}
          className="min-h-7 rounded-full border px-3 py-0.5 text-sm hover:bg-panel hover:text-ink"
        >
          {name}
        </button>
      ))}
    </div>
  );
}
