import type { Prediction } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import { specProfile } from '../cors/spec-profile';
import { isRecordedUrl } from '../record/run-path';
import { isRedactionOf } from '../record/secrets';
import type { Observation } from '../run/observation';
import { isOfOrigins, observedFacts, predictedFacts, type ObservedFacts, type PredictedFacts } from './facts';
import { fullNames } from './naming';
import { sentNames, type SentFacts, type WireFact } from './wire-fact';

/** One predicted value beside the observed one. */
export type ComparedValue = {
  readonly what: string;
  readonly predicted: string;
  /** Null where nothing could tell it. */
  readonly observed: string | null;
  readonly standing: 'agrees' | 'differs' | 'not observed';
};

/** A prediction held against a run. */
export type Comparison = {
  /**
   * "as predicted": something was observed that could have contradicted the prediction, and all that was observed agreed;
   * "otherwise than predicted": something did contradict it; "nothing observed": nothing could have.
   */
  readonly result: 'as predicted' | 'otherwise than predicted' | 'nothing observed';
  readonly rows: readonly ComparedValue[];
};

type Row = readonly [what: string, predicted: string, observed: string | null, agrees?: boolean];

const nothing: Comparison = { result: 'nothing observed', rows: [] };

/**
 * Lays prediction and observation side by side: for all runs alike. A run that the reader cancelled shows nothing.
 * @param prediction of the very scenario that was run, its URL included
 * @param profile whose rules predicted
 */
export function compare(
  prediction: Prediction,
  observation: Observation,
  profile: Profile = specProfile,
): Comparison {
  const { outcome, record, request } = observation;
  if (outcome.kind === 'cancelled') return nothing;
  const isRecorded = (url: string) =>
    record.kind !== 'read' || (isOfOrigins(record.origins, url) && isRecordedUrl(url));
  return compareFacts(
    predictedFacts(prediction, request.api ?? 'fetch', fullNames, isRecorded, profile),
    observedFacts(observation, fullNames),
  );
}

/** As `compare`, of facts that were gathered before. */
export function compareFacts(predicted: PredictedFacts, observed: ObservedFacts): Comparison {
  const isSilence = observed.script === 'no event';
  if (isSilence && predicted.script !== 'no event') return nothing;
  const rows = [
    ...wireRows(predicted, observed),
    ...httpCacheRows(predicted, observed),
    ...scriptRows(predicted, observed),
    ...violationRows(predicted, observed),
  ].map(comparedValue);
  const has = (standing: ComparedValue['standing']) => rows.some((row) => row.standing === standing);
  return {
    result: has('differs') ? 'otherwise than predicted' : has('agrees') ? 'as predicted' : 'nothing observed',
    rows,
  };
}

function comparedValue([what, predicted, observed, agrees = predicted === observed]: Row): ComparedValue {
  const standing = observed === null ? 'not observed' : agrees ? 'agrees' : 'differs';
  return { what, predicted, observed, standing };
}

function wireRows(predicted: PredictedFacts, observed: ObservedFacts): Row[] {
  const expected = predicted.wire ?? [];
  const seen = observed.wire;
  const methods = (list: readonly WireFact[]) => list.map(({ method }) => method).join(', ') || 'nothing';
  const rows: Row[] = [['requests on the wire', methods(expected), seen === null ? null : methods(seen)]];
  if (seen === null) return rows;
  for (const [index, request] of expected.entries()) {
    const other = seen[index];
    if (other === undefined) continue;
    const { method } = request;
    rows.push([`target of ${method}`, request.target, other.target, isSent(request.target, other.target)]);
    rows.push([`Origin of ${method}`, request.origin ?? 'absent', other.origin ?? 'absent']);
    for (const [name, value, otherValue] of [
      ['Access-Control-Request-Method', request.accessControlRequestMethod, other.accessControlRequestMethod],
      [
        'Access-Control-Request-Headers',
        request.accessControlRequestHeaders,
        other.accessControlRequestHeaders,
      ],
    ] as const) {
      if (value !== null || otherValue !== null)
        rows.push([`${name} of ${method}`, value ?? 'absent', otherValue ?? 'absent']);
    }
    rows.push(...sentRows(method, request.sent, other.sent));
  }
  return rows;
}

/** Where no earlier request was made, there is nothing to tell. */
function httpCacheRows(predicted: PredictedFacts, observed: ObservedFacts): Row[] {
  const text = (is: boolean | null) => (is === true ? 'yes' : 'no');
  const { isFromHttpCache: isStored } = observed;
  if (!predicted.isFromHttpCache && isStored === null) return [];
  return [
    ['answered from a cache', text(predicted.isFromHttpCache), isStored === null ? null : text(isStored)],
  ];
}

function sentRows(method: string, predicted: SentFacts, observed: SentFacts): Row[] {
  return sentNames.flatMap((name): Row[] => {
    const [value, otherValue] = [predicted[name], observed[name]];
    if (value === undefined || otherValue === undefined || (value === null && otherValue === null)) return [];
    return [
      [
        `${name} of ${method}`,
        value ?? 'absent',
        otherValue ?? 'absent',
        isSent(value ?? 'absent', otherValue ?? 'absent'),
      ],
    ];
  });
}

/** Bytes over 0x7F are sent by each engine in its own way, and secrets are not recorded. */
function isSent(predicted: string, observed: string): boolean {
  const [one = '', other = ''] = [predicted, observed].map((text) => text.replaceAll(/[^\0-\u007f]+/g, '?'));
  return (
    isRedactionOf(one, other) || (predicted.endsWith('/...') && observed.startsWith(predicted.slice(0, -3)))
  );
}

function scriptRows(predicted: PredictedFacts, observed: ObservedFacts): Row[] {
  // What the server has to send is laid beside the run by `serverFindings`.
  if (predicted.response === 'depends on the server') return [];
  const isTold = isScriptTold(observed);
  const rows: Row[] = [['what the script gets', predicted.script, isTold ? observed.script : null]];
  const isResponseTold = isTold && observed.response !== 'unknown';
  rows.push(['response', predicted.response, isResponseTold ? observed.response : null]);
  if (predicted.readable !== null && observed.readable !== null) {
    rows.push([
      'headers the script can read',
      predicted.readable.join(', ') || 'none',
      observed.readable.filter((name) => !predicted.untold.has(name)).join(', ') || 'none',
    ]);
  }
  const [gate = 'none'] = predicted.gates;
  if (isTold && observed.gate !== null)
    rows.push(['gate that closed', gate, observed.gate, predicted.gates.includes(observed.gate)]);
  if (observed.probe !== null && predicted.isUrlRefused)
    rows.push(['a second request to the URL', 'never leaves the browser', observed.probe]);
  return rows;
}

/**
 * Whether what the script got says anything of the prediction. An error looks the same whether a server is out of reach, the
 * browser kept a response back, or it sent nothing at all, so it does only where the server was there. What a call throws or
 * returns at once is the browser's own word, but no more than that where a record should tell the rest.
 */
function isScriptTold({
  isServerSeen,
  gate,
  isBrowsersWord,
  isRecordMissing,
}: Pick<ObservedFacts, 'isServerSeen' | 'gate' | 'isBrowsersWord' | 'isRecordMissing'>): boolean {
  return isServerSeen || gate !== null || (isBrowsersWord && !isRecordMissing);
}

/** That no policy was violated, as predicted, is no more than silence. */
function violationRows(predicted: PredictedFacts, observed: ObservedFacts): Row[] {
  const text = (violations: readonly string[]) => violations.join('; ') || 'none';
  return predicted.violations.length === 0 && observed.violations.length === 0
    ? []
    : [['policy violations', text(predicted.violations), text(observed.violations)]];
}
