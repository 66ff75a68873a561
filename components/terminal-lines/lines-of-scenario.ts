import { sentOrigin, sentRequest } from '@/components/request/snippet-request';
import type { Prediction } from '@/lib/cors/prediction';
import type { RecordKey } from '@/lib/record/run-path';
import { resolvedRequest, resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { curl, curlPreflight, type Shell } from '@/lib/snippets/curl';

export type TerminalLine = { readonly title: string; readonly text: string };

/**
 * The shell lines that send a scenario's exchanges by hand, in order.
 * @param key under what they are recorded; null: not at all
 * @returns none where that shell can't write them
 */
export function linesOfScenario(
  data: ScenarioData,
  place: Place,
  key: RecordKey | null,
  prediction: Prediction,
  shell: Shell = 'sh',
): readonly TerminalLine[] {
  const request = resolvedRequest(data, place, key);
  const { page } = resolveScenario(data, place);
  const origin = sentOrigin(request, prediction, page.origin);
  const line = curl(sentRequest(request, prediction), origin, shell);
  if (line === null) return [];
  const asked = prediction.exchanges.find(({ kind }) => kind === 'preflight');
  if (asked === undefined) return [{ title: 'The request', text: line }];
  const preflight = curlPreflight(request.url, asked.request.headers, shell);
  if (preflight === null) return [];
  return [
    { title: 'First, the preflight', text: preflight },
    { title: 'Then the request itself', text: line },
  ];
}
