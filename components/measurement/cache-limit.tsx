'use client';

import { engineNames } from '@/lib/browsers/engine-names';
import dynamic from 'next/dynamic';
import { Suspense, useRef, useState, type ReactNode } from 'react';
import { SelectField } from '@/components/ui/select-field';
import { isOpen } from '@/lib/measurement/kept-measurement';
import { durationText } from '@/lib/measurement/duration-text';
import { strongButton, weakButton } from './buttons';
import { useCacheLimit, type Limits } from './use-cache-limit';

const maxAges = [
  ['86400', '86400, a day'],
  ['60', '60, a minute'],
  ['5', '5'],
] as const;

/** The chart is drawn by the server while nothing is measured. */
const CacheLimitChart = dynamic(async () => (await import('./cache-limit-chart')).CacheLimitChart);
const CacheLimitFinding = dynamic(async () => (await import('./cache-limit-finding')).CacheLimitFinding);

type Props = {
  api: string;
  limits: Limits;
  /** Chart of no entry. */
  emptyChart: ReactNode;
  /** How it is measured. */
  children: ReactNode;
};

/** How long the reader's browser remembers a preflight: bounds that close in, kept over reloads. */
export function CacheLimit({ api, limits, emptyChart, children }: Props) {
  const { load, kept, problem, engine, expectation, nextAt } = useCacheLimit(api, limits);
  const [maxAge, setMaxAge] = useState<(typeof maxAges)[number][0]>('86400');
  const mainButton = useRef<HTMLButtonElement>(null);
  const facts = factsOf();
  return (
    <section
      aria-label="How long your browser remembers a preflight, measured here"
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <div className="border-b bg-panel px-4 py-3.5">
        <div className="flex flex-wrap items-end gap-3">
          {kept === null ? (
            <SelectField
              label="Access-Control-Max-Age"
              value={maxAge}
              options={maxAges}
              onChange={setMaxAge}
              className="w-full sm:w-44"
            />
          ) : (
            <p className="w-full text-xs text-soft sm:w-44">
              Access-Control-Max-Age
              <span className="mt-1 flex h-9 items-center font-mono text-sm font-medium text-ink">
                {kept.maxAge}
              </span>
            </p>
          )}
          <button ref={mainButton} type="button" className={strongButton} onClick={() => void goOn()}>
            {kept === null ? 'Start' : isOpen(kept) ? 'Check now' : 'Measure again'}
          </button>
          {kept === null ? null : (
            <button type="button" className={weakButton} onClick={() => void startOver()}>
              Start over
            </button>
          )}
        </div>
      </div>
      <div className="px-4 pt-4">
        {kept === null ? (
          emptyChart
        ) : (
          <Suspense fallback={emptyChart}>
            <CacheLimitChart entry={kept.entry} maxAge={kept.maxAge} limits={limits} engine={engine} />
          </Suspense>
        )}
      </div>
      <div className="px-4 pb-4 pt-1">
        <div aria-live="polite" className="min-h-25 text-sm sm:min-h-10">
          {kept === null ? (
            <p>
              Nothing is measured yet. Start sends one request with a preflight. Each check sends it again,
              and looks in the API's record for another preflight.
            </p>
          ) : (
            <Suspense>
              <CacheLimitFinding kept={kept} expectation={expectation(kept.maxAge)} engine={engine} />
            </Suspense>
          )}
          {problem === null ? null : (
            <p className="mt-1 text-blocked">
              The last request showed nothing: is the API at {new URL(api).origin} running? {problem.message}
            </p>
          )}
        </div>
        <dl className="mt-3 grid grid-cols-2 gap-px overflow-hidden rounded-xl border bg-line sm:grid-cols-4">
          {facts.map(([term, value]) => (
            <div key={term} className="bg-page px-3 py-2">
              <dt className="text-xs text-faint">{term}</dt>
              <dd className="text-sm font-semibold tabular-nums">{value}</dd>
            </div>
          ))}
        </dl>
        {children}
      </div>
    </section>
  );

  async function goOn() {
    const measurement = await load();
    if (kept === null) await measurement.start(Number(maxAge));
    else if (isOpen(kept)) await measurement.check();
    else await measurement.start(kept.maxAge);
  }

  async function startOver() {
    const measurement = await load();
    measurement.reset();
    mainButton.current?.focus();
  }

  function factsOf(): readonly (readonly [term: string, value: string])[] {
    const entry = kept?.entry;
    const known = engine === null ? '–' : durationText(limits[engine] * 1000, 'down');
    return [
      ['Remembered at least', entry === undefined ? '–' : durationText(entry.atLeastMs, 'down')],
      [
        'Forgotten within',
        entry === undefined || entry.lessThanMs === null ? '–' : durationText(entry.lessThanMs, 'up'),
      ],
      ['Checks', checksText()],
      [engine === null ? 'Known limit' : `Limit of ${engineNames[engine]}`, known],
    ];
  }

  function checksText(): string {
    if (kept === null) return '–';
    const { checks, madeAt } = kept.entry;
    return nextAt === null ? `${checks}` : `${checks}, next at ${durationText(nextAt - madeAt.to, 'up')}`;
  }
}
