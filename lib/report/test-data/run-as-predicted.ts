import { planRun } from '../../comparison/planned-run';
import { fetchMetadataHeaders } from '../../cors/fetch-metadata/fetch-metadata';
import { predict } from '../../cors/predict';
import type { PredictedResult, Prediction } from '../../cors/prediction';
import type { Scenario } from '../../cors/scenario';
import { isElementApi, type RequestInput } from '../../http/request-input';
import { encodePermalink } from '../../permalink/permalink';
import type { Exchange } from '../../record/record';
import { recordedExchange } from '../../record/test-data/recorded-exchange';
import type { Observation, Outcome } from '../../run/observation';
import { observedViolation } from '../../run/test-data/observed-violation';
import { fixesFor } from '../../scenarios/fixes';
import type { Place } from '../../scenarios/resolve-scenario';
import type { ScenarioData } from '../../scenarios/scenario-data';
import type { ReportInput } from '../report';

const place: Place = {
  docsOrigin: 'http://localhost:3000',
  sameSite: 'http://localhost:3001',
  crossSite: 'http://127.0.0.1:3001',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};

/** A run in which everything came as predicted. */
function observationOf({ request }: Scenario, { exchanges, result, violations }: Prediction): Observation {
  const recorded = exchanges.map((exchange, index): Exchange => {
    const { kind, hop, request, bodyLength, response } = exchange;
    const headers = [...request.headers, ...fetchMetadataHeaders(exchange, exchanges)];
    return recordedExchange({
      number: index + 1,
      kind,
      hop,
      startedAt: 1_790_000_000_000 + index,
      billed: kind === 'preflight' ? 0 : 1,
      request: { ...request, headers, httpVersion: '1.1', bodyLength: bodyLength ?? 0 },
      response: { headers: response.headers, status: response.status ?? 0, reason: 'OK' },
    });
  });
  return {
    request,
    page: { origin: 'docs', policies: [] },
    outcome: outcomeOf(request.api, result, exchanges.at(-1)?.request.url ?? ''),
    violations: violations.map(observedViolation),
    record: { kind: 'read', exchanges: recorded, origins: [place.sameSite, place.crossSite] },
    durationMs: 12.3,
    browser: 'Chromium 156',
  };
}

function outcomeOf(api: RequestInput['api'], result: PredictedResult, url: string): Outcome {
  if (api === 'sendBeacon') return { kind: 'beacon', isAccepted: result.kind === 'response' };
  if (result.kind === 'error') return { kind: 'error', name: result.name, message: 'Failed to fetch' };
  if (api === 'EventSource' || api === 'WebSocket') return { kind: 'opened', url };
  if (isElementApi(api)) return { kind: 'loaded', isReadable: result.type !== 'opaque' };
  const { type, status, readableHeaders } = result;
  return {
    kind: 'response',
    type,
    status: status ?? 0,
    url,
    headers: readableHeaders,
    body: 'echo of what arrived',
  };
}

/** What a report is made of: the scenario, its prediction, and a run in which everything came as predicted. */
export async function inputOf(data: ScenarioData): Promise<ReportInput> {
  const { scenario } = planRun(data, place, { runId: 'AAAAAAAAAAAAAAAAAAAAAA', attempt: 'test' });
  const prediction = predict(scenario);
  return {
    data,
    prediction,
    rules: 'spec',
    observation: observationOf(scenario, prediction),
    notRun: null,
    fixes: fixesFor(data, place),
    link: `http://localhost:3000/playground#${await encodePermalink(data, { withSecrets: false })}`,
  };
}
