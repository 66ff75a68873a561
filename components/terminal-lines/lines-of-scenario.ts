import type { HeaderList } from '@/lib/http/header-list';
import type { RecordKey } from '@/lib/record/run-path';
import { requestUrl, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { curl, curlPreflight, type Shell } from '@/lib/snippets/curl';

export type TerminalLine = { readonly title: string; readonly text: string };

/**
 * The shell lines that send a scenario's exchanges by hand, in order.
 * @param key under what they are recorded; null: not at all
 * @param preflightHeaders of the preflight that the browser would send; null when it sends none
 * @returns none where that shell can't write them
 */
export function linesOfScenario(
  data: ScenarioData,
  place: Place,
  key: RecordKey | null,
  preflightHeaders: HeaderList | null,
  shell: Shell = 'sh',
): readonly TerminalLine[] {
  const url = requestUrl(data, place, key);
  const { method = 'GET', headers = [], body } = data.request;
  const request = curl(
    {
      url,
      method,
      headers,
      body: body?.text ?? null,
      ...(body?.kind === undefined ? {} : { bodyKind: body.kind }),
      ...(body?.type === undefined ? {} : { blobType: body.type }),
    },
    place.docsOrigin,
    shell,
  );
  if (request === null) return [];
  if (preflightHeaders === null) return [{ title: 'The request', text: request }];
  const preflight = curlPreflight(url, preflightHeaders, shell);
  if (preflight === null) return [];
  return [
    { title: 'First, the preflight', text: preflight },
    { title: 'Then the request itself', text: request },
  ];
}
