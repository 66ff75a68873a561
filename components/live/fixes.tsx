import { Wrench } from 'lucide-react';
import { memo } from 'react';
import { WireText } from '@/components/exchange/wire-text';
import type { Fix } from '@/lib/scenarios/fixes';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

type Props = {
  fixes: readonly Fix[];
  onApply: (data: ScenarioData) => void;
  /** Whether applying one runs it; where the scenario can't be run from here it is only predicted again. */
  isRun?: boolean;
};

const shownAtOnce = 4;

/** What would get the page its response. Each was tried on the engine before it is shown; pressing one applies it. */
export const Fixes = memo(function Fixes({ fixes, onApply, isRun = true }: Props) {
  if (fixes.length === 0) return null;
  return (
    <section aria-label="Fixes" className="border-b px-4 py-3">
      <p className="flex items-center gap-2 text-xs font-semibold">
        <Wrench aria-hidden size={13} /> What would fix it
      </p>
      <ul className="mt-1 divide-y divide-hairline">
        {fixes.slice(0, shownAtOnce).map((fix) => (
          <FixRow key={fix.sentence} fix={fix} onApply={onApply} isRun={isRun} />
        ))}
      </ul>
      {fixes.length > shownAtOnce ? (
        <details>
          <summary className="py-1 text-sm text-soft">{fixes.length - shownAtOnce} more</summary>
          <ul className="divide-y divide-hairline">
            {fixes.slice(shownAtOnce).map((fix) => (
              <FixRow key={fix.sentence} fix={fix} onApply={onApply} isRun={isRun} />
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
});

function FixRow({ fix, onApply, isRun }: { fix: Fix; onApply: Props['onApply']; isRun: boolean }) {
  const button = 'shrink-0 rounded-lg border bg-page px-2.5 py-1 text-sm font-medium hover:bg-panel';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1.5 py-2 text-sm">
      <span className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
        {fix.isUnsafe ? <b className="mr-1.5 font-semibold text-blocked">Unsafe.</b> : null}
        <WireText>{fix.sentence}</WireText>
      </span>
      <span className="flex gap-2">
        {fix.first !== fix.all ? (
          <button type="button" className={button} onClick={() => onApply(fix.first)}>
            First step only
          </button>
        ) : null}
        <button type="button" className={button} onClick={() => onApply(fix.all)}>
          {isRun ? 'Apply and run' : 'Apply'}
        </button>
      </span>
    </li>
  );
}
