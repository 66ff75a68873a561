'use client';

import dynamic from 'next/dynamic';
import { Suspense, useId, type ReactNode } from 'react';
import { Nothing } from '@/components/ui/nothing';
import { Segmented } from '@/components/ui/segmented';
import { countedRounds, series } from '@/lib/measurement/cost-series';
import { weakButton, strongButton } from './buttons';
import { usePreflightCost } from './use-preflight-cost';

const delays = ['0', '20', '50', '100', '200'] as const;
/** The chart and the table are drawn by the server while nothing is measured. */
const MeasuredCostChart = dynamic(async () => (await import('./measured-cost')).MeasuredCostChart);
const MeasuredCostTable = dynamic(async () => (await import('./measured-cost')).MeasuredCostTable);
/** What came of a measurement; its code is loaded with the other two. */
const CostStatus = dynamic(async () => (await import('./measured-cost')).CostStatus, { loading: Nothing });

type Props = {
  api: string;
  /** Milliseconds that the API waits at first. */
  firstDelay: number;
  /** Chart and table of no samples, at that delay. */
  emptyChart: ReactNode;
  emptyTable: ReactNode;
  /** How it is measured. */
  children: ReactNode;
};

/** Simple against preflighted requests, measured in this page: the whole distribution. */
export function PreflightCost({ api, firstDelay, emptyChart, emptyTable, children }: Props) {
  const { run, choose, start, stop, prepare } = usePreflightCost(api, firstDelay);
  const name = useId();
  const { delayMs, samples, state } = run;
  const isRunning = state === 'running';
  const arrived = typeof state === 'object' && state.kind === 'finished' ? state.arrived : null;
  return (
    <section
      aria-label="What a preflight costs, measured here"
      className="not-prose my-7 overflow-hidden rounded-2xl border bg-page shadow-xs"
    >
      <div className="border-b bg-panel px-4 py-3.5">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <Segmented
            legend="Round trip, in milliseconds"
            name={name}
            value={String(delayMs)}
            options={delays.map((delay) => [delay, delay] as const)}
            onChange={(delay) => choose(Number(delay))}
          />
          <button
            type="button"
            className={isRunning ? weakButton : strongButton}
            onPointerEnter={prepare}
            onFocus={prepare}
            onClick={() => (isRunning ? stop() : void start(delayMs))}
          >
            {isRunning ? 'Cancel' : state === 'not started' ? 'Measure' : 'Measure again'}
          </button>
        </div>
      </div>
      <div className="px-4 pt-4">
        {samples.length === 0 && delayMs === firstDelay ? (
          emptyChart
        ) : (
          <Suspense fallback={emptyChart}>
            <MeasuredCostChart delayMs={delayMs} samples={samples} />
          </Suspense>
        )}
      </div>
      <div className="px-4 pb-4 pt-2">
        <progress
          aria-label="Rounds measured"
          value={samples.length / series.length}
          max={countedRounds}
          className="mb-3 block h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-ink"
        />
        <p aria-live="polite" className="mb-3 min-h-25 text-sm sm:min-h-10">
          {state === 'not started' ? (
            `Nothing is measured yet at ${delayMs} ms. It takes ${countedRounds} rounds, each with one request of each kind.`
          ) : isRunning ? (
            'Measuring in your browser.'
          ) : state === 'not loaded' ? (
            <span className="text-blocked">
              The code that measures didn&apos;t load. Is this browser online?
            </span>
          ) : (
            <Suspense>
              <CostStatus state={state} samples={samples} api={api} />
            </Suspense>
          )}
        </p>
        {samples.length === 0 ? (
          emptyTable
        ) : (
          <Suspense fallback={emptyTable}>
            <MeasuredCostTable samples={samples} arrived={arrived} />
          </Suspense>
        )}
        {children}
      </div>
    </section>
  );
}
