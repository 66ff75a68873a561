import { loadPlayedLanes } from './load-played-lanes';
import type * as runner from './runner';

/** What plans a request, makes it and reads its record. */
export type Runner = typeof runner;

/** What few pages need before their first run, as one file. */
export function loadRunner() {
  return import('./runner');
}

/** What a finished run showed. */
export async function loadObserved() {
  return (await import('./observed')).Observed;
}

/** The exchange of any request, predicted or observed. */
export async function loadFoundExchange() {
  return (await import('./found-exchange')).FoundExchange;
}

/** The rules that were applied. */
export async function loadSteps() {
  return (await import('@/components/exchange/steps')).Steps;
}

/** What a block comes to, in a sentence. */
export async function loadClaim() {
  return (await import('./claim')).Claim;
}

/** The address of any rule. */
export async function loadRuleLink() {
  return (await import('@/components/exchange/rule-link')).RuleLink;
}

function prepare() {
  // What needs the code asks for it again.
  void Promise.allSettled([
    loadRunner(),
    loadObserved(),
    loadPlayedLanes(),
    loadFoundExchange(),
    loadSteps(),
    loadClaim(),
    loadRuleLink(),
  ]);
}

/** For a form that starts runs: their code is loaded when the pointer or the focus comes to it. */
export const preparesRun = { onPointerEnter: prepare, onFocus: prepare };
