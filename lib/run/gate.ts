import { gateWithoutRecord } from './gate-without-record';
import type { Observation, RecordReading, Violation } from './observation';

/** Where a request ended, as far as the evidence goes. */
export type Gate = {
  readonly kind:
    | 'none'
    | 'construction'
    | 'csp'
    | 'bad-port'
    | 'mixed-content'
    | 'same-origin-mode'
    | 'local-network-access'
    | 'preflight'
    | 'cors-check'
    | 'redirect'
    | 'network'
    | 'stopped'
    | 'unknown';
  readonly certainty: 'certain' | 'likely';
  /** What happened, in a sentence or two. */
  readonly sentence: string;
  /** What was seen that says so. */
  readonly evidence: readonly string[];
};

/** Which gate closed: from what the script saw, the policy violations, the record and the evidence, never from a prediction. */
export function gateOf(observation: Observation): Gate {
  const { outcome, violations, record, evidence } = observation;
  switch (outcome.kind) {
    case 'response':
      return open('The page could read the response.', `The script got status ${outcome.status}.`);
    case 'opened':
      return open('The connection was opened.', 'The script got an open event.');
    case 'cancelled':
      return {
        kind: 'stopped',
        certainty: 'certain',
        sentence: 'The run was cancelled before the page had a response.',
        evidence: [],
      };
    case 'timed out':
      return {
        kind: 'stopped',
        certainty: 'certain',
        sentence: `The run was given up after ${outcome.afterMs / 1000} s before the page had a response.`,
        evidence: [],
      };
    case 'beacon':
    case 'refused':
    case 'error':
  }
  const seen = seenByScript(outcome);
  const enforced = violations.find((violation) => violation.disposition === 'enforce');
  if (enforced !== undefined) return closedByPolicy(enforced, seen);
  if (outcome.kind === 'refused') {
    return {
      kind: 'construction',
      certainty: 'certain',
      sentence: 'The browser refused to make this request at all.',
      evidence: [seen],
    };
  }
  if (outcome.kind === 'beacon') return gateOfBeacon(outcome.isAccepted, record, seen);
  if (record.kind === 'read' && record.exchanges.length > 0) return gateOnTheWire(record.exchanges, seen);
  return gateWithoutRecord(record, evidence, seen);
}

function open(sentence: string, evidence: string): Gate {
  return { kind: 'none', certainty: 'certain', sentence, evidence: [evidence] };
}

function seenByScript(
  outcome: Extract<Observation['outcome'], { kind: 'beacon' | 'refused' | 'error' }>,
): string {
  if (outcome.kind === 'beacon') return `sendBeacon() returned ${outcome.isAccepted}.`;
  if (outcome.message === '') return 'The script got an error event, which says no more.';
  return `The script got ${outcome.name}: ${outcome.message}.`.replace(/\.\.$/, '.');
}

function closedByPolicy({ effectiveDirective, blockedURI }: Violation, seen: string): Gate {
  return {
    kind: 'csp',
    certainty: 'certain',
    sentence: "The page's own Content-Security-Policy refused the connection.",
    evidence: [seen, `A violation of ${effectiveDirective} was reported for ${blockedURI}.`],
  };
}

/** A beacon's page learns nothing of the answer, so that only the way to the server can be closed. */
function gateOfBeacon(isAccepted: boolean, record: RecordReading, seen: string): Gate {
  if (!isAccepted) {
    return {
      kind: 'construction',
      certainty: 'certain',
      sentence: 'The browser did not take the beacon.',
      evidence: [seen],
    };
  }
  if (record.kind !== 'read') {
    return {
      kind: 'unknown',
      certainty: 'likely',
      sentence:
        'The browser took the beacon; whether it arrived, no record tells and the page is never told.',
      evidence: [seen],
    };
  }
  const last = record.exchanges.at(-1);
  if (last?.kind === 'actual') {
    const status = last.response === null ? 'no answer yet' : `status ${last.response.status}`;
    return open(
      'The beacon arrived. What was answered, its page is never told.',
      `The record has ${status}.`,
    );
  }
  return last === undefined
    ? gateWithoutRecord(record, undefined, seen)
    : gateOnTheWire(record.exchanges, seen);
}

function gateOnTheWire(exchanges: Extract<RecordReading, { kind: 'read' }>['exchanges'], seen: string): Gate {
  const last = exchanges.at(-1);
  const answer = last?.response ? `and was answered with ${last.response.status}` : 'and no answer was sent';
  const evidence = [seen, `${last?.request.method} arrived ${answer}.`];
  if (last?.state !== 'answered') {
    return {
      kind: 'network',
      certainty: 'likely',
      sentence: 'The connection ended before the answer was complete.',
      evidence,
    };
  }
  if (last.kind === 'preflight') {
    return {
      kind: 'preflight',
      certainty: 'certain',
      sentence:
        'The preflight was answered, and the browser did not accept the answer: the request itself was never sent.',
      evidence: [...evidence, 'No request followed the preflight.'],
    };
  }
  const status = last.response?.status ?? 0;
  if ([301, 302, 303, 307, 308].includes(status)) {
    return {
      kind: 'redirect',
      certainty: 'likely',
      sentence: 'The browser did not follow the redirect.',
      evidence,
    };
  }
  return {
    kind: 'cors-check',
    certainty: 'certain',
    sentence:
      'The request was sent and answered, and the browser kept the answer from the page: the page could not read it.',
    evidence,
  };
}
