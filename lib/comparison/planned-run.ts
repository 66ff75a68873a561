import type { Page, Scenario } from '../cors/scenario';
import { newRunId, type RecordKey } from '../record/run-path';
import type { Observation, PageAllowlists, RunPage } from '../run/observation';
import type { Run } from '../run/run';
import { recordedScenario } from '../scenarios/recorded-scenario';
import { apiOrigins, type Place } from '../scenarios/resolve-scenario';
import type { ScenarioData } from '../scenarios/scenario-data';

/** A scenario that is to be run: one object, made once, so that what is predicted is what is run. */
export type PlannedRun = {
  readonly data: ScenarioData;
  /** Under what it is recorded; the same key again is the same URL again. */
  readonly recordKey: RecordKey;
  /** What the engine predicts of, at the very URL of the run. */
  readonly scenario: Scenario;
  readonly run: Run;
};

/** Below what the demo API keeps of one run, so that no exchange of it is given up. */
const mostExchanges = 160;
const longestRedirectChain = 42;

/** Plans one run of a scenario under that key. */
export function planRun(data: ScenarioData, place: Place, recordKey: RecordKey): PlannedRun {
  const scenario = recordedScenario(data, place, recordKey);
  const { request, page } = scenario;
  const { runId, attempt } = recordKey;
  const origins = apiOrigins(place);
  return {
    data,
    recordKey,
    scenario,
    run: {
      request,
      ...(page.earlier !== undefined && { earlier: page.earlier }),
      page: { origin: data.page?.origin ?? 'docs', policies: page.policies ?? [], ...facingOf(page) },
      recordedAt: isRecorded(data) ? { api: place.sameSite, runId, attempt, origins } : null,
    },
  };
}

/**
 * The run as it was planned, of a page whose policies nobody knew before: those that the violations of the run name.
 * @param place as it was planned with
 */
export function withToldPolicies(planned: PlannedRun, { violations }: Observation, place: Place): PlannedRun {
  if (violations.length === 0) return planned;
  const { data, recordKey } = planned;
  const told = new Map(
    violations.map(({ originalPolicy: value, disposition }) => [
      `${disposition} ${value}`,
      { value, disposition },
    ]),
  );
  const policies = [...(data.page?.policies ?? []), ...told.values()];
  const scenario = recordedScenario({ ...data, page: { ...data.page, policies } }, place, recordKey);
  return { ...planned, scenario };
}

function facingOf({
  connectionAllowlist,
  connectionAllowlistReportOnly,
  serviceWorker,
}: Page): Pick<RunPage, 'serviceWorker' | keyof PageAllowlists> {
  return {
    ...(serviceWorker !== undefined && { serviceWorker }),
    ...(connectionAllowlist !== undefined && { connectionAllowlist }),
    ...(connectionAllowlistReportOnly !== undefined && { connectionAllowlistReportOnly }),
  };
}

/** Plans many, each with URLs of its own, so that no cache of the browser knows them, in as few runs as the recorder can hold. */
export function planRuns(scenarios: readonly ScenarioData[], place: Place): PlannedRun[] {
  let runId = newRunId();
  let exchanges = 0;
  return scenarios.map((data, index) => {
    const needed = mostExchangesOf(data);
    exchanges += needed;
    if (exchanges > mostExchanges) {
      runId = newRunId();
      exchanges = needed;
    }
    return planRun(data, place, { runId, attempt: `${index}.${data.id}`.slice(0, 64) });
  });
}

/** Whether any request of the scenario goes to the demo API. */
function isRecorded({ request, host, redirects = [] }: ScenarioData): boolean {
  return (
    request.url === undefined &&
    (host !== 'docs' || redirects.some((redirect) => redirect.host !== undefined && redirect.host !== 'docs'))
  );
}

function mostExchangesOf({ page = {}, server, redirects = [] }: ScenarioData): number {
  const plans = [server, ...redirects.map((redirect) => redirect.server)];
  const hasOwnLocation = plans.some((plan) =>
    [...(plan?.actual?.set ?? []), ...(plan?.actual?.add ?? [])].some(
      ([name]) => name.toLowerCase() === 'location',
    ),
  );
  const longest = 2 * (redirects.length + 1) + (hasOwnLocation ? longestRedirectChain : 0);
  return page.earlier === undefined ? longest : 2 * longest;
}
