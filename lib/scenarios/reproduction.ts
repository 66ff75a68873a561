import type { BlockKind } from '../cors/block';
import { predict } from '../cors/predict';
import type { Prediction } from '../cors/prediction';
import type { Profile } from '../cors/profile';
import { combinedValue, type Header } from '../http/header-list';
import { statusName } from '../http/message';
import { parseUrl } from '../http/origin';
import { isElementApi } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import { headerNameFault, headerValueFault } from '../record/plan-header';
import type { AnswerPlan } from '../record/server-plan';
import { elementPaths } from './element-paths';
import { pageOrigin } from './page-origin';
import { resolveScenario, type Place } from './resolve-scenario';
import type { GivenResponse, Host, PageData, ScenarioData } from './scenario-data';

/** A scenario of other people's page and server, as the docs' page and the demo API play it. */
type Reproduction =
  | {
      readonly kind: 'can be run';
      readonly data: ScenarioData;
      /** What blocks it there as here, by the profile it was predicted with; null where nothing does. */
      readonly block: BlockKind | null;
      /** What is otherwise than it was, a sentence each. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'can only be predicted';
      /** A sentence. */
      readonly because: string;
    };

const hosts = ['same-site', 'cross-site'] as const satisfies readonly Host[];

/**
 * Puts the docs' page where the page of the scenario stood, and the demo API, answering as the server did, where its
 * server stood. It can be run only where the engine predicts the same block of both; headers and URLs that are compared
 * with the page's origin name the docs' in its place.
 * @param data with a page that is not ours, and the URL of its server; its responses as far as they were given
 */
export function reproductionOf(data: ScenarioData, place: Place, profile: Profile): Reproduction {
  const because = obstacle(data);
  if (because !== null) return { kind: 'can only be predicted', because };
  const original = predict(resolveScenario(data, place), profile);
  if (original.block === null && original.needs.length > 0)
    return {
      kind: 'can only be predicted',
      because: "The evidence lacks a part of the server's responses that decides.",
    };
  const filled = { ...data, given: filledGiven(data.given ?? {}, original) };
  const isFilled = original.needs.length > 0;
  for (const host of hosts) {
    const replayed = replayedAt(host, filled, isFilled, place);
    const prediction = predict(resolveScenario(replayed.data, place), profile);
    const isSame =
      original.block?.kind === prediction.block?.kind &&
      original.exchanges.map(({ kind }) => kind).join() ===
        prediction.exchanges.map(({ kind }) => kind).join();
    if (isSame) return { kind: 'can be run', block: original.block?.kind ?? null, ...replayed };
  }
  return {
    kind: 'can only be predicted',
    because:
      original.block === null
        ? 'From this page, with its own host and scheme, the outcome would be different.'
        : 'From this page, with its own host and scheme, something else would block it first, or nothing would.',
  };
}

/** What no other page and server can stand in for; null where nothing is in the way. */
function obstacle({ page = {}, request, given = {} }: ScenarioData): string | null {
  const origin = pageOrigin(page.url ?? '');
  const url = parseUrl(request.url ?? '');
  if (url === null || (origin === null && page.origin !== 'opaque')) return 'Page and URL have to be known.';
  if (page.origin !== 'opaque' && !/^https?:/.test(origin ?? ''))
    return 'The page is a file or in an app, and this page is not.';
  if (!/^(?:http|ws)s?:$/.test(url.protocol)) return `No server responds to ${url.protocol} URLs.`;
  if (page.origin !== 'opaque' && origin === url.origin)
    return "The request goes to the page's own origin, for which no other server can stand in.";
  const isRedirected = [given.preflight, given.actual].some(
    (response) => response !== undefined && combinedValue(response.headers, 'location') !== null,
  );
  if (isRedirected) return 'The server redirects, and the response at the target is not known.';
  return null;
}

type Given = NonNullable<ScenarioData['given']>;

type Replayed = { readonly data: ScenarioData; readonly notes: readonly string[] };

/** The responses with all that is not known of them, and decides, as it has to be for the request to get so far. */
function filledGiven(given: Given, { exchanges, needs }: Prediction): Given {
  const side = (kind: keyof Given): GivenResponse | undefined => {
    const missing = needs.filter(({ exchange }) => exchanges[exchange]?.kind === kind);
    const { [kind]: response } = given;
    if (response === undefined && missing.length === 0) return undefined;
    const status = response?.status ?? missing.find(({ name }) => name === statusName)?.value;
    const added = missing.filter(({ name }) => name !== statusName);
    return {
      ...(status === undefined ? {} : { status: Number(status) }),
      headers: [...(response?.headers ?? []), ...added.map(({ name, value }): Header => [name, value])],
    };
  };
  const preflight = side('preflight');
  const actual = side('actual');
  return { ...(preflight && { preflight }), ...(actual && { actual }) };
}

function replayedAt(host: Host, data: ScenarioData, isFilled: boolean, place: Place): Replayed {
  const { page = {}, request, given = {}, ...rest } = data;
  const { url: requestUrl, ...call } = request;
  const url = parseUrl(requestUrl ?? '') ?? new URL(place.sameSite);
  const origin = pageOrigin(page.url ?? '') ?? 'null';
  const replace = (text: string) => placed(text, origin, url.origin, host);
  const file = isElementApi(request.api) ? elementPaths[request.api] : null;
  const query = file === null ? withoutPlan(url.search) : '';
  const leftOut = new Set<string>();
  const preflight = planOf(given.preflight, replace, leftOut);
  const actual = planOf(given.actual, replace, leftOut);
  const apiOrigin = new URL(host === 'same-site' ? place.sameSite : place.crossSite).origin;
  return {
    data: {
      ...rest,
      page: pageOf(page, replace),
      request: {
        ...call,
        path: file ?? `${url.pathname}${query}`,
        ...(call.headers === undefined
          ? {}
          : { headers: call.headers.map(([name, value]): Header => [name, replace(value)]) }),
      },
      host,
      ...(preflight === null && actual === null
        ? {}
        : { server: { ...(preflight && { preflight }), ...(actual && { actual }) } }),
    },
    notes: [
      `${place.docsOrigin} stands for ${page.origin === 'opaque' ? 'the page' : origin}, and ${apiOrigin} for ${url.origin}.`,
      ...(isFilled ? ['Here, whatever is not known of the responses allows the request.'] : []),
      ...(file === null ? [] : [`The demo API's ${file} stands in for the file that is loaded.`]),
      ...(file !== null || query === url.search
        ? []
        : ["Parameters that would change the demo API's response are left out."]),
      ...(leftOut.size === 0
        ? []
        : [`The demo API sends no ${new Intl.ListFormat('en', { type: 'disjunction' }).format(leftOut)}.`]),
    ],
  };
}

/** The query without the parameters of a server plan. */
function withoutPlan(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((parameter) => !/^(?:preflight|actual|meter)\./.test(parameter));
  return search === '' || kept.length === 0 ? '' : `?${kept.join('&')}`;
}

function pageOf(
  { origin, policies, connectionAllowlist, connectionAllowlistReportOnly, earlier, serviceWorker }: PageData,
  replace: (text: string) => string,
): PageData {
  return {
    ...(connectionAllowlist === undefined ? {} : { connectionAllowlist: replace(connectionAllowlist) }),
    ...(connectionAllowlistReportOnly === undefined
      ? {}
      : { connectionAllowlistReportOnly: replace(connectionAllowlistReportOnly) }),
    ...(origin === undefined ? {} : { origin }),
    ...(earlier === undefined ? {} : { earlier }),
    ...(serviceWorker === undefined ? {} : { serviceWorker }),
    ...(policies === undefined
      ? {}
      : { policies: policies.map((policy): PagePolicy => ({ ...policy, value: replace(policy.value) })) }),
  };
}

/** The response as a plan: none of the demo API's own `Access-Control-` headers, and every header that was given. */
function planOf(
  response: GivenResponse | undefined,
  replace: (text: string) => string,
  leftOut: Set<string>,
): AnswerPlan | null {
  if (response === undefined) return null;
  const set = new Map<string, Header>();
  const add: Header[] = [];
  for (const [name, given] of response.headers) {
    const value = replace(given);
    const fault = headerNameFault('', name) ?? headerValueFault('', name, value, []);
    if (fault !== null) leftOut.add(name);
    else if (set.has(name.toLowerCase())) add.push([name, value]);
    else set.set(name.toLowerCase(), [name, value]);
  }
  return {
    ...(response.status === undefined ? {} : { status: response.status }),
    remove: ['*'],
    ...(set.size === 0 ? {} : { set: [...set.values()] }),
    ...(add.length === 0 ? {} : { add }),
  };
}

/**
 * The text with placeholders where the page's origin stands, one that misses it by scheme, port or case, or the server's.
 * What stands for the server's host alone, without a scheme, stays.
 */
function placed(text: string, page: string, server: string, host: Host): string {
  return text.replaceAll(/\b[a-z][a-z\d+.-]*:\/\/[^\s,;"'/?#]+/gi, (written) => {
    if (written === page) return '{docs}';
    const own = parseUrl(page);
    const other = parseUrl(written);
    if (own === null || other === null) return written;
    // The same origin in other letters, or with its default port.
    if (other.origin === own.origin) return '{docs-upper-case}';
    if (other.origin === server) return `{${host}}`;
    if (other.hostname !== own.hostname) return written;
    return other.port === own.port ? '{docs-other-scheme}' : '{docs-other-port}';
  });
}
