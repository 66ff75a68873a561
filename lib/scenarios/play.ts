import type { Scenario } from '../cors/scenario';
import { answerFor, type MeterState } from '../demo/answer';
import { recordedPath } from '../demo/run-path';
import { planToQuery } from '../demo/server-plan';
import type { ScenarioData } from './scenario-data';

/** An installation: where the page is and where the demo API answers. */
export type Place = {
  readonly docsOrigin: string;
  /** URL prefixes of the demo API, without a trailing slash. */
  readonly sameSite: string;
  readonly crossSite: string;
  readonly meter: MeterState;
};

/** Under what a request is recorded. */
export type Attempt = { readonly runId: string; readonly label: string };

/** The prefix of the demo API's URLs for this scenario. */
export function apiPrefix(data: Pick<ScenarioData, 'host'>, place: Place): string {
  return data.host === 'cross-site' ? place.crossSite : place.sameSite;
}

/** The absolute URL that the scenario's page requests, plan included; without an attempt nothing is recorded. */
export function requestUrl(data: ScenarioData, place: Place, attempt: Attempt | null): string {
  const { path } = data.request;
  const query = planToQuery(data.server ?? {});
  const separator = path.includes('?') ? '&' : '?';
  const recorded = attempt === null ? path : recordedPath(attempt.runId, attempt.label, path);
  return `${apiPrefix(data, place)}${recorded}${query === '' ? '' : `${separator}${query}`}`;
}

/** Puts a scenario in its place, as the engine takes it: absolute URLs, and the demo API's answers as a function. */
export function toScenario(data: ScenarioData, place: Place, attempt: Attempt | null = null): Scenario {
  const { path: _, ...request } = data.request;
  return {
    page: { origin: place.docsOrigin, policies: data.page?.policies ?? [] },
    request: { ...request, url: requestUrl(data, place, attempt) },
    server: answerFor({
      meter: place.meter,
      origins: [...new Set([place.sameSite, place.crossSite].map((url) => new URL(url).origin))],
      basePath: new URL(place.sameSite).pathname.replace(/\/$/, ''),
    }),
  };
}
