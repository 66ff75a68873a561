import { ComparedRows } from '@/components/exchange/compared-rows';
import { ScrollingPre } from '@/components/ui/scrolling-pre';
import { compare, type ComparedValue, type Comparison } from '@/lib/comparison/compare';
import { gateOf } from '@/lib/comparison/gate-of';
import { hasResponse } from '@/lib/comparison/observed-verdict';
import type { Prediction } from '@/lib/cors/prediction';
import type { Profile } from '@/lib/cors/profile';
import type { Scenario } from '@/lib/cors/scenario';
import { withoutRun } from '@/lib/record/run-path';
import type { Observation } from '@/lib/run/observation';
import { DeparturesNote } from './departures-note';

type ObservedProps = {
  scenario: Scenario;
  observation: Observation;
  prediction: Prediction;
  /** Whose rules predicted; absent: the standard's. */
  profile?: Profile | undefined;
};

/** What a finished run showed, beside what was predicted. */
export function Observed({ scenario, observation, prediction, profile }: ObservedProps) {
  const { outcome, record, earlier, browser } = observation;
  const gate = gateOf(observation);
  const { result, rows } = compare(prediction, observation, profile);
  const differing = rows.filter(({ standing }) => standing === 'differs');
  const exchanges = record.kind === 'read' ? record.exchanges : [];
  const billed = exchanges.reduce((sum, exchange) => sum + exchange.billed, 0);
  return (
    <>
      <p className="flex flex-wrap gap-x-4 gap-y-0.5">
        <span>
          <ResultWords
            result={result}
            isCancelled={outcome.kind === 'cancelled'}
            isOpen={prediction.needs.length > 0 && hasResponse(outcome)}
          />{' '}
          in {browser}
        </span>
        {record.kind === 'read' ? (
          <span>
            {exchanges.length} {exchanges.length === 1 ? 'request' : 'requests'} on the wire, {billed} billed
            {earlier?.record.kind === 'read'
              ? `; the earlier request sent ${earlier.record.exchanges.length}`
              : null}
          </span>
        ) : null}
      </p>
      {differing.map((row) => (
        <p key={row.what} className="mt-1 text-differs [overflow-wrap:anywhere]">
          {row.what}: predicted <code className="font-mono">{withoutRun(row.predicted)}</code>, observed{' '}
          <code className="font-mono">{withoutRun(row.observed ?? '')}</code>
        </p>
      ))}
      {rows.length > 0 ? <RowByRow rows={rows} /> : null}
      {differing.length > 0 ? <DeparturesNote scenario={scenario} browser={browser} /> : null}
      {gate.kind === 'none' ? null : (
        <div className="mt-1.5">
          <p className="font-medium text-ink">
            {gate.sentence}{' '}
            {gate.certainty === 'likely' ? (
              <span className="font-normal text-faint">(likely, from indirect evidence)</span>
            ) : null}
          </p>
          <ul className="list-disc pl-4">
            {gate.evidence.map((line) => (
              <li key={line} className="[overflow-wrap:anywhere]">
                {withoutRun(line)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {outcome.kind === 'response' ? (
        <details className="mt-1.5">
          <summary className="w-fit text-ink">What the script could read</summary>
          <ScrollingPre
            aria-label="What the script could read"
            className="mt-2 overflow-x-auto rounded-lg border bg-page px-3 py-2 font-mono text-xs leading-5"
          >
            {`status ${outcome.status}, type "${outcome.type}"\n`}
            {withoutRun(outcome.headers.map(([name, value]) => `${name}: ${value}\n`).join(''))}
            {withoutRun(`\n${outcome.body}`)}
          </ScrollingPre>
        </details>
      ) : null}
    </>
  );
}

type ResultWordsProps = { result: Comparison['result']; isCancelled: boolean; isOpen: boolean };

function ResultWords({ result, isCancelled, isOpen }: ResultWordsProps) {
  switch (result) {
    case 'as predicted':
      return <b className="font-semibold text-allowed">✓ Observed as predicted</b>;
    case 'otherwise than predicted':
      return <b className="font-semibold text-differs">≠ Observed, but not as predicted</b>;
    case 'nothing observed':
      return (
        <b className="font-semibold text-ink">
          {isCancelled ? 'Cancelled' : isOpen ? 'Observed' : '? Nothing could be observed'}
        </b>
      );
  }
}

function RowByRow({ rows }: { rows: readonly ComparedValue[] }) {
  return (
    <details className="mt-1.5">
      <summary className="w-fit text-ink">Predicted and observed, row by row</summary>
      <ComparedRows rows={rows} />
    </details>
  );
}
