import type { Scenario } from '../cors/scenario';
import { answerFor, type MeterState } from '../demo/answer';
import { recordedPath } from '../demo/run-path';
import { planToQuery, type ServerPlan } from '../demo/server-plan';
import type { Answer } from '../http/message';
import type { Host, ScenarioData } from './scenario-data';

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

type Hop = { readonly host: Host; readonly path: string; readonly server: ServerPlan };

/** The prefix of the URLs at a host. */
export function hostPrefix(host: Host, place: Place): string {
  switch (host) {
    case 'same-site':
      return place.sameSite;
    case 'cross-site':
      return place.crossSite;
    case 'docs':
      return place.docsOrigin;
  }
}

/**
 * The absolute URL that the scenario's page requests, with the server plan of every hop in it; without an attempt
 * nothing is recorded.
 */
export function requestUrl(data: ScenarioData, place: Place, attempt: Attempt | null): string {
  if (data.request.url !== undefined) return data.request.url;
  const hops: Hop[] = [
    { host: data.host ?? 'same-site', path: data.request.path, server: data.server ?? {} },
  ];
  for (const { host, path, server = {} } of data.redirects ?? []) {
    const before = hops.at(-1) ?? { host: 'same-site', path: '/' };
    hops.push({ host: host ?? before.host, path: path ?? before.path, server });
  }
  return hops.reduceRight((next, hop, index) => {
    const status = data.redirects?.[index]?.status;
    return hopUrl(
      hop,
      status === undefined ? hop.server : redirecting(hop.server, status, next),
      place,
      attempt,
    );
  }, '');
}

function hopUrl({ host, path }: Hop, server: ServerPlan, place: Place, attempt: Attempt | null): string {
  if (host === 'docs') return `${place.docsOrigin}${path}`;
  const query = planToQuery(server);
  const separator = path.includes('?') ? '&' : '?';
  const recorded = attempt === null ? path : recordedPath(attempt.runId, attempt.label, path);
  return `${hostPrefix(host, place)}${recorded}${query === '' ? '' : `${separator}${query}`}`;
}

function redirecting(server: ServerPlan, status: number, location: string): ServerPlan {
  return {
    ...server,
    actual: { ...server.actual, status, set: [...(server.actual?.set ?? []), ['Location', location]] },
  };
}

/** Puts a scenario in its place, as the engine takes it: absolute URLs, and the servers' answers as a function. */
export function toScenario(data: ScenarioData, place: Place, attempt: Attempt | null = null): Scenario {
  const { path: _, ...request } = data.request;
  return {
    page: {
      origin: data.page?.origin === 'opaque' ? 'null' : place.docsOrigin,
      policies: data.page?.policies ?? [],
    },
    request: { ...request, url: requestUrl(data, place, attempt) },
    server: answersOf(place),
  };
}

/** The demo API's answers, and a plain 200 from the docs app, whose answers CORS does not concern. */
function answersOf(place: Place): Answer {
  const demo = answerFor({
    meter: place.meter,
    origins: [...new Set([place.sameSite, place.crossSite].map((url) => new URL(url).origin))],
    basePath: new URL(place.sameSite).pathname.replace(/\/$/, ''),
  });
  return (request) =>
    request.url.startsWith(`${place.docsOrigin}/`)
      ? { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']] }
      : demo(request);
}
