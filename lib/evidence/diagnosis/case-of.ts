import { profiles } from '../../browsers/profiles';
import type { BlockKind } from '../../cors/block';
import { predict } from '../../cors/predict';
import type { PredictedExchange, Prediction } from '../../cors/prediction';
import type { Profile } from '../../cors/profile';
import { findFixes, type Fix } from '../../scenarios/fixes';
import { caseScenario, changeCase, type CaseData, type CaseResponse } from './case-data';
import type { Diagnosis } from './diagnosis';
import type { Hypothesis } from './hypotheses';
import type { RequestCase } from './request-case';
import { corsHeaders, knownOf } from './server-answers';
import { toldCase } from './told-case';

/** A case, and what the engine makes of it. */
export type PredictedCase = { readonly data: CaseData; readonly prediction: Prediction };

/**
 * What a hypothesis comes to as data, in which what it takes the server to answer is not known, but for what the block
 * rests on: that is as a browser's line tells it, where one does.
 * @param told the kind of block that a line or a report names; null where none does
 */
function caseOf(one: RequestCase, hypothesis: Hypothesis, told: BlockKind | null): PredictedCase {
  const { engine, prediction, isResponseSeen } = hypothesis;
  const honest = predicted(honestCase(one, hypothesis), engine);
  if (told !== null && !isResponseSeen) {
    const data = toldCase(honest.data, told, one, engine);
    if (data !== null) return predicted(data, engine);
  }
  if (honest.prediction.block?.kind === prediction.block?.kind) return honest;
  const { page, request } = hypothesis.scenario;
  const responses = prediction.exchanges.map(({ kind: to, request: { url }, response }): CaseResponse => {
    const { status, headers } = response;
    return { to, url, status, headers, absent: null };
  });
  return {
    data: {
      ...honest.data,
      page: { origin: page.origin, policies: page.policies ?? [] },
      request,
      responses,
    },
    prediction,
  };
}

function predicted(data: CaseData, engine: Hypothesis['engine']): PredictedCase {
  return { data, prediction: predict(caseScenario(data), profiles[engine]) };
}

function honestCase(one: RequestCase, { scenario, prediction, assumed, open, engine }: Hypothesis): CaseData {
  const { page, request } = scenario;
  const { block, exchanges } = prediction;
  const index = block && 'exchange' in block ? block.exchange : undefined;
  const blamed = index === undefined ? undefined : exchanges[index];
  const isBlamed = (to: string, url: string) => blamed?.kind === to && blamed.request.url === url;
  const responses = new Map<string, CaseResponse>();
  const add = ({ kind: to, request: wire }: PredictedExchange) => {
    const assumption = isBlamed(to, wire.url) ? { status: null, headers: [], absent: corsHeaders } : null;
    const response = knownOf(one, wire, assumed) ?? assumption;
    if (response) responses.set(`${to} ${wire.url}`, { to, url: wire.url, ...response });
  };
  const data = {
    page: { origin: page.origin, policies: page.policies ?? [] },
    request,
    assumed: (['page-origin', 'method'] as const).filter((fact) => open.includes(fact)),
  };
  if (blamed) add(blamed);
  // Each response leads on to the next exchange; the one that blocks, and what is not known, stand in no way.
  for (let before = -1; before < responses.size;) {
    before = responses.size;
    const passed = [...responses.values()].filter(({ to, url }) => !isBlamed(to, url));
    predict(caseScenario({ ...data, responses: passed }), profiles[engine]).exchanges.forEach(add);
  }
  return { ...data, responses: [...responses.values()] };
}

/** The case that a hypothesis is, what the engine makes of it, and what it tried out that would help. */
export function caseParts(
  one: RequestCase,
  chosen: Hypothesis,
  kinds: readonly BlockKind[] | null,
): PredictedCase & Pick<Diagnosis, 'fixes'> {
  const predicted = caseOf(one, chosen, kinds?.[0] ?? null);
  return { ...predicted, fixes: fixesOfCase(predicted.data, profiles[chosen.engine]) };
}

/**
 * What would get the page of a case its response, each tried out by predicting again. An origin that only stands in for
 * the page's is not named.
 */
export function fixesOfCase(data: CaseData, profile: Profile): Fix<CaseData>[] {
  const fixes = findFixes<CaseData>(
    data,
    { toScenario: caseScenario, change: (subject, change) => changeCase(subject, change, profile) },
    profile,
  );
  if (!data.assumed.includes('page-origin')) return fixes;
  return fixes.map((fix) => ({
    ...fix,
    sentence: fix.sentence.replaceAll(data.page.origin, "the page's origin"),
  }));
}
