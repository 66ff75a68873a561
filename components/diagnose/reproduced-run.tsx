import { useEffect, useMemo } from 'react';
import { Observed } from '@/components/live/observed';
import { useLiveRun } from '@/components/live/use-live-run';
import { useRunFeed } from '@/components/live/use-run-feed';
import { useSaid } from '@/components/ui/say';
import { engineOf } from '@/lib/browsers/engine-of';
import { profiles } from '@/lib/browsers/profiles';
import { compare } from '@/lib/comparison/compare';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import { hostPrefix, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { PlaygroundLink } from './playground-link';

type Props = {
  data: ScenarioData;
  /** What blocks the customer's request; null where nothing does. */
  theirs: BlockKind | null;
  place: Place;
};

/** Runs the scenario at once, and lays what this browser did beside what its own rules predict. */
export function ReproducedRun({ data, theirs, place }: Props) {
  const feed = useRunFeed(hostPrefix(data.host ?? 'same-site', place));
  const { run, start } = useLiveRun(place, feed.runId);
  useEffect(() => {
    void start(data);
  }, [start, data]);
  const done = run.kind === 'done' ? run : null;
  const profile = profiles[engineOf(done?.observation.browser ?? '') ?? 'spec'];
  const prediction = useMemo(
    () => (done === null ? null : predict(done.planned.scenario, profile)),
    [done, profile],
  );
  const compared =
    done === null || prediction === null ? null : compare(prediction, done.observation, profile);
  useSaid(compared === null ? '' : `Run in ${done?.observation.browser}: ${compared.result}.`);
  if (run.kind === 'failed')
    return <p className="border-t px-5 py-3 text-sm font-semibold text-blocked">{run.message}</p>;
  if (done === null || prediction === null || compared === null) {
    return (
      <p className="border-t px-5 py-3 text-sm text-soft">
        {feed.connection === 'unreachable' ? "The demo API can't be reached." : 'Running in your browser.'}
      </p>
    );
  }
  const { result } = compared;
  const { block } = prediction;
  return (
    <div className="border-t bg-panel px-5 py-3 text-sm text-soft">
      {result === 'as predicted' && (block?.kind ?? null) === theirs ? (
        <p className="mb-1 text-sm font-semibold text-ink">
          {block === null
            ? 'Nothing is blocked here either.'
            : `The same block appears: ${blockKinds[block.kind].title}.`}
        </p>
      ) : null}
      <Observed
        scenario={done.planned.scenario}
        observation={done.observation}
        prediction={prediction}
        profile={profile}
      />
      <p className="mt-2">
        <PlaygroundLink data={data}>Open the run in the playground</PlaygroundLink>
      </p>
    </div>
  );
}
