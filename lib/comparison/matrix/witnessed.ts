import type { Prediction } from '../../cors/prediction';
import type { RequestApi } from '../../http/request-input';
import { combinedValue, type HeaderList } from '../../http/header-list';
import { parseUrl } from '../../http/origin';
import type { Place } from '../../scenarios/play';
import type { ComparedValue } from '../comparison';
import { isSecondGate } from '../disagreements';
import { gateOf, type Gate } from '../gate';
import type { Observation, Outcome, RecordReading } from '../../run/observation';
import { predictedGate } from '../predicted-gate';
import { observedVerdict, predictedVerdict, type Verdict } from '../verdict';

/** What a browser did with a scenario, without anything that differs from one run to the next. */
export type Witnessed = {
  readonly verdict: Verdict;
  /**
   * Of each request that was recorded: method, host, `Origin`, and what the two `Access-Control-Request-` headers say,
   * "-" where there is none. Null when no request of the scenario can be recorded.
   */
  readonly wire: readonly string[] | null;
  /** Type and status of a response, the error's name, or what the API tells in their place. */
  readonly script: string;
  readonly gate: Pick<Gate, 'kind' | 'certainty'>;
  /** Names of the headers that the script could read, but those that the server's connection adds; of the demo API only. */
  readonly readable: readonly string[];
  /** Disposition, directive and blocked origin of each violation event. */
  readonly violations: readonly string[];
};

type WireRequest = { readonly method: string; readonly url: string; readonly headers: HeaderList };
type Violation = Observation['violations'][number];

/** APIs that show their page no header of the response. */
const headerless: ReadonlySet<RequestApi> = new Set<RequestApi>(['sendBeacon', 'EventSource', 'WebSocket']);
const connectionNames = new Set(['date', 'connection', 'keep-alive', 'content-length']);

/** What is kept of an observation. */
export function witnessedOf(observation: Observation, place: Place): Witnessed {
  const { outcome, record, violations } = observation;
  const { kind, certainty } = gateOf(observation);
  return {
    verdict: observedVerdict(observation),
    wire: record.kind === 'read' ? record.exchanges.map(({ request }) => wireText(request, place)) : null,
    script: outcomeText(outcome),
    gate: { kind, certainty },
    readable: isRecorded(outcome, record) ? readableNames(outcome.headers) : [],
    violations: violationTexts(violations, place),
  };
}

/** Whether the response is the demo API's: what other servers send is no matter of the scenario. */
function isRecorded(
  outcome: Outcome,
  record: RecordReading,
): outcome is Extract<Outcome, { kind: 'response' }> {
  return (
    outcome.kind === 'response' &&
    record.kind === 'read' &&
    record.origins.includes(parseUrl(outcome.url)?.origin ?? '')
  );
}

/** The same of a prediction: what a browser that follows it would do. Requests that no demo API gets are left out. */
export function expectedOf(prediction: Prediction, api: RequestApi, place: Place): Witnessed {
  const { exchanges, result, violations } = prediction;
  const origins = [place.sameSite, place.crossSite].map((prefix) => new URL(prefix).origin);
  const recorded = exchanges.filter(({ request }) => origins.includes(parseUrl(request.url)?.origin ?? ''));
  const isLastRecorded = recorded.length > 0 && recorded.at(-1) === exchanges.at(-1);
  return {
    verdict: predictedVerdict(prediction, api),
    wire: recorded.map(({ request }) => wireText(request, place)),
    script: resultText(result, api),
    gate: { kind: predictedGate(prediction), certainty: 'certain' },
    readable:
      result.kind === 'response' && !headerless.has(api) && isLastRecorded
        ? readableNames(result.readableHeaders)
        : [],
    violations: violationTexts(violations, place),
  };
}

/** Every value that a browser was seen to have otherwise than predicted. What it did not tell contradicts nothing. */
export function contradictions(
  witnessed: Witnessed,
  prediction: Prediction,
  api: RequestApi,
  place: Place,
): ComparedValue[] {
  const expected = expectedOf(prediction, api, place);
  const { gate, verdict } = witnessed;
  const isGateTold =
    gate.certainty === 'certain' &&
    !isSecondGate(gate.kind, prediction) &&
    !(api === 'sendBeacon' && gate.kind === 'none');
  const rows: (readonly [what: string, predicted: string, observed: string])[] = [
    ['script', expected.script, witnessed.script],
    ['readable headers', expected.readable.join(' '), witnessed.readable.join(' ')],
    ['violations', expected.violations.join('; '), witnessed.violations.join('; ')],
  ];
  if (witnessed.wire !== null && expected.wire !== null)
    rows.push(['wire', expected.wire.join('; '), witnessed.wire.join('; ')]);
  if (verdict.response !== 'unknown') rows.push(['response', expected.verdict.response, verdict.response]);
  if (isGateTold) rows.push(['gate', expected.gate.kind, gate.kind]);
  return rows
    .map(([what, predicted, observed]) => ({ what, predicted, observed, agrees: predicted === observed }))
    .filter(({ agrees }) => !agrees);
}

function wireText({ method, url, headers }: WireRequest, place: Place): string {
  return [
    method,
    hostName(url, place),
    placed(combinedValue(headers, 'Origin') ?? '-', place),
    combinedValue(headers, 'Access-Control-Request-Method') ?? '-',
    combinedValue(headers, 'Access-Control-Request-Headers') ?? '-',
  ].join(' ');
}

function hostName(url: string, place: Place): string {
  const origin = parseUrl(url)?.origin ?? url;
  if (origin === new URL(place.sameSite).origin) return 'same-site';
  return origin === new URL(place.crossSite).origin ? 'cross-site' : placed(origin, place);
}

/** An origin as scenarios write it, where it is one of the installation's; a WebSocket's is that of its handshake. */
function placed(written: string, { docsOrigin, sameSite, crossSite }: Place): string {
  const origin = written.replace(/^ws/, 'http');
  if (origin === docsOrigin) return '{docs}';
  if (origin === new URL(sameSite).origin) return '{same-site}';
  return origin === new URL(crossSite).origin ? '{cross-site}' : written;
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'response':
      return outcome.type === null ? String(outcome.status) : `${outcome.type} ${outcome.status}`;
    case 'opened':
      return 'open event';
    case 'beacon':
      return String(outcome.isAccepted);
    case 'refused':
    case 'error':
      return outcome.name;
    case 'timed out':
      return 'no event';
    case 'cancelled':
      return 'cancelled';
  }
}

function resultText(result: Prediction['result'], api: RequestApi): string {
  if (result.kind === 'error') return result.name;
  switch (api) {
    case 'sendBeacon':
      return 'true';
    case 'EventSource':
    case 'WebSocket':
      return 'open event';
    case 'xhr':
      return String(result.status);
    case 'fetch':
    case 'Request':
    case 'Headers':
      return `${result.type} ${result.status}`;
  }
}

function readableNames(headers: HeaderList): string[] {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return [...names].filter((name) => !connectionNames.has(name)).toSorted();
}

function violationTexts(
  violations: readonly Pick<Violation, 'disposition' | 'effectiveDirective' | 'blockedURI'>[],
  place: Place,
): string[] {
  return violations
    .map(
      ({ disposition, effectiveDirective, blockedURI }) =>
        `${disposition} ${effectiveDirective} ${blockedText(blockedURI, place)}`,
    )
    .toSorted();
}

/** The origin; of URLs that have none of the web's, the scheme: browsers tell more or less of those. */
function blockedText(blockedURI: string, place: Place): string {
  const url = parseUrl(blockedURI);
  if (url === null) return blockedURI;
  return /^(?:http|ws)s?:$/.test(url.protocol) ? placed(url.origin, place) : url.protocol.slice(0, -1);
}
