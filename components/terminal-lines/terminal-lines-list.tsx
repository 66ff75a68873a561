'use client';

import { useRunFeed } from '@/components/run/use-run-feed';
import { Snippet } from '@/components/ui/snippet';
import type { HeaderList } from '@/lib/http/header-list';
import { hostPrefix, requestUrl, type Place } from '@/lib/scenarios/play';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { curl, curlPreflight } from '@/lib/snippets/curl';

type Props = { data: ScenarioData; place: Place; preflightHeaders: HeaderList | null };

/** The lines, under this page's run once it has one. */
export function TerminalLinesList({ data, place, preflightHeaders }: Props) {
  const host = data.host ?? 'same-site';
  const { runId } = useRunFeed(hostPrefix(host === 'docs' ? 'same-site' : host, place));
  const url = requestUrl(data, place, runId === null ? null : { runId, label: `${data.id}.terminal` });
  const { method = 'GET', headers = [], body } = data.request;
  return (
    <div className="not-prose my-5 grid gap-4">
      {preflightHeaders === null ? null : (
        <Snippet title="First, what the browser asks" text={curlPreflight(url, preflightHeaders)} />
      )}
      <Snippet
        title={preflightHeaders === null ? 'The request' : 'Then the request itself'}
        text={curl({ url, method, headers, body: body?.text ?? null }, place.docsOrigin)}
      />
    </div>
  );
}
