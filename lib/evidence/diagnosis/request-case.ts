import { parseUrl } from '../../http/origin';
import type { ConfiguredServer } from '../configuration/configured-server';
import { addressesOf, isToldAddress, type Address } from './address';
import { linesOfPiece } from '../console/lines-of-piece';
import type { SeenReport } from '../browser-reports/seen-report';
import type { Reading, SeenPolicy } from '../reading';
import { rowsOf, unknown, valueOf, type Fact, type SeenExchange } from '../seen';
import { policiesOfPage, toldOrigin } from './told-origin';
import { groupedLines, type PlacedLine } from './grouped-lines';
import { ExchangeIndex, isPreflight, withoutFragment, type PlacedExchange } from './exchange-index';

/** A report, and the text it stands in. */
export type PlacedReport = SeenReport & { readonly text: number };

/** One request as all of the evidence shows it. */
export type RequestCase = {
  /** The request itself; null where only its preflight, or only a line of the console, was given. */
  readonly actual: PlacedExchange | null;
  readonly preflight: PlacedExchange | null;
  readonly lines: readonly PlacedLine[];
  readonly reports: readonly PlacedReport[];
  /** The request and, after each redirect, the next; null where the request itself was not given. */
  readonly hops: Hops | null;
  /** Everything that was seen. */
  readonly all: ExchangeIndex;
  readonly configurations: readonly ConfiguredServer[];
  /** Those that may be the page's. */
  readonly policies: readonly SeenPolicy[];
  /** A URL that was given by itself, which the request may have gone to. */
  readonly urlAlone: string | null;
  /** Its own, or its URL's, which the policies' sandbox may have taken from it: see `originOf`. */
  readonly pageOrigin: Fact<string>;
};

const ofPages = new Set([
  'fetch',
  'xhr',
  'eventsource',
  'websocket',
  'ping',
  'script',
  'font',
  'image',
  'stylesheet',
  'manifest',
  'other',
  'media',
  'texttrack',
]);

/** No page has more, and each is asked about every request. */
export const mostPolicies = 8;

/** The policies of a reading, each once. */
export function policiesIn({ pieces }: Reading): readonly SeenPolicy[] {
  const policies = pieces.flatMap((piece) => (piece.kind === 'policies' ? piece.policies : []));
  const byContent = new Map<string, SeenPolicy>();
  for (const policy of policies) {
    const key = `${policy.disposition} ${policy.delivery ?? ''} ${policy.value}`;
    if (!byContent.has(key)) byContent.set(key, policy);
  }
  return [...byContent.values()];
}

/**
 * The requests in a reading: each preflight with its request, the console's lines and the reports with the request they
 * tell of. Requests of a HAR that went through, and those of which nothing could have gone wrong, are left out.
 */
export function requestCases(reading: Reading): readonly RequestCase[] {
  const all = new ExchangeIndex(
    reading.pieces.flatMap((piece): PlacedExchange[] =>
      piece.kind === 'exchanges' ? piece.exchanges.map((exchange) => ({ text: piece.text, exchange })) : [],
    ),
  );
  const configurations = reading.pieces.flatMap((piece) =>
    piece.kind === 'configuration' ? [piece.server] : [],
  );
  const policies = policiesIn(reading).slice(0, mostPolicies);
  const reports = reading.pieces.flatMap((piece) =>
    piece.kind === 'reports'
      ? piece.reports.map((report): PlacedReport => ({ ...report, text: piece.text }))
      : [],
  );
  const lines = reading.pieces.flatMap((piece) =>
    linesOfPiece(piece, reading.texts).map((line): PlacedLine => ({ text: piece.text, line })),
  );
  const toldByLines = lines.map(toldByLine);
  const toldByReports = reports.map(toldByReport);
  const pairs = pairsOf(all);
  const urls = reading.pieces.flatMap((piece) => (piece.kind === 'url' ? piece.url : []));
  /** The first that isn't of the page itself. */
  const urlBeside = (pageOrigin: Fact<string>) =>
    urls.find((url) => parseUrl(url)?.origin !== valueOf(pageOrigin)) ?? null;
  const cases: RequestCase[] = pairs.map(({ actual, preflight }) => {
    const one = actual?.exchange ?? preflight?.exchange;
    const hops = actual && hopsOf(actual, all);
    const url = valueOf(one?.request.url ?? unknown);
    const ownUrls = [
      ...(hops?.exchanges ?? []).map(({ exchange }) => valueOf(exchange.request.url)),
      hops?.leadsTo ?? null,
      url,
    ];
    const addresses = addressesOf(ownUrls);
    const isUrlKnown = ownUrls.some((each) => each !== null);
    const own = addressesOf([url]);
    const matching = toldByLines.flatMap(({ item, told }) => {
      const isAbout =
        told === null || !isUrlKnown
          ? pairs.length === 1 && item.line.meaning.is !== 'notice'
          : isToldAddress(told, addresses);
      return isAbout ? [item] : [];
    });
    const tellers = { exchanges: [actual?.exchange, preflight?.exchange], lines: matching };
    const pageOrigin = toldOrigin(tellers);
    return {
      actual,
      preflight,
      lines: matching,
      reports: toldByReports.flatMap(({ item, told }) => {
        const isAbout = told === null || url === null ? pairs.length === 1 : isToldAddress(told, own);
        return isAbout ? [item] : [];
      }),
      hops,
      all,
      configurations,
      policies: policiesOfPage(policies, tellers),
      urlAlone: urlBeside(pageOrigin),
      pageOrigin,
    };
  });
  const used = new Set(cases.flatMap((each) => each.lines));
  const usedReports = new Set(cases.flatMap((each) => each.reports));
  const rest = (own: readonly PlacedLine[]) => {
    const tellers = { exchanges: [], lines: own };
    const pageOrigin = toldOrigin(tellers);
    return {
      actual: null,
      preflight: null,
      lines: own,
      hops: null,
      all,
      configurations,
      policies: policiesOfPage(policies, tellers),
      urlAlone: urlBeside(pageOrigin),
      pageOrigin,
    };
  };
  const groups = groupedLines(lines.filter((line) => !used.has(line)));
  for (const group of groups) {
    cases.push({ ...rest(group), reports: [] });
  }
  for (const report of reports) {
    if (!usedReports.has(report)) cases.push({ ...rest([]), reports: [report] });
  }
  if (cases.length === 0 && (configurations.length > 0 || policies.length > 0 || urls.length > 0)) {
    cases.push({ ...rest([]), reports: [] });
  }
  return cases;
}

type Pair = { readonly actual: PlacedExchange | null; readonly preflight: PlacedExchange | null };

function pairsOf(index: ExchangeIndex): readonly Pair[] {
  const targets = new Set<string>();
  const hops = new Set<PlacedExchange>();
  for (const placed of index.all) {
    if (isTarget(placed.exchange, targets)) hops.add(placed);
    const target = redirectTarget(placed.exchange);
    if (target !== null && !isPreflight(placed.exchange)) targets.add(target);
  }
  const taken = new Set<PlacedExchange>();
  const pairs: Pair[] = [];
  for (const actual of index.others) {
    if (!isOfInterest(actual.exchange) || hops.has(actual)) continue;
    const own = preflightOf(actual, index, taken);
    if (own) taken.add(own);
    pairs.push({ actual, preflight: own });
  }
  for (const preflight of index.preflights) {
    const isLeft = !taken.has(preflight) && (!hops.has(preflight) || pairs.length === 0);
    if (isLeft) pairs.push({ actual: null, preflight });
  }
  return pairs;
}

/** The nearest preflight that asks for the request. */
function preflightOf(
  actual: PlacedExchange,
  index: ExchangeIndex,
  taken: ReadonlySet<PlacedExchange>,
): PlacedExchange | null {
  const url = valueOf(actual.exchange.request.url);
  const candidates =
    url === null ? index.preflights : [...index.at(url, 'preflights'), ...index.at('', 'preflights')];
  const distance = (placed: PlacedExchange) => Math.abs(index.position(placed) - index.position(actual));
  let nearest: PlacedExchange | null = null;
  for (const placed of candidates) {
    if (taken.has(placed) || !belongsTo(placed.exchange, actual.exchange)) continue;
    if (nearest === null || distance(placed) < distance(nearest)) nearest = placed;
  }
  return nearest;
}

/** Requests that a page's script may have made. What a HAR shows of pages and of their parts is left out. */
function isOfInterest(exchange: SeenExchange): boolean {
  if (exchange.source.form !== 'har') return true;
  const purpose = valueOf(exchange.purpose);
  if (purpose !== null && !ofPages.has(purpose)) return false;
  const mode = valueOf(exchange.call.mode);
  if (mode === 'navigate' || mode === 'no-cors')
    return exchange.failure.kind === 'seen' && mode !== 'navigate';
  const origin = valueOf(exchange.pageOrigin);
  const url = parseUrl(valueOf(exchange.request.url) ?? '');
  return mode === 'cors' || exchange.failure.kind === 'seen' || origin === null || url?.origin !== origin;
}

/** Where a redirect leads; null for other responses. */
function redirectTarget({ request, response }: SeenExchange): string | null {
  const status = valueOf(response.status) ?? 0;
  const location = rowsOf(response.headers, 'location')[0];
  if (location === undefined || status < 300 || status > 399) return null;
  const target = parseUrl(location.value, valueOf(request.url) ?? undefined);
  return target && withoutFragment(target.href);
}

/** The exchanges of a request, one after each redirect; the last may lead to a URL that nothing was seen of. */
export type Hops = {
  readonly exchanges: readonly [PlacedExchange, ...PlacedExchange[]];
  readonly leadsTo: string | null;
};

/** No browser follows more redirects. */
const mostHops = 20;

function hopsOf(first: PlacedExchange, index: ExchangeIndex): Hops {
  const exchanges: [PlacedExchange, ...PlacedExchange[]] = [first];
  let last = first;
  while (exchanges.length <= mostHops) {
    const target = redirectTarget(last.exchange);
    if (target === null) return { exchanges, leadsTo: null };
    const from = index.position(last);
    const next = index.at(target, 'others').find((placed) => index.position(placed) > from);
    if (next === undefined) return { exchanges, leadsTo: target };
    exchanges.push(next);
    last = next;
  }
  return { exchanges, leadsTo: null };
}

function isTarget({ request }: SeenExchange, targets: ReadonlySet<string>): boolean {
  return targets.has(withoutFragment(valueOf(request.url) ?? ''));
}

function belongsTo(preflight: SeenExchange, actual: SeenExchange): boolean {
  const url = valueOf(preflight.request.url);
  const asked = rowsOf(preflight.request.headers, 'access-control-request-method')[0]?.value;
  const method = valueOf(actual.request.method);
  const actualUrl = valueOf(actual.request.url);
  if (asked !== undefined && method !== null && asked !== method) return false;
  return url === null || actualUrl === null || withoutFragment(url) === withoutFragment(actualUrl);
}

/** What a line or a report says of the URL, read once; null where it says nothing of one. */
type Told<Item> = { readonly item: Item; readonly told: readonly Address[] | null };

function toldByLine(item: PlacedLine): Told<PlacedLine> {
  const { url, firstUrl } = item.line.values;
  const isTold = url !== undefined || firstUrl !== undefined;
  return { item, told: isTold ? addressesOf([url, firstUrl]) : null };
}

function toldByReport(item: PlacedReport): Told<PlacedReport> {
  const url = item.kind === 'csp' ? item.blocked : item.url;
  return { item, told: url === '' ? null : addressesOf([url]) };
}
