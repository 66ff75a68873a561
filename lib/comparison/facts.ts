import type { Block } from '../cors/block';
import type { Prediction } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import { elementApis } from '../http/request-apis';
import type { HeaderList } from '../http/header-list';
import type { WireRequest } from '../http/message';
import { parseUrl } from '../http/origin';
import { loadedName, type RequestApi } from '../http/request-input';
import { isRefusedByParser } from '../record/refused-by-parser';
import { isUntold, type Observation, type Outcome, type RecordReading } from '../run/observation';
import { wasFromHttpCache } from './from-http-cache';
import type { Gate } from './gate';
import { gateOf } from './gate-of';
import type { Naming } from './naming';
import { predictedGates } from './predicted-gates';
import { hasResponse, observedVerdict } from './observed-verdict';
import { predictedVerdict, type Verdict, isFromHttpCache } from './verdict';
import { observedWireFact, predictedWireFact, type WireFact } from './wire-fact';

/** What is compared of a run, told in the same way of a prediction and of an observation. */
export type Facts = {
  /** The requests that a record can have; null where no record was read. */
  readonly wire: readonly WireFact[] | null;
  /** Type and status of a response, the error's name, or what the API tells in their place: "cors 200", "TypeError", "true". */
  readonly script: string;
  readonly response: Verdict['response'];
  /** Lower-case names of the headers that the script can read; null where the response is none that a record tells of. */
  readonly readable: readonly string[] | null;
  readonly violations: readonly string[];
  /** Whether the HTTP cache answered the request; null where there was nothing in it, or nothing tells. */
  readonly isFromHttpCache: boolean | null;
};

export type PredictedFacts = Facts & {
  /** The gate that closes, and those that are closed behind it: nothing tells which of them a browser came to first. */
  readonly gates: readonly Gate['kind'][];
  /** Whether the browser refuses the request's own URL, whatever else asks for it. */
  readonly isUrlRefused: boolean;
  /** Headers that the server's connection adds on its own, so that nothing can be said of them. */
  readonly untold: ReadonlySet<string>;
};

export type ObservedFacts = Facts & {
  /** Whether the server is known to have been there to answer. */
  readonly isServerSeen: boolean;
  /** Whether no server could have brought about what the script got: it is the browser's own word. */
  readonly isBrowsersWord: boolean;
  /** A record is kept of such requests, and could not be had. */
  readonly isRecordMissing: boolean;
  /** Null where only indirect evidence tells. */
  readonly gate: Gate['kind'] | null;
  /** What a second request to the URL came to; null where there was none that got through. */
  readonly probe: string | null;
};

/** Headers that a server's connection adds on its own. */
export const connectionNames: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
]);

/** APIs that show their page no header of the response. */
const headerless: ReadonlySet<RequestApi> = new Set<RequestApi>([
  'fetchLater',
  'sendBeacon',
  'EventSource',
  'WebSocket',
  ...elementApis,
]);

/**
 * What a browser would do that follows the prediction.
 * @param isRecorded whether requests to a URL are recorded
 * @param profile whose rules predicted
 */
export function predictedFacts(
  prediction: Prediction,
  api: RequestApi,
  naming: Naming,
  isRecorded: (url: string) => boolean,
  profile: Profile,
): PredictedFacts {
  const { exchanges, result, violations } = prediction;
  const recorded = exchanges.filter(
    ({ request, isInternal, isFromHttpCache: isStored }) =>
      !isInternal && !isStored && isRecorded(request.url) && !isRefusedByParser(request.headers),
  );
  const last = exchanges.at(-1);
  const isTold =
    result.kind === 'response' &&
    !headerless.has(api) &&
    last !== undefined &&
    (recorded.at(-1) === last || (last.isFromHttpCache === true && isRecorded(last.request.url)));
  const told = result.kind === 'response' ? [...result.readableHeaders, ...result.hiddenHeaders] : [];
  const known = new Set(namesOf(told));
  return {
    wire: withoutRepetition(recorded).map((exchange) =>
      predictedWireFact(exchange, exchanges, naming, profile),
    ),
    script: resultText(result, api),
    response: predictedVerdict(prediction, api).response,
    readable: isTold && last.response.isHeaderUnknown === undefined ? namesOf(result.readableHeaders) : null,
    violations: violations.map(naming.violation).toSorted(),
    isFromHttpCache: isFromHttpCache(exchanges),
    gates: predictedGates(prediction),
    isUrlRefused: isUrlRefused(prediction.block),
    untold: new Set([...connectionNames].filter((name) => !known.has(name))),
  };
}

/** Whether the reason refuses any request to the URL, not only one that is made so. */
const isOfAnyRequest: Readonly<Record<Extract<Block, { kind: 'local-network-access' }>['reason'], boolean>> =
  {
    'insecure-context': true,
    'permission-denied': true,
    'permission-pending': true,
    'permissions-policy': true,
    'target-address-space': false,
    keepalive: false,
    worker: false,
  };

function isUrlRefused(block: Block | null): boolean {
  switch (block?.kind) {
    case 'bad-port':
    case 'mixed-content':
      return block.hop === 0;
    case 'connection-allowlist':
      return block.hop === 0 && block.reason === 'not-listed';
    case 'local-network-access':
      return block.hop === 0 && isOfAnyRequest[block.reason];
    default:
      return false;
  }
}

/** What a browser was seen to do. */
export function observedFacts(observation: Observation, naming: Naming): ObservedFacts {
  const { request, outcome, record, violations, evidence } = observation;
  const gate = gateOf(observation);
  // What is answered to a beacon, nobody is told.
  const isGateTold = gate.certainty === 'certain' && !(isUntold(outcome) && gate.kind === 'none');
  const isHeadersTold =
    outcome.kind === 'response' &&
    record.kind === 'read' &&
    (outcome.url === '' || isOfOrigins(record.origins, outcome.url));
  const isWhole = record.kind === 'read' && record.isPartial !== true;
  const probe = evidence?.probe.kind === 'answered' ? evidence.probe.method : null;
  return {
    wire: isWhole
      ? withoutRepetition(record.exchanges).map((exchange) => observedWireFact(exchange, naming))
      : null,
    script: outcomeText(outcome, request.api),
    response: observedVerdict(observation).response,
    readable: isHeadersTold ? namesOf(outcome.headers).filter(isAnswered(record)) : null,
    violations: violations.map(naming.violation).toSorted(),
    isFromHttpCache: wasFromHttpCache(observation),
    isServerSeen: record.kind === 'read' || hasResponse(outcome) || probe !== null,
    isBrowsersWord: outcome.kind === 'refused' || isUntold(outcome) || !isOfServer(request),
    isRecordMissing: record.kind === 'unreachable',
    gate: isGateTold ? gate.kind : null,
    probe: probe === null ? null : `${probe} in the mode "no-cors" was answered`,
  };
}

/** Whether a server is to answer, which may be out of reach. */
function isOfServer({ url }: Observation['request']): boolean {
  return /^(?:http|ws)s?:$/.test(parseUrl(url)?.protocol ?? 'https:');
}

/** Whether a URL is of one of these origins. */
export function isOfOrigins(origins: readonly string[], url: string): boolean {
  return origins.includes(parseUrl(url)?.origin ?? '');
}

/** Headers that a host adds which carries the demo API's answers on, as with one port. */
const hostNames: ReadonlySet<string> = new Set(['content-encoding', 'transfer-encoding', 'vary']);

/** Whether the demo API may have answered the header, and not the host between it and the browser. */
function isAnswered({ exchanges }: Extract<RecordReading, { kind: 'read' }>): (name: string) => boolean {
  const last = exchanges.at(-1);
  if (last === undefined || last.isRaw) return () => true;
  const answered = new Set(namesOf(last.response?.headers ?? []));
  return (name) => answered.has(name) || !hostNames.has(name);
}

type Answered = {
  readonly kind: 'preflight' | 'actual';
  readonly request: Pick<WireRequest, 'method' | 'url'>;
  readonly response: { readonly status: number | null } | null;
};

/** Without what repeats a request that was answered 408: how often, depends on the connections that there are. */
function withoutRepetition<E extends Answered>(exchanges: readonly E[]): E[] {
  return exchanges.filter(({ kind, request }, index) => {
    const before = exchanges[index - 1];
    return !(
      before?.response?.status === 408 &&
      before.kind === kind &&
      before.request.method === request.method &&
      before.request.url === request.url
    );
  });
}

function namesOf(headers: HeaderList): string[] {
  return [...new Set(headers.map(([name]) => name.toLowerCase()))].toSorted();
}

function outcomeText(outcome: Outcome, api: RequestApi | undefined): string {
  switch (outcome.kind) {
    case 'response':
      return outcome.type === null ? String(outcome.status) : `${outcome.type} ${outcome.status}`;
    case 'opened':
      return 'open event';
    case 'loaded':
      return loadedName(api);
    case 'beacon':
      return String(outcome.isAccepted);
    case 'deferred':
      return outcome.isActivated ? 'activated' : 'not activated';
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
    case 'fetchLater':
      return 'activated';
    case 'EventSource':
    case 'WebSocket':
      return 'open event';
    case 'img':
    case 'audio':
    case 'video':
    case 'track':
    case 'script':
    case 'module':
    case 'link':
    case 'font':
    case 'worker':
    case 'module-worker':
    case 'importScripts':
      return loadedName(api);
    case 'xhr':
      return String(result.status);
    case 'fetch':
    case 'Request':
    case 'Headers':
      return `${result.type} ${result.status}`;
  }
}
