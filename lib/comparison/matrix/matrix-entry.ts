import type { Prediction } from '../../cors/prediction';
import type { Profile } from '../../cors/profile';
import { parseUrl } from '../../http/origin';
import type { RequestApi } from '../../http/request-input';
import type { Observation } from '../../run/observation';
import { apiOrigins, type Place } from '../../scenarios/resolve-scenario';
import { compareFacts, type Comparison } from '../compare';
import { connectionNames, isOfOrigins, observedFacts, predictedFacts, type ObservedFacts } from '../facts';
import type { Gate } from '../gate';
import { gateOf } from '../gate-of';
import type { Naming } from '../naming';
import { observedVerdict } from '../observed-verdict';
import { type ObservedVerdict } from '../verdict';
import type { SentFacts, WireFact } from '../wire-fact';

/** What a browser did with a scenario, without anything that differs from one run to the next. */
export type MatrixEntry = {
  readonly verdict: ObservedVerdict;
  /**
   * Of each request that was recorded: method, host, `Origin`, and what the two `Access-Control-Request-` headers say,
   * "-" where there is none. Null when no request of the scenario can be recorded.
   */
  readonly wire: readonly string[] | null;
  /**
   * Of each of them: Content-Type, Referer, body, and the three Sec-Fetch- headers, "-" for none, "?" for what another run may
   * have otherwise. Absent in what was written down before these were.
   */
  readonly sent?: readonly string[];
  /** Type and status of a response, the error's name, or what the API tells in their place. */
  readonly script: string;
  readonly gate: Pick<Gate, 'kind' | 'certainty'>;
  /** Names of the headers that the script could read, but those that the server's connection adds; of the demo API only. */
  readonly readable: readonly string[];
  /** Disposition, directive and blocked origin of each violation event. */
  readonly violations: readonly string[];
};

/** What is kept of an observation. */
export function matrixEntryOf(observation: Observation, place: Place): MatrixEntry {
  const { wire, script, readable, violations } = observedFacts(observation, namesIn(place));
  const { kind, certainty } = gateOf(observation);
  return {
    verdict: observedVerdict(observation),
    wire: wire?.map(wireText) ?? null,
    ...(wire !== null && { sent: wire.map(({ sent }) => sentText(sent)) }),
    script,
    gate: { kind, certainty },
    readable: readable?.filter((name) => !connectionNames.has(name)) ?? [],
    violations,
  };
}

/** An entry held against a prediction of its scenario, made at the same place. */
export function compareEntry(
  entry: MatrixEntry,
  prediction: Prediction,
  api: RequestApi,
  place: Place,
  profile: Profile,
): Comparison {
  const isRecorded = (url: string) => isOfOrigins(apiOrigins(place), url);
  const predicted = predictedFacts(prediction, api, namesIn(place), isRecorded, profile);
  return compareFacts(predicted, factsOf(entry, predicted.readable !== null));
}

function factsOf(entry: MatrixEntry, isRecorded: boolean): ObservedFacts {
  const { verdict, wire, sent = [], script, gate, readable, violations } = entry;
  const isGateTold =
    gate.certainty === 'certain' && !(gate.kind === 'none' && (script === 'true' || script === 'false'));
  return {
    wire: wire?.map((text, index) => ({ ...wireFact(text), sent: sentFacts(sent[index]) })) ?? null,
    script,
    response: verdict.response,
    readable: isRecorded && /\d{3}$/.test(script) ? readable : null,
    violations,
    isFromHttpCache: verdict.request === 'from cache' ? true : null,
    // A run that shows nothing is not in the matrix.
    isServerSeen: true,
    isBrowsersWord: true,
    isRecordMissing: false,
    gate: isGateTold ? gate.kind : null,
    probe: null,
  };
}

function wireText(request: WireFact): string {
  const { method, target, origin, accessControlRequestMethod, accessControlRequestHeaders } = request;
  const rest = [origin, accessControlRequestMethod, accessControlRequestHeaders];
  return [method, target, ...rest.map((value) => value ?? '-')].join(' ');
}

const sentKept = [
  'Content-Type',
  'Referer',
  'body',
  'Sec-Fetch-Site',
  'Sec-Fetch-Mode',
  'Sec-Fetch-Dest',
] as const satisfies readonly (keyof SentFacts)[];

/** Of a form not the length, which varies with its boundary. */
function sentText(sent: SentFacts): string {
  const isForm = sent['Content-Type']?.startsWith('multipart/') === true;
  const texts = sentKept.map((name) => (name === 'body' && isForm ? '?' : named(sent[name])));
  return texts.join(' | ');
}

function named(value: string | null | undefined): string {
  return value === undefined ? '?' : (value ?? '-');
}

function sentFacts(text = ''): SentFacts {
  const texts = text === '' ? [] : text.split(' | ');
  return Object.fromEntries(
    texts.flatMap((value, index) => {
      const name = sentKept[index];
      return name === undefined || value === '?' ? [] : [[name, value === '-' ? null : value]];
    }),
  );
}

function wireFact(text: string): Omit<WireFact, 'sent'> {
  const [method = '', target = '', ...rest] = text.split(' ');
  const [origin = null, requestMethod = null, requestHeaders = null] = rest.map((value) =>
    value === '-' ? null : value,
  );
  return {
    method,
    target,
    origin,
    accessControlRequestMethod: requestMethod,
    accessControlRequestHeaders: requestHeaders,
  };
}

/** Addresses as scenarios write them, so that another installation's change nothing. */
function namesIn({ docsOrigin, sameSite, crossSite }: Place): Naming {
  /** An origin as scenarios write it, where it is one of the installation's; a WebSocket's is that of its handshake. */
  const placed = (written: string): string => {
    const origin = written.replace(/^ws/, 'http');
    if (origin === docsOrigin) return '{docs}';
    if (origin === new URL(sameSite).origin) return '{same-site}';
    return origin === new URL(crossSite).origin ? '{cross-site}' : written;
  };
  /** The origin; of URLs that have none of the web's, the scheme: browsers tell more or less of those. */
  const blocked = (blockedURI: string): string => {
    const url = parseUrl(blockedURI);
    if (url === null) return blockedURI;
    return /^(?:http|ws)s?:$/.test(url.protocol) ? placed(url.origin) : url.protocol.slice(0, -1);
  };
  return {
    target: (url) => placed(parseUrl(url)?.origin ?? url).replaceAll(/^\{(same-site|cross-site)\}$/g, '$1'),
    origin: placed,
    violation: ({ disposition, effectiveDirective, blockedURI }) =>
      `${disposition} ${effectiveDirective} ${blocked(blockedURI)}`,
  };
}
