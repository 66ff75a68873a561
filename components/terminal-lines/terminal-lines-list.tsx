'use client';

import { useRunFeed } from '@/components/live/use-run-feed';
import { Snippet } from '@/components/ui/snippet';
import type { TerminalLine } from './lines-of-scenario';

type Props = {
  /** Prefix of the demo API's URLs. */
  api: string;
  /** The lines of which nothing is recorded. */
  lines: readonly TerminalLine[];
  /** The same, recorded under a run. */
  recorded: readonly TerminalLine[];
  /** The id of that run, in whose place the page's own is put. */
  anyRunId: string;
};

/** The lines, under this page's run once it has one. */
export function TerminalLinesList({ api, lines, recorded, anyRunId }: Props) {
  const { runId } = useRunFeed(api);
  return (
    <div className="not-prose my-5 grid gap-4">
      {(runId === null ? lines : recorded).map(({ title, text }) => (
        <Snippet key={title} title={title} text={runId === null ? text : text.replaceAll(anyRunId, runId)} />
      ))}
    </div>
  );
}
