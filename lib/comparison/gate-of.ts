import type { Observation, Violation } from '../run/observation';
import { aLoadedName, isWorkerApi } from '../http/request-input';
import type { Gate } from './gate';
import { isAborted } from './is-aborted';
import { gateOnTheWire } from './gate-on-the-wire';
import { gateWithoutRecord } from './gate-without-record';

/** Which gate closed: from what the script saw, the policy violations, the record and the evidence, never from a prediction. */
export function gateOf(observation: Observation): Gate {
  const { outcome, violations, record } = observation;
  switch (outcome.kind) {
    case 'response':
      return open('The page could read the response.', `The script got status ${outcome.status}.`);
    case 'opened':
      return open('The connection was opened.', 'The script got an open event.');
    case 'loaded':
      return open(
        loadedSentence(observation.request),
        `The script got ${aLoadedName(observation.request.api)}.`,
      );
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
    case 'deferred':
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
  if (isAborted(outcome)) {
    return {
      kind: 'aborted',
      certainty: 'certain',
      sentence: "The page's own signal or timeout ended the request before the response arrived.",
      evidence: [seen],
    };
  }
  if (outcome.kind === 'beacon') return gateOfBeacon(outcome.isAccepted, observation, seen);
  if (outcome.kind === 'deferred') return gateOfBeacon(true, observation, seen);
  if (record.kind === 'read' && record.isPartial === true) {
    return {
      kind: 'unknown',
      certainty: 'likely',
      sentence: "The demo API has lost a part of this run's record, so it is not known where the run ended.",
      evidence: [seen],
    };
  }
  const last = record.kind === 'read' ? record.exchanges.at(-1) : undefined;
  return last === undefined ? gateWithoutRecord(observation, seen) : gateOnTheWire(observation, last, seen);
}

function open(sentence: string, evidence: string): Gate {
  return { kind: 'none', certainty: 'certain', sentence, evidence: [evidence] };
}

function seenByScript(
  outcome: Extract<Observation['outcome'], { kind: 'beacon' | 'deferred' | 'refused' | 'error' }>,
): string {
  if (outcome.kind === 'beacon') return `sendBeacon() returned ${outcome.isAccepted}.`;
  if (outcome.kind === 'deferred') return `The request was ${outcome.isActivated ? '' : 'not '}activated.`;
  if (outcome.message === '') return 'The script got an error event, which gives no reason.';
  return `The script got ${outcome.name}: ${outcome.message}.`.replace(/\.\.$/, '.');
}

function closedByPolicy({ effectiveDirective, blockedURI }: Violation, seen: string): Gate {
  return {
    kind: 'csp',
    certainty: 'certain',
    sentence: "The page's own Content-Security-Policy blocked the connection.",
    evidence: [seen, `A violation of ${effectiveDirective} was reported for ${blockedURI}.`],
  };
}

/** A beacon's page learns nothing of the response, so that only the way to the server can be closed. */
function gateOfBeacon(isAccepted: boolean, observation: Observation, seen: string): Gate {
  const { record } = observation;
  if (!isAccepted) {
    return {
      kind: 'construction',
      certainty: 'certain',
      sentence: 'The browser did not accept the beacon.',
      evidence: [seen],
    };
  }
  if (record.kind !== 'read') {
    return {
      kind: 'unknown',
      certainty: 'likely',
      sentence:
        'The browser accepted the beacon. Whether it arrived is not recorded, and the page is never told.',
      evidence: [seen],
    };
  }
  const last = record.exchanges.at(-1);
  if (last?.kind === 'actual') {
    const status = last.response === null ? 'no response yet' : `status ${last.response.status}`;
    return open(
      'The beacon arrived. Its page is never told how the server responded.',
      `The record has ${status}.`,
    );
  }
  if (last?.state === 'arrived') {
    return {
      kind: 'unknown',
      certainty: 'likely',
      sentence:
        'The preflight arrived and has no response yet. Its page is never told what becomes of the beacon.',
      evidence: [seen],
    };
  }
  return last === undefined ? gateWithoutRecord(observation, seen) : gateOnTheWire(observation, last, seen);
}

function loadedSentence({ api }: Observation['request']): string {
  if (isWorkerApi(api)) return 'The worker runs.';
  return api === 'importScripts' ? 'The script was imported.' : 'The element loaded.';
}
