import type { Exchange } from '../record/record';
import { isUntold, type Observation, type Outcome, type RecordReading } from '../run/observation';
import { wasFromHttpCache } from './from-http-cache';
import { isAborted } from './is-aborted';
import {
  abandonedVerdict,
  beaconResponse,
  responseVerdict,
  sentVerdict,
  storedVerdict,
  type ObservedVerdict,
} from './verdict';

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
  // Whether the preflight's response was refused, or the stored one, nobody tells, and of a beacon not even that.
  const isOpen = isUntold(outcome) ? exchanges.length === 0 : exchanges.at(-1)?.kind === 'preflight';
  if (isStored === null && observation.earlier && isOpen)
    return { preflight: 'unknown', request: 'unknown', response: 'unknown' };
  if (outcome.kind === 'timed out' || isUnheard(outcome, exchanges)) return unendedVerdict(exchanges);
  if (isResponse && exchanges.length === 0) {
    return {
      preflight: 'unknown',
      request: 'unknown',
      response: told,
    };
  }
  const verdict = isAborted(outcome)
    ? abandonedVerdict(exchanges)
    : endedVerdict(outcome, exchanges, isResponse);
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
      case 'deferred':
        return beaconResponse(exchanges);
      case 'error':
        return isAnswerLast ? 'withheld' : 'none';
    }
  };
  return { ...sentVerdict(exchanges, isResponse), response: response() };
}

/** Whether nobody tells what became of a preflight: sendBeacon() returned before, and it is not answered yet. */
function isUnheard(outcome: Outcome, exchanges: readonly Exchange[]): boolean {
  const last = exchanges.at(-1);
  return isUntold(outcome) && last?.kind === 'preflight' && last.state === 'arrived';
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
