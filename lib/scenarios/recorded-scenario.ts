import type { Page, Scenario } from '../cors/scenario';
import { recordedPath, type RecordKey } from '../record/run-path';
import { recordedPolicies } from './recorded-policies';
import { resolvedRequest, resolveScenario, type Place } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';

/**
 * The scenario as `resolveScenario` has it, at the very URLs of a run that is recorded under the key: so are the paths that
 * the page's policies and allowlists name.
 */
export function recordedScenario(data: ScenarioData, place: Place, key: RecordKey): Scenario {
  const { page, ...scenario } = resolveScenario(data, place);
  const { policies = [] } = page;
  const isOwnUrl = data.request.url !== undefined;
  return {
    ...scenario,
    request: resolvedRequest(data, place, key),
    page: {
      ...page,
      ...recordedAllowlists(page, place, key),
      policies: isOwnUrl ? policies : recordedPolicies(policies, key, [place.sameSite, place.crossSite]),
    },
  };
}

/** The page's allowlists: patterns with a path of the demo API list its recorded ones. */
function recordedAllowlists(
  { connectionAllowlist, connectionAllowlistReportOnly }: Page,
  place: Place,
  { runId, attempt }: RecordKey,
): Partial<Page> {
  const prefixes = [place.sameSite, place.crossSite];
  const recorded = (value: string): string =>
    value.replaceAll(/"([^"]*)"/g, (quoted, pattern: string) => {
      const prefix = prefixes.find((one) => pattern.startsWith(`${one}/`));
      return prefix === undefined
        ? quoted
        : `"${prefix}${recordedPath(runId, attempt, pattern.slice(prefix.length))}"`;
    });
  return {
    ...(connectionAllowlist !== undefined && { connectionAllowlist: recorded(connectionAllowlist) }),
    ...(connectionAllowlistReportOnly !== undefined && {
      connectionAllowlistReportOnly: recorded(connectionAllowlistReportOnly),
    }),
  };
}
