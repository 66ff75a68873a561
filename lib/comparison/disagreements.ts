import type { Prediction } from '../cors/prediction';
import type { Violation as PredictedViolation } from '../csp/violation';
import { parseUrl } from '../http/origin';
import { compare, type ComparedValue } from './comparison';
import { gateOf, type Gate } from './gate';
import type { Observation } from '../run/observation';
import { predictedGate } from './predicted-gate';

/**
 * Every value that was predicted otherwise than it was observed: what `compare` lays side by side, and besides it each
 * request's target, the response's type, the whole set of readable headers, each violation's URL and policy, and the gate
 * that closed. A run that was given up disagrees with any prediction.
 */
export function disagreements(prediction: Prediction, observation: Observation): ComparedValue[] {
  const { outcome } = observation;
  const { result } = prediction;
  const isSilent = result.kind === 'error' && result.name === 'no event';
  if (isSilent && outcome.kind === 'timed out') return [];
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed out') {
    return [{ what: 'outcome', predicted: 'one', observed: `none: ${outcome.kind}`, agrees: false }];
  }
  const rows = [...compare(prediction, observation), ...closerRows(prediction, observation)];
  return rows.filter(({ agrees }) => !agrees);
}

function closerRows(prediction: Prediction, observation: Observation): ComparedValue[] {
  const { outcome, record, violations } = observation;
  const { result, exchanges } = prediction;
  const rows: [what: string, predicted: string, observed: string][] = [];
  if (record.kind === 'read') {
    const targets = (list: readonly { kind: string; request: { url: string } }[]) =>
      list.map(({ kind, request }) => `${kind} to ${parseUrl(request.url)?.origin}`).join(', ');
    const isRecorded = ({ request }: { request: { url: string } }) =>
      record.origins.includes(parseUrl(request.url)?.origin ?? '');
    rows.push(['targets', targets(exchanges.filter(isRecorded)), targets(record.exchanges)]);
    const last = exchanges.at(-1);
    if (result.kind === 'response' && outcome.kind === 'response' && last !== undefined && isRecorded(last)) {
      rows.push(['readable headers', namesOf(result.readableHeaders), namesOf(outcome.headers)]);
    }
  }
  if (result.kind === 'response' && outcome.kind === 'response' && outcome.type !== null) {
    rows.push(['response type', result.type, outcome.type]);
  }
  rows.push(['violations', described(prediction.violations), described(violations)]);
  const gate = gateOf(observation);
  const predicted = predictedGate(prediction);
  // What is answered to a beacon, nobody is told.
  const isUntold = outcome.kind === 'beacon' && gate.kind === 'none';
  if (gate.certainty === 'certain' && !isSecondGate(gate.kind, prediction) && !isUntold)
    rows.push(['gate', predicted, gate.kind]);
  return rows.map(([what, predictedValue, observedValue]) => ({
    what,
    predicted: predictedValue,
    observed: observedValue,
    agrees: predictedValue === observedValue,
  }));
}

/** Whether the gate seen may be a second closed one: nothing tells which of two the browser came to first. */
export function isSecondGate(seen: Gate['kind'], prediction: Prediction): boolean {
  const predicted = predictedGate(prediction);
  return (
    (predicted === 'cors-check' && ['event-stream', 'websocket-handshake', 'redirect'].includes(seen)) ||
    (seen === 'csp' && prediction.violations.some(({ disposition }) => disposition === 'enforce')) ||
    (seen === 'scheme' &&
      (predicted === 'same-origin-mode' || prediction.block?.kind === 'no-cors-redirect-mode')) ||
    (predicted === 'construction' &&
      ['same-origin-mode', 'scheme', 'bad-port', 'mixed-content'].includes(seen))
  );
}

function namesOf(headers: readonly (readonly [name: string, value: string])[]): string {
  return [...new Set(headers.map(([name]) => name.toLowerCase()))].toSorted().join(', ');
}

function described(
  violations: readonly Pick<
    PredictedViolation,
    'disposition' | 'effectiveDirective' | 'blockedURI' | 'originalPolicy'
  >[],
): string {
  return violations
    .map(
      ({ disposition, effectiveDirective, blockedURI, originalPolicy }) =>
        `${disposition} ${effectiveDirective} ${blockedURI} (${originalPolicy.trim()})`,
    )
    .toSorted()
    .join('; ');
}
