import { exposure } from '../cors/filtered-response';
import type { Prediction } from '../cors/prediction';
import type { RequestApi } from '../http/request-input';
import type { Exchange } from '../record/record';
import type { Observation, Outcome, RecordReading } from '../run/observation';
import { isFromHttpCache, wasFromHttpCache } from './from-http-cache';

/** The three things a reader wants to know first, of what happened. */
export type ObservedVerdict = {
  readonly preflight: 'not needed' | 'allowed' | 'refused' | 'never sent' | 'cancelled' | 'unknown';
  readonly request: 'sent' | 'from cache' | 'never sent' | 'cancelled' | 'unknown';
  readonly response: 'readable' | 'opaque' | 'withheld' | 'none' | 'cancelled' | 'unknown';
};

/** The same, of what will happen too. */
export type Verdict = {
  readonly [Part in keyof ObservedVerdict]: ObservedVerdict[Part] | 'depends on the server';
};

type Sent = readonly { readonly kind: 'preflight' | 'actual' }[];

/** The verdict of the engine on a request made with that API. */
export function predictedVerdict(prediction: Prediction, api: RequestApi = 'fetch'): Verdict {
  const verdict = verdictWhereServerAnswersAsNeeded(prediction, api);
  const isOpen = (kind: 'preflight' | 'actual') => isOpenAt(prediction, kind);
  const depends = 'depends on the server';
  const isRequestOpen = isOpen('preflight') && verdict.request === 'sent';
  // What a beacon is answered, its page is never told.
  const isOutcomeOpen = isRequestOpen || (isOpen('actual') && api !== 'sendBeacon');
  const isResponseOpen = isOutcomeOpen && (verdict.response === 'readable' || verdict.response === 'opaque');
  return {
    preflight: isOpen('preflight') && verdict.preflight === 'allowed' ? depends : verdict.preflight,
    request: isRequestOpen ? depends : verdict.request,
    response: isResponseOpen ? depends : verdict.response,
  };
}

/** Whether something that is not known of the responses to preflights, or to requests, decides how it goes on. */
function isOpenAt({ exchanges, steps }: Prediction, kind: 'preflight' | 'actual'): boolean {
  return steps.some(
    ({ outcome, rule, reads }) =>
      outcome === 'depends' &&
      rule !== exposure.rule &&
      reads.some(({ exchange }) => exchanges[exchange]?.kind === kind),
  );
}

function verdictWhereServerAnswersAsNeeded(
  { exchanges, result }: Prediction,
  api: RequestApi,
): ObservedVerdict {
  const isNeverTold = result.kind === 'error' && result.name === 'no event';
  const isActualLast = exchanges.at(-1)?.kind === 'actual' && !isNeverTold;
  const isStored = isFromHttpCache(exchanges);
  return {
    ...(isStored ? storedVerdict(exchanges) : sentVerdict(exchanges, result.kind === 'response')),
    response:
      api === 'sendBeacon'
        ? beaconResponse(exchanges)
        : result.kind === 'response'
          ? // A font is used, and not read: with CORS and without, it is the same to the page.
            api === 'font'
            ? 'readable'
            : responseVerdict(result.type)
          : isActualLast
            ? 'withheld'
            : 'none',
  };
}

/** The verdict of what happened. What neither the record nor the script can tell is unknown, never guessed. */
export function observedVerdict(observation: Observation): ObservedVerdict {
  const { outcome, record } = observation;
  const isResponse = hasResponse(outcome);
  const told = outcomeResponse(outcome);
  if (outcome.kind === 'refused') return { preflight: 'never sent', request: 'never sent', response: 'none' };
  if (outcome.kind === 'cancelled') return cancelledVerdict(record);
  if (record.kind !== 'read') {
    return {
      preflight: 'unknown',
      request: isResponse ? 'sent' : 'unknown',
      response: told,
    };
  }
  const { exchanges, isPartial = false } = record;
  const isStored = wasFromHttpCache(observation);
  if (isStored) {
    const response = outcome.kind === 'response' ? responseVerdict(outcome.type) : 'withheld';
    return { ...storedVerdict(exchanges), response };
  }
  // Whether the preflight's response was refused, or the stored one, nobody tells.
  if (isStored === null && observation.earlier && exchanges.at(-1)?.kind === 'preflight')
    return { preflight: 'unknown', request: 'unknown', response: 'unknown' };
  if (outcome.kind === 'timed out' || isUnheard(outcome, exchanges)) return unendedVerdict(exchanges);
  if (isResponse && exchanges.length === 0) {
    return {
      preflight: 'unknown',
      request: 'unknown',
      response: told,
    };
  }
  const verdict = endedVerdict(outcome, exchanges, isResponse);
  return isPartial ? withoutAbsences(verdict) : verdict;
}

/** Whether the script was told that there is a response. */
export function hasResponse({ kind }: Outcome): boolean {
  return kind === 'response' || kind === 'opened' || kind === 'loaded';
}

/** What the script could make of the response it was told of. */
function outcomeResponse(outcome: Outcome): ObservedVerdict['response'] {
  switch (outcome.kind) {
    case 'response':
      return responseVerdict(outcome.type);
    case 'opened':
      return 'readable';
    case 'loaded':
      return outcome.isReadable === null ? 'unknown' : outcome.isReadable ? 'readable' : 'opaque';
    default:
      return 'unknown';
  }
}

function endedVerdict(
  outcome: Exclude<Outcome, { kind: 'refused' | 'cancelled' | 'timed out' }>,
  exchanges: readonly Exchange[],
  isResponse: boolean,
): ObservedVerdict {
  const last = exchanges.at(-1);
  const isAnswerLast = last?.kind === 'actual' && last.state === 'answered';
  const response = (): ObservedVerdict['response'] => {
    switch (outcome.kind) {
      case 'response':
      case 'opened':
      case 'loaded':
        return outcomeResponse(outcome);
      case 'beacon':
        return beaconResponse(exchanges);
      case 'error':
        return isAnswerLast ? 'withheld' : 'none';
    }
  };
  return { ...sentVerdict(exchanges, isResponse), response: response() };
}

/** Whether nobody tells what became of a preflight: sendBeacon() returned before, and it is not answered yet. */
function isUnheard({ kind }: Outcome, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1);
  return kind === 'beacon' && last?.kind === 'preflight' && last.state === 'arrived';
}

/** What has been seen of a run whose end nobody waited for; what has not, nobody knows. */
function unendedVerdict(exchanges: readonly Exchange[]): ObservedVerdict {
  const { preflight, request } = sentVerdict(exchanges, false);
  const isSent = request === 'sent';
  return {
    preflight: isSent && preflight !== 'refused' ? preflight : 'unknown',
    request: isSent ? 'sent' : 'unknown',
    response: 'unknown',
  };
}

/** What a record that may lack exchanges shows by those that it has. */
function withoutAbsences({ preflight, request, response }: ObservedVerdict): ObservedVerdict {
  return {
    preflight: preflight === 'allowed' ? preflight : 'unknown',
    request: request === 'sent' ? request : 'unknown',
    response: response === 'none' ? 'unknown' : response,
  };
}

/** What had happened when the reader cancelled; what had not, nobody will know. */
function cancelledVerdict(record: RecordReading): ObservedVerdict {
  const exchanges = record.kind === 'read' ? record.exchanges : [];
  const sent = sentVerdict(exchanges, false);
  const isSent = sent.request === 'sent';
  return {
    preflight: isSent ? sent.preflight : 'cancelled',
    request: isSent ? 'sent' : 'cancelled',
    response: 'cancelled',
  };
}

/** Of a request that the HTTP cache answered. */
function storedVerdict(exchanges: Sent): Pick<ObservedVerdict, 'preflight' | 'request'> {
  const isPreflighted = exchanges.some(({ kind }) => kind === 'preflight');
  return { preflight: isPreflighted ? 'allowed' : 'not needed', request: 'from cache' };
}

function sentVerdict(exchanges: Sent, isResponse: boolean): Pick<ObservedVerdict, 'preflight' | 'request'> {
  const isPreflightLast = exchanges.at(-1)?.kind === 'preflight';
  const has = (kind: 'preflight' | 'actual') => exchanges.some((exchange) => exchange.kind === kind);
  return {
    preflight:
      exchanges.length === 0
        ? 'never sent'
        : !has('preflight')
          ? 'not needed'
          : isPreflightLast && !isResponse
            ? 'refused'
            : 'allowed',
    request: has('actual') ? 'sent' : 'never sent',
  };
}

function responseVerdict(type: ResponseType | null): ObservedVerdict['response'] {
  return type === 'opaque' || type === 'opaqueredirect' ? 'opaque' : 'readable';
}

/** A beacon's page is told nothing of the response, whatever CORS says of it. */
function beaconResponse(exchanges: Sent): ObservedVerdict['response'] {
  return exchanges.at(-1)?.kind === 'actual' ? 'opaque' : 'none';
}
