import { newRunId } from '../record/run-path';
import { toScenario, type Attempt, type Place } from '../scenarios/play';
import type { ScenarioData } from '../scenarios/scenario-data';
import type { Run } from '../run/observe';

/** A scenario with the address under which it is run and recorded. */
export type PlannedRun = {
  readonly data: ScenarioData;
  readonly attempt: Attempt;
  readonly run: Omit<Run, 'signal'>;
};

/** Below what the demo API keeps of one run, so that no exchange of it is given up. */
const mostExchanges = 160;
const longestRedirectChain = 42;

/** Gives every scenario URLs of its own, so that no cache of the browser knows them, in as few runs as the recorder can hold. */
export function planRuns(scenarios: readonly ScenarioData[], place: Place): PlannedRun[] {
  const origins = [...new Set([place.sameSite, place.crossSite].map((prefix) => new URL(prefix).origin))];
  let runId = newRunId();
  let exchanges = 0;
  return scenarios.map((data, index) => {
    const needed = mostExchangesOf(data);
    exchanges += needed;
    if (exchanges > mostExchanges) {
      runId = newRunId();
      exchanges = needed;
    }
    const attempt = { runId, label: `${index}.${data.id}`.slice(0, 64) };
    const { request, page } = toScenario(data, place, attempt);
    return {
      data,
      attempt,
      run: {
        request,
        page: { origin: data.page?.origin ?? 'docs', policies: page.policies ?? [] },
        recordedAt: isRecorded(data) ? { api: place.sameSite, runId, attempt: attempt.label, origins } : null,
      },
    };
  });
}

/** Whether any request of the scenario goes to the demo API. */
function isRecorded({ request, host, redirects = [] }: ScenarioData): boolean {
  return (
    request.url === undefined &&
    (host !== 'docs' || redirects.some((redirect) => redirect.host !== undefined && redirect.host !== 'docs'))
  );
}

function mostExchangesOf({ server, redirects = [] }: ScenarioData): number {
  const plans = [server, ...redirects.map((redirect) => redirect.server)];
  const hasOwnLocation = plans.some((plan) =>
    [...(plan?.actual?.set ?? []), ...(plan?.actual?.add ?? [])].some(
      ([name]) => name.toLowerCase() === 'location',
    ),
  );
  return 2 * (redirects.length + 1) + (hasOwnLocation ? longestRedirectChain : 0);
}
