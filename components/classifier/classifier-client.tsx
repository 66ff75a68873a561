'use client';

import { clsx } from 'clsx';
import { Undo2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { TriggerLink } from '@/components/exchange/trigger-link';
import { WireText } from '@/components/exchange/wire-text';
import { loadClaim } from '@/components/live/prepare-run';
import { useKeptEdits } from '@/components/live/use-kept-edits';
import { triggerReason } from '@/components/live/trigger-reason';
import { methods } from '@/components/request/choices';
import { HeaderRows } from '@/components/request/header-rows';
import { completed, takesBody, withBodyText, withRequest } from '@/components/request/scenario-edits';
import { Combobox } from '@/components/ui/combobox';
import { TextField } from '@/components/ui/field';
import { changeAvoiding } from '@/lib/scenarios/avoid-trigger';
import { predict } from '@/lib/cors/engine';
import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import { changeRequest } from '@/lib/scenarios/change-request';
import type { RequestChange } from '@/lib/cors/change';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { adviceAgainst, changeWords } from './trigger-words';

type Props = {
  data: ScenarioData;
  place: Place;
  /** Inside of a card: without a frame of its own. */
  isCompact: boolean;
};

/** Its code is loaded when a browser refuses the call. */
const Claim = dynamic(loadClaim);

/** The fields, the verdict, and each cause of a preflight with the change that avoids it. */
export function ClassifierClient({ data, place, isCompact }: Props) {
  const [edited, setEdited] = useKeptEdits(data);
  const [changed, setChanged] = useState<{ readonly before: ScenarioData; readonly words: string } | null>(
    null,
  );
  const [undone, setUndone] = useState<string | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const causes = useRef<HTMLUListElement>(null);
  const scenario = useMemo(() => resolveScenario(completed(edited), place), [edited, place]);
  const prediction = useMemo(() => predict(scenario), [scenario]);
  const { method: methodText = 'GET', headers = [], body } = edited.request;
  const triggers = prediction.preflightTriggers;
  const refused =
    prediction.exchanges.length === 0
      ? prediction.steps.find((step) => step.outcome === 'failed')
      : undefined;
  useEffect(() => {
    if (changed !== null) undo.current?.focus();
  }, [changed]);
  useEffect(() => {
    if (undone !== null)
      [...(causes.current?.querySelectorAll('button') ?? [])]
        .find(({ textContent }) => textContent === undone)
        ?.focus();
  }, [undone]);
  const edit = (next: ScenarioData) => {
    setEdited(next);
    setChanged(null);
    setUndone(null);
  };
  return (
    <section
      aria-label={`Simple or preflighted: ${data.title}`}
      data-classifier={data.id}
      className={clsx('not-prose', !isCompact && 'my-7 overflow-hidden rounded-2xl border bg-page shadow-xs')}
    >
      <div className={clsx('grid grid-cols-1 gap-2', isCompact ? 'pb-3' : 'border-b bg-panel px-4 py-3.5')}>
        <Combobox
          aria-label="Method"
          value={methodText}
          choices={methods}
          onChange={(value) => edit(withRequest(edited, { method: value }))}
          className="w-fit"
        />
        <HeaderRows headers={headers} onChange={(rows) => edit(withRequest(edited, { headers: rows }))} />
        {takesBody(methodText) ? (
          <TextField
            label="Body"
            value={body?.text ?? ''}
            onChange={(text) => edit(withBodyText(edited, text))}
          />
        ) : null}
      </div>
      <div aria-live="polite" className={clsx(!isCompact && 'px-4 py-3')}>
        <p
          className={clsx(
            'rounded-lg px-3 py-2 text-base font-semibold',
            refused
              ? 'bg-blocked-tint text-blocked'
              : triggers.length > 0
                ? 'bg-preflight-tint text-preflight'
                : 'bg-allowed-tint text-allowed',
          )}
        >
          {refused
            ? 'Not sent at all'
            : triggers.length > 0
              ? 'Yes: two requests, the preflight first'
              : 'No: one request, no preflight'}
        </p>
        {refused === undefined ? null : (
          <p className="mt-2 text-sm text-soft">
            <Suspense fallback="…">
              <Claim step={refused} />
            </Suspense>
          </p>
        )}
        <ul ref={causes} className="divide-y divide-hairline text-sm text-soft">
          {triggers.map((trigger, index) => {
            const change = changeAvoiding(trigger, scenario);
            return (
              <Cause
                key={index}
                trigger={trigger}
                change={change}
                onAvoid={avoiding(change)}
                isCompact={isCompact}
              />
            );
          })}
        </ul>
      </div>
      {changed === null ? null : (
        <p
          className={clsx(
            'flex flex-wrap items-center gap-x-3 gap-y-1 pb-3 text-sm text-soft',
            !isCompact && 'px-4',
          )}
        >
          {changed.words}.
          <button
            ref={undo}
            type="button"
            onClick={() => {
              edit(changed.before);
              setUndone(changed.words);
            }}
            className="flex min-h-7 items-center gap-1.5 rounded-lg border px-2.5 text-sm font-medium text-ink hover:bg-panel"
          >
            <Undo2 aria-hidden size={13} />
            Undo
          </button>
        </p>
      )}
    </section>
  );

  function avoiding(change: RequestChange | null): (() => void) | null {
    if (change === null) return null;
    return () => {
      setEdited({ ...edited, request: changeRequest(edited.request, change) });
      setUndone(null);
      setChanged({ before: edited, words: changeWords(change) });
    };
  }
}

function Cause({
  trigger,
  change,
  onAvoid,
  isCompact,
}: {
  trigger: PreflightTrigger;
  change: RequestChange | null;
  onAvoid: (() => void) | null;
  /** Without a change that is advised against, and why. */
  isCompact: boolean;
}) {
  const advice = change === null ? null : adviceAgainst(change);
  const isOffered = advice === null || !isCompact;
  return (
    <li className="py-2.5">
      <p className="[overflow-wrap:anywhere]">
        <span className="text-ink">
          <WireText name={trigger.header?.[0] ?? ''}>{triggerReason(trigger)}</WireText>
        </span>{' '}
        <TriggerLink trigger={trigger} />
      </p>
      {advice === null || !isOffered ? null : (
        <p className="mt-1">
          <WireText>{advice}</WireText>
        </p>
      )}
      {onAvoid === null || change === null || !isOffered ? null : (
        <button
          type="button"
          onClick={onAvoid}
          className={clsx(
            'mt-1.5 min-h-7 rounded-lg text-left text-sm scripting-none:hidden',
            advice === null
              ? 'border bg-page px-2.5 font-medium text-ink hover:bg-panel'
              : 'text-faint underline decoration-line underline-offset-4 hover:text-ink',
          )}
        >
          {changeWords(change)}
        </button>
      )}
    </li>
  );
}
