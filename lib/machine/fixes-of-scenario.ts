import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import { caseScenario, type CaseData, type CaseResponse } from '../evidence/diagnosis/case-data';
import { fixesOfCase } from '../evidence/diagnosis/case-of';
import { fixesFor } from '../scenarios/fixes';
import { resolveScenario, type Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';
import { fixesJson, type FixJson } from './fix-json';

type Options = { readonly place: Place; readonly profile: Profile; readonly server: string };

/**
 * What would let a scenario's request through. Where the request and its responses alone bring about the block, each fix
 * has the server's configuration with it.
 */
export function fixesOfScenario(data: ScenarioData, { place, profile, server }: Options): readonly FixJson[] {
  const asCase = caseOfScenario(data, place, profile);
  if (asCase !== null) return fixesJson(asCase, fixesOfCase(asCase, profile), server);
  return fixesFor(data, place, profile).map(({ sentence, isUnsafe }) => ({
    sentence,
    isUnsafe,
    checked: null,
    configuration: null,
  }));
}

/** The scenario as a case; null where a case can't hold what brings about the block. */
function caseOfScenario(data: ScenarioData, place: Place, profile: Profile): CaseData | null {
  const { page, request, server } = resolveScenario(data, place);
  const { block, exchanges } = predict({ page, request, server }, profile);
  if (block === null) return null;
  const asCase: CaseData = {
    page: { origin: page.origin, policies: page.policies ?? [] },
    request,
    responses: exchanges.map(({ kind, request: { url }, response }): CaseResponse => {
      const { status, headers, isHeaderUnknown } = response;
      const absent =
        isHeaderUnknown === undefined
          ? null
          : (data.given?.[kind]?.absent ?? []).map((name) => name.toLowerCase());
      return { to: kind, url, status, headers, absent };
    }),
    assumed: [],
  };
  const same = predict(caseScenario(asCase), profile).block;
  return JSON.stringify(same) === JSON.stringify(block) ? asCase : null;
}
