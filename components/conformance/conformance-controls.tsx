import type { ConformanceRun } from './use-conformance';

type Props = {
  run: ConformanceRun;
  onStart: () => void;
  onResume: () => void;
  onStop: () => void;
  onDownload: () => void;
};

const strong =
  'h-9 rounded-lg bg-ink px-4 text-sm font-semibold text-page hover:opacity-90 scripting-none:hidden';
const weak = 'h-9 rounded-lg border bg-page px-4 text-sm font-semibold';

/** Start, stop, go on, keep; and how far the run is. */
export function ConformanceControls({ run, onStart, onResume, onStop, onDownload }: Props) {
  const { state, results, total, durationMs } = run;
  const seconds = Math.max(1, Math.round(durationMs / 1000));
  const differing = results.filter(({ standing }) => standing === 'not as predicted').length;
  return (
    <div className="rounded-2xl border bg-panel p-4">
      <div className="flex flex-wrap items-center gap-3">
        {state === 'running' ? (
          <button type="button" className={weak} onClick={onStop}>
            Stop
          </button>
        ) : null}
        {state === 'stopped' ? (
          <button type="button" className={strong} onClick={onResume}>
            Go on
          </button>
        ) : null}
        {state === 'running' ? null : (
          <button type="button" className={state === 'not started' ? strong : weak} onClick={onStart}>
            {state === 'not started' ? `Run all ${total} scenarios` : 'Run again'}
          </button>
        )}
        {results.length > 0 && state !== 'running' ? (
          <button type="button" className={weak} onClick={onDownload}>
            Download as JSON
          </button>
        ) : null}
        <p className="text-sm text-soft scripting-none:hidden" aria-live="polite">
          {state === 'not started' ? 'Nothing has been run yet. It takes less than a minute.' : null}
          {state === 'running' ? 'Running in your browser.' : null}
          {state === 'stopped' ? `Stopped after ${results.length} of ${total}.` : null}
          {state === 'finished'
            ? `${total} scenarios in ${seconds} s: ${differing === 0 ? 'all as predicted' : `${differing} not as predicted`}.`
            : null}
        </p>
        <p className="hidden text-sm text-soft scripting-none:block">
          Running them needs JavaScript, because a page's own script is what CORS is about.
        </p>
      </div>
      {state === 'not started' ? null : (
        <div className="mt-3 flex items-center gap-3 text-xs text-soft">
          <progress
            aria-label="Scenarios run"
            value={results.length}
            max={total}
            className="h-2 min-w-0 flex-1 appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-ink"
          />
          <span className="font-mono">
            {results.length}/{total}
          </span>
        </div>
      )}
    </div>
  );
}
