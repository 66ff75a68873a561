import type { Prediction } from '../cors/prediction';
import { combinedValue } from '../http/header-list';
import { parseUrl } from '../http/origin';
import type { Observation, Outcome, RecordReading } from '../run/observation';
import { observedVerdict, predictedVerdict } from './verdict';

/** One predicted value beside the observed one. */
export type ComparedValue = {
  readonly what: string;
  readonly predicted: string;
  readonly observed: string;
  readonly agrees: boolean;
};

type Row = readonly [what: string, predicted: string, observed: string];

/** Lays prediction and observation side by side. What could not be observed is left out; so is a run that was stopped. */
export function compare(prediction: Prediction, observation: Observation): ComparedValue[] {
  const { outcome, record, violations } = observation;
  if (outcome.kind === 'cancelled' || outcome.kind === 'timed out') return [];
  const predicted = predictedVerdict(prediction, outcome.kind === 'beacon' ? 'sendBeacon' : 'fetch');
  const observed = observedVerdict(observation);
  const rows: Row[] = [
    ...(record.kind === 'read' ? wireRows(prediction, record) : []),
    ...(observed.response === 'unknown'
      ? []
      : [['response', predicted.response, observed.response] as const]),
    ...scriptRows(prediction, outcome),
    ['policy violations', violationsText(prediction.violations), violationsText(violations)],
  ];
  return rows.map(([what, predictedValue, observedValue]) => ({
    what,
    predicted: predictedValue,
    observed: observedValue,
    agrees: predictedValue === observedValue,
  }));
}

function wireRows({ exchanges }: Prediction, record: Extract<RecordReading, { kind: 'read' }>): Row[] {
  const recordable = exchanges.filter(({ request }) =>
    record.origins.includes(parseUrl(request.url)?.origin ?? ''),
  );
  const sequence = (list: readonly { request: { method: string } }[]) =>
    list.map(({ request }) => request.method).join(', ') || 'nothing';
  const rows: Row[] = [['requests on the wire', sequence(recordable), sequence(record.exchanges)]];
  for (const name of ['Origin', 'Access-Control-Request-Method', 'Access-Control-Request-Headers']) {
    for (const [index, { request }] of recordable.entries()) {
      const seen = record.exchanges[index];
      if (seen === undefined) continue;
      rows.push([
        `${name} of ${request.method}`,
        combinedValue(request.headers, name) ?? 'absent',
        combinedValue(seen.request.headers, name) ?? 'absent',
      ]);
    }
  }
  return rows;
}

function scriptRows({ result }: Prediction, outcome: Outcome): Row[] {
  switch (outcome.kind) {
    case 'beacon':
      return [
        [
          'sendBeacon() returns',
          result.kind === 'response' ? 'true' : result.name,
          String(outcome.isAccepted),
        ],
      ];
    case 'refused':
    case 'error':
      return result.kind === 'error' ? [['error in the script', result.name, outcome.name]] : [];
    case 'response': {
      if (result.kind !== 'response') return [];
      const readable = new Set(outcome.headers.map(([name]) => name.toLowerCase()));
      const visibility = (name: string) => (readable.has(name.toLowerCase()) ? 'readable' : 'hidden');
      return [
        ['status the script reads', String(result.status), String(outcome.status)],
        ...result.hiddenHeaders.map(([name]): Row => [`${name} in the script`, 'hidden', visibility(name)]),
        ...result.readableHeaders.map(([name]): Row => [
          `${name} in the script`,
          'readable',
          visibility(name),
        ]),
      ];
    }
    case 'opened':
    case 'cancelled':
    case 'timed out':
      return [];
  }
}

function violationsText(
  violations: readonly { readonly effectiveDirective: string; readonly disposition: 'enforce' | 'report' }[],
): string {
  return (
    violations
      .map(
        ({ effectiveDirective, disposition }) =>
          `${effectiveDirective}, ${disposition === 'enforce' ? 'enforced' : 'report-only'}`,
      )
      .toSorted()
      .join('; ') || 'none'
  );
}
