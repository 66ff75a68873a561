import type { Prediction } from '../cors/prediction';
import { combinedValue } from '../http/header-list';
import type { Observation } from './observation';
import { observedVerdict, predictedVerdict } from './verdict';

/** One predicted value beside the observed one. */
export type ComparedValue = {
  readonly what: string;
  readonly predicted: string;
  readonly observed: string;
  readonly agrees: boolean;
};

/** Lays prediction and observation side by side. Only what the demo API's record can show is compared on the wire. */
export function compare(prediction: Prediction, observation: Observation): ComparedValue[] {
  const rows: [what: string, predicted: string, observed: string][] = [];
  const { outcome, record } = observation;
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed out') return [];
  const predicted = predictedVerdict(prediction);
  const observed = observedVerdict(observation);
  if (record.kind === 'read') {
    const sequence = (list: readonly { kind: string; request: { method: string } }[]) =>
      list.map(({ request }) => request.method).join(', ') || 'nothing';
    rows.push(['requests on the wire', sequence(prediction.exchanges), sequence(record.exchanges)]);
    for (const name of ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']) {
      for (const [index, exchange] of prediction.exchanges.entries()) {
        const seen = record.exchanges[index];
        if (seen === undefined) continue;
        const value = combinedValue(exchange.request.headers, name) ?? 'absent';
        rows.push([
          `${name} of ${exchange.request.method}`,
          value,
          combinedValue(seen.request.headers, name) ?? 'absent',
        ]);
      }
    }
  }
  rows.push(['response', predicted.response, observed.response]);
  if (prediction.result.kind === 'response' && outcome.kind === 'response') {
    rows.push(['status the script reads', String(prediction.result.status), String(outcome.status)]);
    const readable = new Set(outcome.headers.map(([name]) => name.toLowerCase()));
    for (const [name] of prediction.result.hiddenHeaders) {
      rows.push([
        `${name} in the script`,
        'hidden',
        readable.has(name.toLowerCase()) ? 'readable' : 'hidden',
      ]);
    }
    for (const [name] of prediction.result.readableHeaders) {
      rows.push([
        `${name} in the script`,
        'readable',
        readable.has(name.toLowerCase()) ? 'readable' : 'hidden',
      ]);
    }
  }
  return rows.map(([what, predictedValue, observedValue]) => ({
    what,
    predicted: predictedValue,
    observed: observedValue,
    agrees: predictedValue === observedValue,
  }));
}
