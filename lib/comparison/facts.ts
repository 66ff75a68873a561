import type { Prediction } from '../cors/prediction';
import { combinedValue, type HeaderList } from '../http/header-list';
import type { WireRequest } from '../http/message';
import { parseUrl } from '../http/origin';
import type { RequestApi } from '../http/request-input';
import { withoutRun } from '../record/run-path';
import type { Observation, Outcome, Violation } from '../run/observation';
import type { Gate } from './gate';
import { gateOf } from './gate-of';
import { predictedGates } from './predicted-gates';
import { observedVerdict, predictedVerdict, type Verdict } from './verdict';

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
};

export type PredictedFacts = Facts & {
  /** Whether anything is sent, so that what the script gets depends on the server too. */
  readonly isServerAsked: boolean;
  /** The gate that closes, and those that are closed behind it: nothing tells which of them a browser came to first. */
  readonly gates: readonly Gate['kind'][];
  /** Headers that the server's connection adds on its own, so that nothing can be said of them. */
  readonly untold: ReadonlySet<string>;
};

export type ObservedFacts = Facts & {
  /** Whether the server is known to have been there to answer. */
  readonly isServerSeen: boolean;
  /** A record is kept of such requests, and could not be had. */
  readonly isRecordMissing: boolean;
  /** Null where only indirect evidence tells. */
  readonly gate: Gate['kind'] | null;
  /** What a second request to the URL came to; null where there was none that got through. */
  readonly probe: string | null;
};

/** One request on the wire. */
export type WireFact = {
  readonly method: string;
  readonly target: string;
  readonly origin: string | null;
  readonly accessControlRequestMethod: string | null;
  readonly accessControlRequestHeaders: string | null;
};

/** How facts name what differs from one installation, or from one run, to the next. */
export type Naming = {
  readonly target: (url: string) => string;
  readonly origin: (origin: string) => string;
  readonly violation: (violation: Violation) => string;
};

/** Addresses as they are, without the part that names the run. Engines escape a URL's bytes each in their own way. */
export const fullNames: Naming = {
  target: (url) => {
    const parsed = parseUrl(url);
    if (parsed === null) return url;
    return withoutRun(`${parsed.origin}${parsed.pathname}`).replaceAll(/(?:%[\da-f]{2})+/gi, '%');
  },
  origin: (origin) => origin,
  violation: ({ disposition, effectiveDirective, blockedURI, originalPolicy }) =>
    `${disposition} ${effectiveDirective} ${withoutRun(blockedURI)} (${withoutRun(originalPolicy).trim()})`,
};

/** Headers that a server's connection adds on its own. */
export const connectionNames: ReadonlySet<string> = new Set([
  'date',
  'connection',
  'keep-alive',
  'content-length',
]);

/** APIs that show their page no header of the response. */
const headerless: ReadonlySet<RequestApi> = new Set<RequestApi>(['sendBeacon', 'EventSource', 'WebSocket']);

/**
 * What a browser would do that follows the prediction.
 * @param isRecorded whether requests to a URL are recorded
 */
export function predictedFacts(
  prediction: Prediction,
  api: RequestApi,
  naming: Naming,
  isRecorded: (url: string) => boolean,
): PredictedFacts {
  const { exchanges, result, violations } = prediction;
  const recorded = exchanges.filter(({ request, isInternal }) => !isInternal && isRecorded(request.url));
  const last = exchanges.at(-1);
  const isTold =
    result.kind === 'response' && !headerless.has(api) && last !== undefined && recorded.at(-1) === last;
  const told = result.kind === 'response' ? [...result.readableHeaders, ...result.hiddenHeaders] : [];
  const known = new Set(namesOf(told));
  return {
    wire: withoutRepetition(recorded).map(({ request }) => wireFact(request, naming)),
    script: resultText(result, api),
    response: predictedVerdict(prediction, api).response,
    readable: isTold && last.response.isHeaderUnknown === undefined ? namesOf(result.readableHeaders) : null,
    violations: violations.map(naming.violation).toSorted(),
    isServerAsked: exchanges.length > 0,
    gates: predictedGates(prediction),
    untold: new Set([...connectionNames].filter((name) => !known.has(name))),
  };
}

/** What a browser was seen to do. */
export function observedFacts(observation: Observation, naming: Naming): ObservedFacts {
  const { outcome, record, violations, evidence } = observation;
  const gate = gateOf(observation);
  // What is answered to a beacon, nobody is told.
  const isGateTold = gate.certainty === 'certain' && !(outcome.kind === 'beacon' && gate.kind === 'none');
  const isHeadersTold =
    outcome.kind === 'response' &&
    record.kind === 'read' &&
    (outcome.url === '' || record.origins.includes(parseUrl(outcome.url)?.origin ?? ''));
  const isWhole = record.kind === 'read' && record.isPartial !== true;
  const probe = evidence?.probe.kind === 'answered' ? evidence.probe.method : null;
  return {
    wire: isWhole
      ? withoutRepetition(record.exchanges).map(({ request }) => wireFact(request, naming))
      : null,
    script: outcomeText(outcome),
    response: observedVerdict(observation).response,
    readable: isHeadersTold ? namesOf(outcome.headers) : null,
    violations: violations.map(naming.violation).toSorted(),
    isServerSeen:
      record.kind === 'read' || outcome.kind === 'response' || outcome.kind === 'opened' || probe !== null,
    isRecordMissing: record.kind === 'unreachable',
    gate: isGateTold ? gate.kind : null,
    probe: probe === null ? null : `${probe} in the mode "no-cors" was answered`,
  };
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

function wireFact(
  { method, url, headers }: Pick<WireRequest, 'method' | 'url' | 'headers'>,
  naming: Naming,
): WireFact {
  const origin = combinedValue(headers, 'Origin');
  return {
    method,
    target: naming.target(url),
    origin: origin === null ? null : naming.origin(origin),
    accessControlRequestMethod: combinedValue(headers, 'Access-Control-Request-Method'),
    accessControlRequestHeaders: combinedValue(headers, 'Access-Control-Request-Headers'),
  };
}

function namesOf(headers: HeaderList): string[] {
  return [...new Set(headers.map(([name]) => name.toLowerCase()))].toSorted();
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
