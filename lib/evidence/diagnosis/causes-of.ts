import { profiles } from '../../browsers/profiles';
import type { Block } from '../../cors/block';
import { blockClaim, blockKinds } from '../../cors/block-kinds';
import { predict } from '../../cors/predict';
import type { HeaderReference, Prediction } from '../../cors/prediction';
import type { Scenario } from '../../cors/scenario';
import type { Fix } from '../../scenarios/fixes';
import { rowsOf } from '../seen';
import { changeScenario } from './change-scenario';
import type { Cause, Quote } from './diagnosis';
import type { Hypothesis } from './hypotheses';
import type { Observed } from './observed';
import { otherCause } from './other-causes';
import type { PlacedExchange } from './exchange-index';
import type { RequestCase } from './request-case';

/** The first block and, after its fix, each that shows behind it, as far as what was seen goes. */
export function causesOf(
  one: RequestCase,
  { scenario, prediction, engine, assumed, isResponseSeen }: Hypothesis,
  fixes: readonly Fix<Scenario>[],
  seenToEnd: Observed,
): [Cause, ...Cause[]] {
  const profile = profiles[engine];
  const { block } = prediction;
  if (block === null) return [otherCause('nothing-blocked', [])];
  const first = causeOf(one, block, prediction, seenToEnd);
  const causes: [Cause, ...Cause[]] = [first];
  let changed = scenario;
  for (const change of fixes[0]?.changes ?? []) {
    changed = changeScenario(changed, change, profile);
    const next = predict(changed, profile);
    const key = next.block && JSON.stringify(next.block);
    if (next.block === null || !isResponseSeen) break;
    if (assumed.method !== undefined && /^(?:method|header)-not-allowed$/.test(next.block.kind)) break;
    if (causes.some(({ kind }) => kind === next.block?.kind) && key === JSON.stringify(block)) break;
    causes.push(causeOf(one, next.block, next, { ...seenToEnd, quotes: [], pages: [] }));
  }
  return causes;
}

function causeOf(one: RequestCase, block: Block, prediction: Prediction, { quotes, pages }: Observed): Cause {
  const step = prediction.steps.find(({ outcome }) => outcome === 'failed');
  const own = `/errors/${block.kind}`;
  return {
    kind: block.kind,
    sentence: blockClaim(block),
    rule: step?.rule ?? blockKinds[block.kind].rule,
    quotes: [...quotes, ...(step?.reads ?? []).flatMap((read) => quoteOf(one, read, prediction))],
    pages: [own, ...pages.filter((page) => page !== own)],
  };
}

function quoteOf(
  one: RequestCase,
  { exchange, side, name }: HeaderReference,
  prediction: Prediction,
): readonly Quote[] {
  const predicted = prediction.exchanges[exchange];
  if (predicted === undefined) return [];
  const placed: PlacedExchange | null = predicted.kind === 'preflight' ? one.preflight : one.actual;
  if (placed === null || predicted.hop > 0) return [];
  const { request, response } = placed.exchange;
  const rows = rowsOf((side === 'request' ? request : response).headers, name);
  return rows.map((row) => ({ text: placed.text, at: row.at, quoted: `${row.name}: ${row.value}` }));
}
