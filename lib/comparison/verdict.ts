import { exposure } from '../cors/filtered-response';
import type { PredictedExchange, Prediction } from '../cors/prediction';
import type { RequestApi } from '../http/request-input';

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

/** Whether the page is told nothing of what was answered. */
function isUntoldApi(api: RequestApi): boolean {
  return api === 'sendBeacon' || api === 'fetchLater';
}

type Sent = readonly { readonly kind: 'preflight' | 'actual' }[];

/** The verdict of the engine on a request made with that API. */
export function predictedVerdict(prediction: Prediction, api: RequestApi = 'fetch'): Verdict {
  const verdict = verdictWhereServerAnswersAsNeeded(prediction, api);
  const isOpen = (kind: 'preflight' | 'actual') => isOpenAt(prediction, kind);
  const depends = 'depends on the server';
  const isRequestOpen = isOpen('preflight') && verdict.request === 'sent';
  // What a beacon is answered, its page is never told.
  const isOutcomeOpen = isRequestOpen || (isOpen('actual') && !isUntoldApi(api));
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
  const last = exchanges.at(-1);
  if (last?.isAbandoned) return abandonedVerdict(exchanges);
  const isActualLast = last?.kind === 'actual' && !isNeverTold;
  const isStored = isFromHttpCache(exchanges);
  return {
    ...(isStored ? storedVerdict(exchanges) : sentVerdict(exchanges, result.kind === 'response')),
    response: isUntoldApi(api)
      ? beaconResponse(exchanges)
      : result.kind === 'response'
        ? // A font is used, and not read, and a track's cues are read: with CORS and without, they are the same to the page.
          api === 'font' || api === 'track'
          ? 'readable'
          : responseVerdict(result.type)
        : isActualLast
          ? 'withheld'
          : 'none',
  };
}

/** Whether nothing but a preflight is predicted to be sent, since a cache has the response. */
export function isFromHttpCache(exchanges: readonly PredictedExchange[]): boolean {
  const requests = exchanges.filter(({ kind }) => kind === 'actual');
  return requests.length > 0 && requests.every(({ isFromHttpCache: isStored }) => isStored === true);
}

/** Of a request that the HTTP cache answered. */
export function storedVerdict(exchanges: Sent): Pick<ObservedVerdict, 'preflight' | 'request'> {
  const isPreflighted = exchanges.some(({ kind }) => kind === 'preflight');
  return { preflight: isPreflighted ? 'allowed' : 'not needed', request: 'from cache' };
}

/** Of a request whose page waited no longer for the last response. */
export function abandonedVerdict(exchanges: Sent): ObservedVerdict {
  const sent = sentVerdict(exchanges, false);
  return { ...sent, ...(sent.preflight === 'refused' && { preflight: 'cancelled' }), response: 'none' };
}

/** Of requests that went over the wire. */
export function sentVerdict(
  exchanges: Sent,
  isResponse: boolean,
): Pick<ObservedVerdict, 'preflight' | 'request'> {
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

/** Of a response of that type. */
export function responseVerdict(type: ResponseType | null): ObservedVerdict['response'] {
  return type === 'opaque' || type === 'opaqueredirect' ? 'opaque' : 'readable';
}

/** A beacon's page is told nothing of the response, whatever CORS says of it. */
export function beaconResponse(exchanges: Sent): ObservedVerdict['response'] {
  return exchanges.at(-1)?.kind === 'actual' ? 'opaque' : 'none';
}
