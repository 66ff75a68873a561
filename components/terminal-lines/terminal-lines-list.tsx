'use client';

import dynamic from 'next/dynamic';
import { useContext } from 'react';
import { useKeptChoice } from '@/components/live/use-kept-choice';
import { useRunFeed } from '@/components/live/use-run-feed';
import { control } from '@/components/ui/control';
import { Snippet } from '@/components/ui/snippet';
import type { Shell } from '@/lib/snippets/curl';
import type { TerminalLine } from './lines-of-scenario';
import { OffersPage } from './offers-page';
import type { SentRequest } from './send-from-page';
import { Nothing } from '@/components/ui/nothing';

export type LinesByShell = Readonly<Record<Shell, readonly TerminalLine[]>>;

type Props = {
  /** Prefix of the demo API's URLs. */
  api: string;
  /** The lines of which nothing is recorded. */
  lines: LinesByShell;
  /** The same, recorded under a run. */
  recorded: LinesByShell;
  /** The id of that run, in whose place the page's own is put. */
  anyRunId: string;
  /** Id of the scenario. */
  scenario: string;
  /** What the lines send, under the recorded run. */
  sent: SentRequest;
};

const shells = [
  ['sh', 'sh, bash, zsh'],
  ['powershell', 'PowerShell'],
  ['cmd', 'cmd'],
] as const satisfies readonly (readonly [Shell, string])[];

/** Its code is loaded by the steps that offer it. */
const SendFromPage = dynamic(async () => (await import('./send-from-page')).SendFromPage, {
  loading: Nothing,
});

/** The shell of the reader's own system. */
function ownShell(): string {
  return /Windows/.test(navigator.userAgent) ? 'powershell' : 'sh';
}

/** The lines, for the reader's shell, under this page's run once it has one. */
export function TerminalLinesList({ api, lines, recorded, anyRunId, scenario, sent }: Props) {
  const { runId } = useRunFeed(api);
  const [chosen, choose] = useKeptChoice('shell', ownShell);
  const offersPage = useContext(OffersPage);
  const byShell = runId === null ? lines : recorded;
  const possible = shells.filter(([id]) => byShell[id].length > 0);
  const shell = possible.find(([id]) => id === chosen)?.[0] ?? 'sh';
  return (
    <div data-lines={scenario} className="not-prose my-5 grid gap-3">
      <select
        aria-label="Your shell"
        value={shell}
        onChange={(event) => choose(event.target.value)}
        className={`${control} w-fit pr-1 scripting-none:hidden`}
      >
        {possible.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {byShell[shell].map(({ title, text }) => (
        <Snippet key={title} title={title} text={runId === null ? text : text.replaceAll(anyRunId, runId)} />
      ))}
      {offersPage && runId !== null ? (
        <SendFromPage sent={{ ...sent, url: sent.url.replaceAll(anyRunId, runId) }} />
      ) : null}
    </div>
  );
}
