'use client';

import { memo, useState } from 'react';
import { ValueTable } from '@/components/ui/value-table';
import { control } from '@/components/ui/control';
import { diffObservations } from '@/lib/comparison/diff';
import { gateOf } from '@/lib/comparison/gate-of';
import { madeAs } from '@/lib/http/api-names';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import type { PastRun } from './use-run-history';

type Props = { runs: readonly PastRun[]; onOpen: (data: ScenarioData) => void };

/** The runs of this page, and what differs between any two. */
export const RunHistory = memo(function RunHistory({ runs, onOpen }: Props) {
  const [chosen, setChosen] = useState<readonly [number | null, number | null]>([null, null]);
  if (runs.length === 0) return null;
  const find = (number: number | null, fallback: PastRun | undefined) =>
    runs.find((run) => run.number === number) ?? fallback;
  const before = find(chosen[0], runs.at(-2));
  const after = find(chosen[1], runs.at(-1));
  return (
    <section
      aria-label="Runs of this page"
      className="mt-4 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <h2 className="px-4 pt-3 text-sm font-semibold">Runs of this page</h2>
      <ol className="divide-y divide-hairline px-4 py-1 text-sm">
        {runs.toReversed().map((run) => (
          <li key={run.number} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span className="font-mono text-xs text-faint">{run.number}</span>
            <span className="font-mono text-xs">
              {madeAs(run.planned.data.request)}{' '}
              {run.planned.data.request.url ?? run.planned.data.request.path}
            </span>
            <span className="min-w-0 flex-1 text-soft">{gateOf(run.observation).sentence}</span>
            <button
              type="button"
              onClick={() => onOpen(run.planned.data)}
              className="underline decoration-line underline-offset-[3px] hover:decoration-current"
            >
              Open
              <span className="sr-only"> run {run.number}</span>
            </button>
          </li>
        ))}
      </ol>
      {before === undefined || after === undefined ? null : (
        <div className="border-t px-4 py-3 text-sm">
          <div className="flex flex-wrap items-center gap-2">
            What differs between
            <RunSelect
              label="First run"
              runs={runs}
              value={before.number}
              onChange={(number) => setChosen([number, after.number])}
            />
            and
            <RunSelect
              label="Second run"
              runs={runs}
              value={after.number}
              onChange={(number) => setChosen([before.number, number])}
            />
          </div>
          <Differences before={before} after={after} />
        </div>
      )}
    </section>
  );
});

type RunSelectProps = {
  label: string;
  runs: readonly PastRun[];
  value: number;
  onChange: (number: number) => void;
};

function RunSelect({ label, runs, value, onChange }: RunSelectProps) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(Number(event.target.value))}
      className={`${control} pr-1`}
    >
      {runs.map(({ number }) => (
        <option key={number} value={number}>
          run {number}
        </option>
      ))}
    </select>
  );
}

function Differences({ before, after }: { before: PastRun; after: PastRun }) {
  const rows = diffObservations(before.observation, after.observation);
  if (rows.length === 0) return <p className="mt-2 text-soft">Nothing differs.</p>;
  return (
    <ValueTable heads={['What', `run ${before.number}`, `run ${after.number}`]}>
      {rows.map((row) => (
        <tr key={row.what} className="border-t border-hairline align-top">
          <td className="pr-4 text-soft">{row.what}</td>
          <td className="pr-4 [overflow-wrap:anywhere]">{row.before ?? '–'}</td>
          <td className="[overflow-wrap:anywhere]">{row.after ?? '–'}</td>
        </tr>
      ))}
    </ValueTable>
  );
}
