'use client';

import { useRunFeed } from '@/components/live/use-run-feed';
import { Snippet } from '@/components/ui/snippet';
import type { HeaderList } from '@/lib/http/header-list';
import { hostPrefix, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { linesOfScenario } from './lines-of-scenario';

type Props = { data: ScenarioData; place: Place; preflightHeaders: HeaderList | null };

/** The lines, under this page's run once it has one. */
export function TerminalLinesList({ data, place, preflightHeaders }: Props) {
  const host = data.host ?? 'same-site';
  const { runId } = useRunFeed(hostPrefix(host === 'docs' ? 'same-site' : host, place));
  const key = runId === null ? null : { runId, attempt: `${data.id}.terminal` };
  return (
    <div className="not-prose my-5 grid gap-4">
      {linesOfScenario(data, place, key, preflightHeaders).map(({ title, text }) => (
        <Snippet key={title} title={title} text={text} />
      ))}
    </div>
  );
}
