import { predict } from '@/lib/cors/predict';
import type { Profile } from '@/lib/cors/profile';
import { destinationOf } from '@/lib/http/destination';
import type { PagePolicy } from '@/lib/http/page-policy';
import { cspProfileOf } from '@/lib/csp/csp-profile';
import { smallestAddition, type PolicyEdit } from '@/lib/csp/smallest-addition';
import { applyChange } from '@/lib/scenarios/apply-change';
import { resolveScenario, type Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { policyCheckOf } from './connect-check';

/** The smallest edit of the page's policies that lets the next URL through, or that keeps a policy from reporting it. */
export type Addition = {
  readonly sentence: string;
  /** By whose rules it is the smallest. */
  readonly engines: readonly Profile['id'][];
  /** "allow": an enforced policy refuses; "quiet": a report-only policy reports. */
  readonly effect: 'allow' | 'quiet';
  /** The scenario with the edit made. */
  readonly data: ScenarioData;
};

type Found = Omit<Addition, 'engines'>;

/**
 * The additions for each profile, equal ones together, those of the first profile first. Each was checked again with
 * the rules of its profile. Empty where nothing is refused nor reported, or where no source expression helps.
 */
export function additionsFor(
  data: ScenarioData,
  place: Place,
  profiles: readonly Profile[],
): readonly Addition[] {
  const additions = new Map<string, Addition>();
  for (const profile of profiles) {
    for (const found of additionsBy(profile, data, place)) {
      const engines = additions.get(found.sentence)?.engines ?? [];
      additions.set(found.sentence, { ...found, engines: [...engines, profile.id] });
    }
  }
  return [...additions.values()].toSorted(
    (a, b) => Number(a.effect === 'quiet') - Number(b.effect === 'quiet'),
  );
}

function additionsBy(profile: Profile, data: ScenarioData, place: Place): readonly Found[] {
  const scenario = resolveScenario(data, place);
  const check = policyCheckOf(scenario, predict(scenario, profile), profile);
  if (check === null) return [];
  const { policies = [], origin } = scenario.page;
  const editsFor = (asked: readonly PagePolicy[], hop: number) => {
    const url = check.urls[hop];
    if (url === undefined) return [];
    const request = { url, redirectCount: hop, destination: destinationOf(data.request.api) };
    return smallestAddition(asked, origin, request, cspProfileOf(profile.csp)) ?? [];
  };
  const directive = check.hops[0]?.effectiveDirective;
  if (!directive) return [];
  const found: Found[] = [];
  if (check.blockedAt !== null) {
    const edits = editsFor(policies, check.blockedAt);
    if (edits.length > 0) found.push(withEdits(edits, directive, 'allow', data));
  }
  for (const [hop, { verdicts }] of check.hops.entries()) {
    for (const { policy, isAllowed } of verdicts) {
      if (isAllowed || policy.disposition === 'enforce') continue;
      const edits = editsFor(onlyEnforced(policies, policy.policyIndex), hop);
      if (edits.length > 0) found.push(withEdits(edits, directive, 'quiet', data));
    }
  }
  return found;
}

/** The policies as if only that one were there, and enforced; indices stay. */
function onlyEnforced(policies: readonly PagePolicy[], index: number): readonly PagePolicy[] {
  return policies.map((policy, at) =>
    at === index ? { ...policy, disposition: 'enforce' } : { ...policy, disposition: 'report' },
  );
}

function withEdits(
  edits: readonly PolicyEdit[],
  directive: string,
  effect: Addition['effect'],
  data: ScenarioData,
): Found {
  const isOne = (data.page?.policies ?? []).length === 1;
  const parts = edits.map(({ policyIndex, added }) => {
    const policy = isOne ? '' : ` of policy ${policyIndex + 1}`;
    return `${added.join(' ')} to ${directive}${policy}`;
  });
  return {
    sentence: `Add ${parts.join(' and ')}`,
    effect,
    data: edits.reduce(
      (edited, { policyIndex: index, value }) =>
        applyChange(edited, { kind: 'set-policy', index, value }) ?? edited,
      data,
    ),
  };
}
