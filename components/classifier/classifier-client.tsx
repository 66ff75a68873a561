'use client';

import { useMemo, useState } from 'react';
import { RuleLink } from '@/components/exchange/rule-link';
import { HeaderRows } from '@/components/request/header-rows';
import { completed, takesBody, withBodyText, withRequest } from '@/components/request/scenario-edits';
import { TextField } from '@/components/ui/field';
import { changeAvoiding } from '@/lib/scenarios/avoid-trigger';
import { claimOf } from '@/lib/cors/claim-of';
import { predict } from '@/lib/cors/predict';
import type { PreflightTrigger } from '@/lib/cors/preflight-trigger';
import { triggerClaim, triggerRule } from '@/lib/cors/preflight-trigger-kinds';
import { applyChange } from '@/lib/scenarios/apply-change';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** The fields, the verdict, and each cause of a preflight with the change that avoids it. */
export function ClassifierClient({ data, place }: { data: ScenarioData; place: Place }) {
  const [edited, setEdited] = useState(data);
  const scenario = useMemo(() => resolveScenario(completed(edited), place), [edited, place]);
  const prediction = useMemo(() => predict(scenario), [scenario]);
  const { method = 'GET', headers = [], body } = edited.request;
  const triggers = prediction.preflightTriggers;
  const refused =
    prediction.exchanges.length === 0
      ? prediction.steps.find((step) => step.outcome === 'failed')
      : undefined;
  return (
    <section
      aria-label={`Simple or preflighted: ${data.title}`}
      data-classifier={data.id}
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <div className="grid grid-cols-1 gap-3 border-b bg-panel px-4 py-3.5">
        <TextField
          label="Method"
          value={method}
          list="methods"
          onChange={(value) => setEdited(withRequest(edited, { method: value }))}
          className="max-w-40"
        />
        <HeaderRows
          headers={headers}
          onChange={(changed) => setEdited(withRequest(edited, { headers: changed }))}
        />
        {takesBody(method) ? (
          <TextField
            label="Body"
            value={body?.text ?? ''}
            onChange={(text) => setEdited(withBodyText(edited, text))}
          />
        ) : null}
      </div>
      <div aria-live="polite" className="px-4 py-3">
        <p
          className={`text-[15px] font-semibold ${refused ? 'text-blocked' : triggers.length > 0 ? 'text-preflight' : 'text-allowed'}`}
        >
          {refused
            ? 'Not sent at all'
            : triggers.length > 0
              ? 'Preflighted: two requests'
              : 'Simple: one request'}
        </p>
        {refused === undefined ? null : <p className="mt-1 text-sm text-soft">{claimOf(refused)}</p>}
        <ul className="divide-y divide-hairline text-sm text-soft">
          {triggers.map((trigger, index) => (
            <Cause key={index} trigger={trigger} onAvoid={avoiding(trigger)} />
          ))}
        </ul>
      </div>
    </section>
  );

  function avoiding(trigger: PreflightTrigger): (() => void) | null {
    const change = changeAvoiding(trigger, scenario);
    const changed = change === null ? null : applyChange(edited, change);
    return changed === null ? null : () => setEdited(changed);
  }
}

function Cause({ trigger, onAvoid }: { trigger: PreflightTrigger; onAvoid: (() => void) | null }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2">
      <span className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
        {triggerClaim(trigger)} <RuleLink rule={triggerRule(trigger)} />
      </span>
      {onAvoid === null ? null : (
        <button
          type="button"
          onClick={onAvoid}
          className="rounded-lg border bg-page px-2.5 py-1 text-[13px] font-medium text-ink hover:bg-panel scripting-none:hidden"
        >
          Avoid it
        </button>
      )}
    </li>
  );
}
