import type { Observation } from './observation';

/** Where a request ended, as far as the evidence goes. */
export type Gate = {
  readonly kind:
    | 'none'
    | 'construction'
    | 'csp'
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

/** Which gate closed: from what the script saw, the policy violations and the demo API's record, never from a prediction. */
export function gateOf({ outcome, violations, record }: Observation): Gate {
  if (outcome.kind === 'response') {
    return {
      kind: 'none',
      certainty: 'certain',
      sentence: 'The page could read the response.',
      evidence: [`The script got status ${outcome.status}.`],
    };
  }
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed out') {
    const why =
      outcome.kind === 'cancelled'
        ? 'The run was cancelled'
        : `The run was given up after ${outcome.afterMs / 1000} s`;
    return {
      kind: 'stopped',
      certainty: 'certain',
      sentence: `${why} before the page had a response.`,
      evidence: [],
    };
  }
  const thrown = `The script got ${outcome.name}: ${outcome.message}.`.replace(/\.\.$/, '.');
  if (outcome.kind === 'refused') {
    return {
      kind: 'construction',
      certainty: 'certain',
      sentence: 'The browser refused to make this request at all.',
      evidence: [thrown],
    };
  }
  const enforced = violations.find((violation) => violation.disposition === 'enforce');
  if (enforced !== undefined) {
    return {
      kind: 'csp',
      certainty: 'certain',
      sentence: "The page's own Content-Security-Policy refused the connection.",
      evidence: [
        thrown,
        `A violation of ${enforced.effectiveDirective} was reported for ${enforced.blockedURI}.`,
      ],
    };
  }
  if (record.kind === 'unreachable') {
    return {
      kind: 'unknown',
      certainty: 'likely',
      sentence:
        "The demo API can't be reached, so the request can't have been answered and there is no record of it.",
      evidence: [thrown, `Asking for the record failed: ${record.message}.`.replace(/\.\.$/, '.')],
    };
  }
  return gateOnTheWire(record.exchanges, thrown);
}

function gateOnTheWire(
  exchanges: Extract<Observation['record'], { kind: 'read' }>['exchanges'],
  thrown: string,
): Gate {
  const last = exchanges.at(-1);
  if (last === undefined) {
    return {
      kind: 'network',
      certainty: 'likely',
      sentence: 'Nothing arrived at the demo API: the request was stopped in the browser or on the way.',
      evidence: [thrown, 'The record of this run is empty.'],
    };
  }
  const answer =
    last.response === null ? 'and no answer was sent' : `and was answered with ${last.response.status}`;
  const evidence = [thrown, `${last.request.method} arrived ${answer}.`];
  if (last.state !== 'answered') {
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
