import {
  countedRounds,
  series,
  type Arrived,
  type CostOutcome,
  type Sample,
} from '@/lib/measurement/cost-series';
import { CostChart } from './cost-chart';
import { CostTable } from './cost-table';
import { findingOf, isAsMeant, summariesOf } from './cost-words';

/** The samples so far, drawn. */
export function MeasuredCostChart({ delayMs, samples }: { delayMs: number; samples: readonly Sample[] }) {
  return <CostChart delayMs={delayMs} samples={samples} summaries={summariesOf(samples)} />;
}

/** The samples so far, as numbers. */
export function MeasuredCostTable({
  samples,
  arrived,
}: {
  samples: readonly Sample[];
  arrived: Arrived | null;
}) {
  return <CostTable summaries={summariesOf(samples)} arrived={arrived} />;
}

type StatusProps = { state: CostOutcome; samples: readonly Sample[]; api: string };

/** How a measurement ended, and what its medians say. */
export function CostStatus({ state, samples, api }: StatusProps) {
  const rounds = samples.length / series.length;
  if (state.kind === 'failed') {
    return (
      <span className="text-blocked">
        The API at {new URL(api).origin} can't be reached, or doesn't respond as it should. {state.message}
      </span>
    );
  }
  if (state.kind === 'stopped') return `Stopped after ${rounds} of ${countedRounds} rounds.`;
  return (
    <>
      <b className="font-semibold">{findingOf(summariesOf(samples))}</b>{' '}
      {state.arrived === null ? (
        <span className="text-differs">
          The API's record can't be read, so what arrived is not confirmed.
        </span>
      ) : isAsMeant(state.arrived) ? (
        "The API's record confirms what arrived."
      ) : (
        <span className="text-differs">
          The API's record doesn't have the requests that it should: is "Disable cache" ticked in the
          developer tools?
        </span>
      )}
    </>
  );
}
