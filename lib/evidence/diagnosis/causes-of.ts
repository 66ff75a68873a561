import { profiles } from '../../browsers/profiles';
import type { Block } from '../../cors/block';
import { blockClaim, blockKinds } from '../../cors/block-kinds';
import { predict } from '../../cors/predict';
import type { HeaderReference, Prediction } from '../../cors/prediction';
import type { Fix } from '../../scenarios/fixes';
import { rowsOf } from '../seen';
import { caseScenario, changeCase, type CaseData } from './case-data';
import type { PredictedCase } from './case-of';
import type { Cause, Quote } from './diagnosis';
import type { Hypothesis } from './hypotheses';
import type { Observed } from './observed';
import { otherCause } from './other-causes';
import type { PlacedExchange } from './exchange-index';
import type { RequestCase } from './request-case';

/** The first block and, after its fix, each that shows behind it, as far as what was seen goes. */
export function causesOf(
  one: RequestCase,
  { data, prediction }: PredictedCase,
  { engine, assumed, isResponseSeen }: Hypothesis,
  fixes: readonly Fix<CaseData>[],
  seenToEnd: Observed,
): [Cause, ...Cause[]] {
  const profile = profiles[engine];
  const { block } = prediction;
  if (block === null) return [otherCause('nothing-blocked', [])];
  const first = causeOf(one, data, block, prediction, seenToEnd);
  const causes: [Cause, ...Cause[]] = [first];
  let changed = data;
  for (const change of fixes[0]?.changes ?? []) {
    changed = changeCase(changed, change, profile);
    const next = predict(caseScenario(changed), profile);
    const key = next.block && JSON.stringify(next.block);
    if (next.block === null || !isResponseSeen) break;
    if (assumed.method !== undefined && /^(?:method|header)-not-allowed$/.test(next.block.kind)) break;
    if (causes.some(({ kind }) => kind === next.block?.kind) && key === JSON.stringify(block)) break;
    causes.push(causeOf(one, changed, next.block, next, { ...seenToEnd, quotes: [], pages: [] }));
  }
  return causes;
}

/** What a block comes to, without the values that only stand in for what no evidence tells. */
export function claimIn(block: Block, { assumed, page }: CaseData): string {
  const claim = blockClaim(block);
  const isOfStandIn =
    (assumed.includes('page-origin') && claim.includes(page.origin)) ||
    (assumed.includes('preflight-response') && /^preflight-(?:status|redirect)$/.test(block.kind));
  return isOfStandIn ? `${blockKinds[block.kind].title}.` : claim;
}

function causeOf(
  one: RequestCase,
  data: CaseData,
  block: Block,
  prediction: Prediction,
  { quotes, pages }: Observed,
): Cause {
  const step = prediction.steps.find(({ outcome }) => outcome === 'failed');
  const own = `/errors/${block.kind}`;
  return {
    kind: block.kind,
    sentence: claimIn(block, data),
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
  return rows.map((row) => ({
    text: placed.text,
    at: row.at,
    quoted: `${row.name}: ${row.value}`,
    decisive: [row.value],
  }));
}
