import { engineNames } from '@/lib/browsers/engine-names';
import type { ConsoleLine } from '@/lib/browsers/messages/violation-messages';
import type { Predictions } from '@/components/live/engine-switch';
import { withoutRun } from '@/lib/record/run-path';
import type { Scenario } from '@/lib/cors/scenario';
import type { PolicyCheck } from './connect-check';
import { engines, type Engine } from '@/lib/cors/profile';
import { consoleText } from './console-text';

type Props = {
  scenario: Scenario;
  predictions: Predictions;
  checks: Readonly<Record<Engine, PolicyCheck>>;
  /** The reader's browser; null when it is none of the three, or not known yet. */
  ownEngine: Engine | null;
};

/** The console's lines in each browser's wording, the reader's own first. */
export function ConsoleLines({ scenario, predictions, checks, ownEngine }: Props) {
  const ordered = engines.toSorted((a, b) => Number(b === ownEngine) - Number(a === ownEngine));
  return (
    <ul className="divide-y divide-hairline">
      {ordered.map((engine) => (
        <li key={engine} data-console={engine} className="py-2.5 first:pt-0 last:pb-0">
          <p className="mb-1 flex flex-wrap items-baseline gap-x-2 text-sm font-medium">
            {engineNames[engine]}
            {engine === ownEngine ? (
              <span className="rounded border px-1 text-xs font-normal text-faint">
                what your console says
              </span>
            ) : null}
          </p>
          <Lines lines={consoleText(scenario, predictions[engine], checks[engine], engine)} />
        </li>
      ))}
    </ul>
  );
}

function Lines({ lines }: { lines: readonly ConsoleLine[] }) {
  if (lines.length === 0) return <p className="text-sm text-faint">Nothing.</p>;
  const others = lines.flatMap(({ otherWordings }) => otherWordings);
  return (
    <>
      {lines.map(({ text }, index) => (
        <p
          key={index}
          data-line
          className="mt-1 border-l-2 pl-2.5 font-mono text-xs leading-5 [overflow-wrap:anywhere]"
        >
          {withoutRun(text)}
        </p>
      ))}
      {others.length === 0 ? null : (
        <details className="mt-1.5 text-xs text-soft">
          <summary className="w-fit">In other versions</summary>
          {others.map(({ text, versions }, index) => (
            <p key={index} className="mt-1.5">
              {versions}
              <span className="block font-mono leading-5 text-ink [overflow-wrap:anywhere]">
                {withoutRun(text)}
              </span>
            </p>
          ))}
        </details>
      )}
    </>
  );
}
