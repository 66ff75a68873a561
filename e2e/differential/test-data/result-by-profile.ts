import type { BrowserName } from '../../browsers/driver';
import { profiles } from '../../../lib/browsers/profiles';
import { fetchMetadataHeaders } from '../../../lib/cors/fetch-metadata/fetch-metadata';
import { predict } from '../../../lib/cors/predict';
import type { PredictedExchange, Prediction } from '../../../lib/cors/prediction';
import type { Header } from '../../../lib/http/header-list';
import { isElementApi, type RequestApi } from '../../../lib/http/request-input';
import type { Exchange } from '../../../lib/record/record';
import { recordedExchange } from '../../../lib/record/test-data/recorded-exchange';
import type { Evidence, Observation, Outcome } from '../../../lib/run/observation';
import { observedViolation } from '../../../lib/run/test-data/observed-violation';
import { planRuns } from '../../../lib/comparison/planned-run';
import { place } from '../../../lib/scenarios/test-data/place';
import type { ScenarioData } from '../../../lib/scenarios/scenario-data';
import type { CaseResult } from '../tested-browser';

export type ResultByProfile = Extract<CaseResult, { ok: true }> & {
  readonly run: { readonly observed: { readonly ok: true; readonly observation: Observation } };
};

const names = { chromium: 'Chromium 150', firefox: 'Firefox 140', webkit: 'Safari 26' } as const;

/** What a browser would be seen to do that follows the profile of `as` to the letter. */
export function resultByProfile(data: ScenarioData, as: BrowserName): ResultByProfile {
  const [planned] = planRuns([data], place);
  if (planned === undefined) throw new Error('Nothing was planned.');
  const { recordKey, scenario, run } = planned;
  const { earlier, ...page } = scenario.page;
  // As the sessions of WebKitGTK, which keep nothing.
  const stored = as === 'webkit' || earlier === undefined ? {} : { earlier };
  const prediction = predict({ ...scenario, page: { ...page, ...stored } }, profiles[as]);
  const exchanges = prediction.exchanges
    .filter(
      ({ request, isFromHttpCache }) => !isFromHttpCache && new URL(request.url).pathname.startsWith('/r/'),
    )
    .map((exchange, index): Exchange =>
      recordedExchange({
        number: index + 1,
        attempt: recordKey.attempt,
        kind: exchange.kind,
        hop: exchange.hop,
        billed: exchange.kind === 'preflight' ? 0 : 1,
        request: requestOf(exchange, prediction, as),
        response: { ...exchange.response, reason: '', status: exchange.response.status ?? 0 },
      }),
    );
  const observation: Observation = {
    request: run.request,
    page: run.page,
    outcome: outcomeOf(prediction, data.request.api ?? 'fetch'),
    violations: prediction.violations.map(observedViolation),
    record:
      run.recordedAt === null
        ? { kind: 'not recorded' }
        : { kind: 'read', exchanges, origins: run.recordedAt.origins },
    ...(run.recordedAt === null ? { evidence: evidenceOf(run.request.url, prediction) } : {}),
    durationMs: 1,
    browser: names[as],
  };
  return { ok: true, run: { recordKey, observed: { ok: true, observation } } };
}

/** As it arrives, with the page's address, which only the page itself knows, and what is predicted apart. */
function requestOf(
  exchange: PredictedExchange,
  { exchanges }: Prediction,
  as: BrowserName,
): Exchange['request'] {
  const { request, bodyLength, isRefererUnknown } = exchange;
  const metadata = fetchMetadataHeaders(exchange, exchanges, profiles[as].fetchMetadata);
  const referer: Header[] = isRefererUnknown ? [['Referer', `${place.docsOrigin}/frame`]] : [];
  return {
    ...request,
    headers: [...request.headers, ...referer, ...metadata],
    httpVersion: '1.1',
    bodyLength: bodyLength ?? 0,
  };
}

/** What a second request comes to where the first one left the browser, and where it did not. */
function evidenceOf(url: string, { exchanges }: Prediction): Evidence {
  return {
    url,
    pageUrl: `${place.docsOrigin}/frame`,
    isOnline: true,
    localNetworkPermissions: {},
    timing: null,
    probe:
      exchanges.length > 0
        ? { kind: 'answered', method: 'GET' }
        : { kind: 'failed', method: 'GET', name: 'TypeError', message: 'It failed.' },
  };
}

function outcomeOf({ result }: Prediction, api: RequestApi): Outcome {
  if (result.kind === 'error') {
    if (result.name === 'no event') return { kind: 'timed out', afterMs: 1 };
    if (api === 'sendBeacon' && /^(?:true|false)$/.test(result.name))
      return { kind: 'beacon', isAccepted: result.name === 'true' };
    if (api === 'fetchLater' && result.name.endsWith('activated'))
      return { kind: 'deferred', isActivated: result.name === 'activated' };
    const isRefused = result.isThrownEarly && result.name !== 'AbortError';
    return { kind: isRefused ? 'refused' : 'error', name: result.name, message: 'It failed.' };
  }
  if (api === 'fetchLater') return { kind: 'deferred', isActivated: true };
  if (api === 'sendBeacon') return { kind: 'beacon', isAccepted: true };
  if (api === 'EventSource' || api === 'WebSocket') return { kind: 'opened', url: '' };
  if (isElementApi(api)) {
    const isReadable = api === 'font' || api === 'track' || result.type !== 'opaque';
    return { kind: 'loaded', isReadable };
  }
  const { type, status, readableHeaders } = result;
  return {
    kind: 'response',
    type: api === 'xhr' ? null : type,
    status: status ?? 0,
    url: '',
    headers: readableHeaders,
    body: '',
  };
}
