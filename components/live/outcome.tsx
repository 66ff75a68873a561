import dynamic from 'next/dynamic';
import type { Prediction } from '@/lib/cors/prediction';
import type { Profile } from '@/lib/cors/profile';
import type { FeedState } from '@/lib/run/run-feed';
import type { Scenario } from '@/lib/cors/scenario';
import { loadObserved } from './prepare-run';
import type { LiveRun } from './use-live-run';
import { Nothing } from '@/components/ui/nothing';

/** Its code is loaded before the first run. */
const Observed = dynamic(loadObserved, { loading: Nothing });

type Props = {
  scenario: Scenario;
  run: LiveRun;
  prediction: Prediction;
  /** By whose rules: "Fetch Standard", or an engine. */
  rules: string;
  profile?: Profile | undefined;
  /** The prediction rests on responses that the reader gave. */
  isGiven?: boolean;
  /** Why the scenario can only be predicted; null where it can be run. */
  notRun?: string | null;
  feed: FeedState;
  api: string;
};

/** What the run showed, beside what was predicted; before a run, what the verdict's own label does not say of it. */
export function Outcome({
  scenario,
  run,
  prediction,
  rules,
  profile,
  isGiven = false,
  notRun = null,
  feed,
  api,
}: Props) {
  const isPlainPrediction =
    rules === 'Fetch Standard' &&
    !isGiven &&
    notRun === null &&
    feed.lost === 0 &&
    feed.connection !== 'unreachable';
  if (run.kind === 'none' && isPlainPrediction) return null;
  return (
    <div className="border-b bg-panel px-4 py-2.5 text-sm text-soft">
      {run.kind === 'none' ? (
        notRun === null && feed.connection === 'unreachable' ? (
          <p>
            <b className="font-semibold text-blocked">The demo API at {api} can't be reached.</b> The
            prediction stands; a run will have no record.
          </p>
        ) : (
          <p>
            Predicted by the rules of {rules === 'Fetch Standard' ? 'the Fetch Standard' : rules}
            {isGiven ? ', from the headers that were given' : ''}.{' '}
            {notRun === null ? 'Nothing has been sent yet.' : `Not run: ${notRun}`}
            {feed.lost === 0 || notRun !== null
              ? null
              : ` The demo API has lost the record of ${requests(feed.lost)} before.`}
          </p>
        )
      ) : null}
      {run.kind === 'running' ? (
        <p>{run.isSlow ? 'Still waiting for the response. Cancel stops it.' : 'Running in your browser.'}</p>
      ) : null}
      {run.kind === 'failed' ? <p className="font-semibold text-blocked">{run.message}</p> : null}
      {run.kind === 'done' ? (
        <Observed
          scenario={scenario}
          observation={run.observation}
          prediction={prediction}
          profile={profile}
        />
      ) : null}
    </div>
  );
}

function requests(count: number): string {
  return count === 1 ? 'one request' : `${count} requests`;
}
