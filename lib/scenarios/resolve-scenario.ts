import type { Page, Scenario } from '../cors/scenario';
import { answerFor, type MeterState } from '../demo/answer';
import { isRefusedByParser } from '../record/refused-by-parser';
import { recordedPath, type RecordKey } from '../record/run-path';
import { planToQuery, type AnswerPlan, type ServerPlan } from '../record/server-plan';
import { hasHeader, type Header, type HeaderList } from '../http/header-list';
import { isPreflight, unknownResponse, type PartialResponse, type Server } from '../http/message';
import { parseUrl, toHttpUrl } from '../http/origin';
import { pageOrigin } from './page-origin';
import { fillPlaceholders } from './placeholders';
import type { GivenResponse, Host, ScenarioData } from './scenario-data';

/** An installation: where the page is and where the demo API answers. */
export type Place = {
  readonly docsOrigin: string;
  /** URL prefixes of the demo API, without a trailing slash. */
  readonly sameSite: string;
  readonly crossSite: string;
  readonly meter: MeterState;
};

/** The demo API's origins, each once. */
export function apiOrigins({ sameSite, crossSite }: Place): readonly string[] {
  return [...new Set([sameSite, crossSite].map((prefix) => new URL(prefix).origin))];
}

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
 * The absolute URL that the scenario's page requests, with the server plan of every hop in it and the placeholders in
 * the plans' header values filled in; without a key nothing is recorded.
 */
export function requestUrl(data: ScenarioData, place: Place, key: RecordKey | null): string {
  if (data.request.url !== undefined) return data.request.url;
  const hops: Hop[] = [
    { host: data.host ?? 'same-site', path: data.request.path, server: data.server ?? {} },
  ];
  for (const { host, path, server = {} } of data.redirects ?? []) {
    const before = hops.at(-1) ?? { host: 'same-site', path: '/' };
    hops.push({ host: host ?? before.host, path: path ?? before.path, server });
  }
  const fill = filler(data, place, key);
  return hops.reduceRight((next, hop, index) => {
    const status = data.redirects?.[index]?.status;
    const plan = filledPlan(hop.server, fill);
    return hopUrl(hop, status === undefined ? plan : redirecting(plan, status, next), place, key);
  }, '');
}

function hopUrl(
  { host, path }: Omit<Hop, 'server'>,
  server: ServerPlan,
  place: Place,
  key: RecordKey | null,
): string {
  if (host === 'docs') return `${place.docsOrigin}${path}`;
  const query = planToQuery(server);
  const separator = path.includes('?') ? '&' : '?';
  const recorded = key === null ? path : recordedPath(key.runId, key.attempt, path);
  return `${hostPrefix(host, place)}${recorded}${query === '' ? '' : `${separator}${query}`}`;
}

function redirecting(server: ServerPlan, status: number, location: string): ServerPlan {
  return {
    ...server,
    actual: { ...server.actual, status, set: [...(server.actual?.set ?? []), ['Location', location]] },
  };
}

export type Fill = (text: string) => string;

/** What puts the installation's addresses in the place of a scenario's placeholders; without a key, where nothing is recorded. */
export function filler(
  { request, host = 'same-site' }: Pick<ScenarioData, 'request' | 'host'>,
  place: Place,
  key: RecordKey | null,
): Fill {
  const first = request.url ?? hopUrl({ host, path: request.path }, {}, place, key);
  return (text) => fillPlaceholders(text, { ...place, requestUrl: first });
}

function filledPlan({ preflight, actual, ...plan }: ServerPlan, fill: Fill): ServerPlan {
  return {
    ...plan,
    ...(preflight === undefined ? {} : { preflight: filledAnswer(preflight, fill) }),
    ...(actual === undefined ? {} : { actual: filledAnswer(actual, fill) }),
  };
}

function filledAnswer<Plan extends AnswerPlan>(plan: Plan, fill: Fill): Plan {
  const { set, add } = plan;
  return {
    ...plan,
    ...(set === undefined ? {} : { set: filledHeaders(set, fill) }),
    ...(add === undefined ? {} : { add: filledHeaders(add, fill) }),
  };
}

function filledHeaders(headers: HeaderList, fill: Fill): HeaderList {
  return headers.map(([name, value]): Header => [name, fill(value)]);
}

/**
 * Resolves a scenario against an installation, as the engine takes it: absolute URLs, the servers' responses as a
 * function, and the placeholders in policies and in the values of request headers filled in. Nothing is recorded:
 * `recordedScenario` resolves one that is to be run.
 */
export function resolveScenario(data: ScenarioData, place: Place): Scenario {
  return {
    page: pageOf(data, place),
    request: resolvedRequest(data, place, null),
    server: answersOf(data, place),
  };
}

/** The request of a scenario in an installation; without a key, where nothing is recorded. */
export function resolvedRequest(
  data: ScenarioData,
  place: Place,
  key: RecordKey | null,
): Scenario['request'] {
  const { path: _, headers, thenSet, ...request } = data.request;
  const fill = filler(data, place, key);
  return {
    ...request,
    ...(headers === undefined ? {} : { headers: filledHeaders(headers, fill) }),
    ...(thenSet === undefined ? {} : { thenSet: [thenSet[0], fill(thenSet[1])] }),
    url: requestUrl(data, place, key),
  };
}

/** The page. What is no page's URL has an opaque origin, as long as it is written. */
function pageOf(data: ScenarioData, place: Place): Page {
  const {
    origin: kind,
    url: ownUrl,
    framedBy,
    connectionAllowlist,
    connectionAllowlistReportOnly,
    policies = [],
    ...facts
  } = data.page ?? {};
  const isOpaque = kind === 'opaque';
  const ownOrigin = ownUrl === undefined ? place.docsOrigin : (pageOrigin(ownUrl) ?? 'null');
  const isSandboxed = isOpaque || policies.some(({ value }) => /sandbox/i.test(value));
  const url = ownUrl ?? (isSandboxed ? `${place.docsOrigin}/frame` : undefined);
  const topLevelUrl = framedBy ?? (isSandboxed && ownUrl === undefined ? place.docsOrigin : undefined);
  const fill = filler(data, place, null);
  return {
    ...facts,
    ...(connectionAllowlist !== undefined && { connectionAllowlist: fill(connectionAllowlist) }),
    ...(connectionAllowlistReportOnly !== undefined && {
      connectionAllowlistReportOnly: fill(connectionAllowlistReportOnly),
    }),
    origin: isOpaque ? 'null' : ownOrigin,
    ...(url === undefined ? {} : { url }),
    ...(topLevelUrl === undefined ? {} : { topLevelOrigin: pageOrigin(topLevelUrl) ?? 'null' }),
    policies: policies.map((policy) => ({ ...policy, value: fill(policy.value) })),
  };
}

/**
 * The demo API's answers, and a plain 200 from the docs app, whose answers CORS does not concern. What any other server
 * answers is not known but as far as the reader gave it, which is of the request's own URL and of none that it redirects to.
 */
function answersOf({ given = {}, request: { url: ownUrl } }: ScenarioData, place: Place): Server {
  const apis = [place.sameSite, place.crossSite].map((prefix) => new URL(`${prefix}/`));
  const demo = answerFor({
    meter: place.meter,
    origins: apiOrigins(place),
    basePath: new URL(place.sameSite).pathname.replace(/\/$/, ''),
  });
  const parsedUrl = parseUrl(ownUrl ?? '');
  const own = parsedUrl && toHttpUrl(parsedUrl);
  return (request) => {
    const response =
      own && isSameUrl(own, request.url) ? given[isPreflight(request) ? 'preflight' : 'actual'] : undefined;
    if (response !== undefined) return knownPart(response);
    if (request.url.startsWith(`${place.docsOrigin}/`))
      return isRefusedByParser(request.headers)
        ? { status: 400, headers: [] }
        : { status: 200, headers: [['Content-Type', 'text/html; charset=utf-8']] };
    if (apis.some((api) => isUnder(api, request.url))) return demo(request);
    // Where this installation is at http:, nobody answers by https: at the same port.
    if ([place.docsOrigin, ...apiOrigins(place)].some((origin) => isUpgraded(origin, request.url)))
      throw new Error('Nothing listens there.');
    return unknownResponse;
  };
}

function knownPart({ status, headers, absent }: GivenResponse): PartialResponse {
  const isKnown = (name: string) =>
    hasHeader(headers, name) || absent?.some((other) => other.toLowerCase() === name) === true;
  return {
    status: status ?? null,
    headers,
    ...(absent === undefined ? {} : { isHeaderUnknown: (name: string) => !isKnown(name) }),
  };
}

/** Whether it is that URL, of which the browser may have made one of https:. */
function isSameUrl(own: URL, text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== null &&
    (url.origin === own.origin || isUpgraded(own.origin, text)) &&
    url.pathname === own.pathname &&
    url.search === own.search
  );
}

function isUpgraded(origin: string, text: string): boolean {
  return (
    origin.startsWith('http:') &&
    parseUrl(text)?.origin === parseUrl(origin.replace('http:', 'https:'))?.origin
  );
}

function isUnder(prefix: URL, text: string): boolean {
  const url = parseUrl(text);
  return url !== null && url.origin === prefix.origin && url.pathname.startsWith(prefix.pathname);
}
