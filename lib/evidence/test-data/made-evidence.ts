import { consoleApi, consoleLines, type BlockedRequest } from '../../browsers/messages/console-messages';
import { profiles } from '../../browsers/profiles';
import type { BlockKind } from '../../cors/block';
import { originInSandbox } from '../../cors/gates/sandbox';
import { predict } from '../../cors/predict';
import type { PredictedExchange, Prediction } from '../../cors/prediction';
import type { Scenario } from '../../cors/scenario';
import type { HeaderList } from '../../http/header-list';
import { isElementApi } from '../../http/request-input';
import { scenarios } from '../../scenarios/catalogue';
import { resolveScenario, type Place } from '../../scenarios/resolve-scenario';
import type { Engine } from '../../cors/profile';
import { elementForms, fetchMetadataOf, resourceTypeOf, written } from './element-evidence';

/** A piece of evidence that a scenario would leave behind, and what is the cause. */
export type MadeEvidence = {
  readonly scenario: string;
  readonly form: string;
  readonly engine: Engine;
  readonly text: string;
  readonly cause: BlockKind;
};

const place: Place = {
  docsOrigin: 'https://shop.example',
  sameSite: 'https://api.shop.example',
  crossSite: 'https://api.other.example',
  meter: { limit: 1000, used: 1, resetSeconds: 3600 },
};

const engines = ['chromium', 'firefox', 'webkit'] as const;

/** Evidence of every scenario that is blocked, in every form that can show it. */
export function madeEvidence(): readonly MadeEvidence[] {
  // What a service worker did, the page's own requests don't tell.
  const told = scenarios.filter(({ page }) => page?.serviceWorker === undefined);
  return told.flatMap((data) =>
    engines.flatMap((engine) => {
      const scenario = resolveScenario(data, place);
      const prediction = predict(scenario, profiles[engine]);
      const { block } = prediction;
      if (block === null) return [];
      const forms = Object.entries(formsOf(scenario, prediction, engine));
      return forms.flatMap(([form, text]) =>
        text === null ? [] : [{ scenario: data.id, form, engine, text, cause: block.kind }],
      );
    }),
  );
}

function formsOf(
  scenario: Scenario,
  prediction: Prediction,
  engine: Engine,
): Readonly<Record<string, string | null>> {
  const lines = linesOf(scenario, prediction, engine);
  const [current] = lines;
  return {
    'console lines': current ?? null,
    ...Object.fromEntries(lines.slice(1).map((text, index) => [`older wording ${index + 1}`, text])),
    HAR:
      engine === 'webkit' || !isInHar(scenario, prediction, engine)
        ? null
        : harOf(scenario, prediction, engine),
    'curl -i': curlOf(scenario, prediction),
    'raw headers': isSentByFetch(scenario, prediction) ? headersOf(prediction) : null,
    ...elementForms(scenario, prediction),
    'fetch and headers': fetchOf(scenario, prediction, engine),
    'console and HAR':
      current === undefined ||
      engine === 'webkit' ||
      prediction.exchanges.length === 0 ||
      (isElementApi(scenario.request.api) && !isInHar(scenario, prediction, engine))
        ? null
        : `${current}\n\n${harOf(scenario, prediction, engine)}`,
  };
}

/** A call in the usual modes, of which something went over the wire: headers and HAR files say nothing of others. */
function isSentByFetch({ request }: Scenario, { exchanges }: Prediction): boolean {
  const isUsual = request.redirect === undefined && (request.mode ?? 'cors') === 'cors';
  return exchanges.length > 0 && isUsual && /^(?:fetch|xhr)$/.test(request.api ?? 'fetch');
}

/**
 * What a HAR shows that anybody would look into: of what elements load, it leaves out what they made of the response, and
 * Firefox's what was kept from them without CORS.
 */
function isInHar(scenario: Scenario, prediction: Prediction, engine: Engine): boolean {
  const { block, exchanges } = prediction;
  if (!isElementApi(scenario.request.api)) return isSentByFetch(scenario, prediction);
  if (exchanges.length === 0 || block === null || /^element-|^integrity$/.test(block.kind)) return false;
  return engine === 'chromium' || exchanges[0]?.mode === 'cors';
}

function linesOf(
  { page, request }: Scenario,
  { block, exchanges, method }: Prediction,
  engine: Engine,
): readonly string[] {
  if (block === null) return [];
  const last = exchanges.at(-1);
  const index = 'exchange' in block ? block.exchange : undefined;
  const on = index === undefined ? undefined : exchanges[index];
  const blocked: BlockedRequest = {
    api: consoleApi(request.api),
    method,
    url:
      'url' in block
        ? block.url
        : request.api === 'WebSocket'
          ? request.url.replace(/^http/, 'ws')
          : (on?.request.url ?? last?.request.url ?? request.url),
    firstUrl: request.url,
    origin: originInSandbox(page),
    status: on?.response.status ?? null,
    isOnPreflight: on?.kind === 'preflight',
  };
  const all = consoleLines(block, blocked, engine);
  const current = all.map(({ text }) => text).filter((text) => !text.includes('{'));
  const older = all
    .slice(0, 1)
    .flatMap(({ otherWordings }) => otherWordings.map(({ text }) => text))
    .filter((text) => !text.includes('{'));
  return [...(current.length > 0 ? [current.join('\n')] : []), ...older];
}

const name = { chromium: 'WebInspector', firefox: 'Firefox', webkit: 'WebKit Web Inspector' } as const;

/** What Chrome says of a response that it kept from the page for other reasons than CORS. */
const errors: Readonly<Record<string, string>> = {
  'opaque-response-blocking': 'net::ERR_BLOCKED_BY_ORB',
  'cross-origin-resource-policy': 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
};

/** As the engine's DevTools save it: see the quirks in `sources.ts`. */
function harOf(
  { page, request }: Scenario,
  { exchanges, block, method }: Prediction,
  engine: Engine,
): string {
  const isSanitized = engine === 'chromium';
  const rows = (headers: HeaderList) =>
    headers
      .filter(([header]) => !isSanitized || !/^(?:authorization|cookie|set-cookie)$/i.test(header))
      .map(([header, value]) => ({ name: header, value }));
  const at = block && 'exchange' in block ? block.exchange : undefined;
  const entryOf = (exchange: PredictedExchange, index: number) => ({
    _resourceType: exchange.kind === 'preflight' ? 'preflight' : resourceTypeOf(request.api, engine),
    request: {
      method: exchange.request.method,
      url: exchange.request.url,
      headersSize: 100,
      headers: rows([...exchange.request.headers, ...fetchMetadataOf(exchange, request.mode)]),
    },
    response: {
      status: exchange.response.status,
      headers: rows(exchange.response.headers),
      ...(engine === 'chromium' && index === at && exchange.kind === 'actual'
        ? { _error: errors[block?.kind ?? ''] ?? 'net::ERR_FAILED' }
        : {}),
    },
    pageref: 'page_1',
  });
  const entries: unknown[] = exchanges.map(entryOf);
  const last = exchanges.at(-1);
  if (last?.kind !== 'actual') {
    const provisional = (request.headers ?? []).map(([header, value]) => ({ name: header, value }));
    entries.push({
      _resourceType: resourceTypeOf(request.api, engine),
      request: {
        method,
        url: last?.request.url ?? request.url,
        headersSize: -1,
        headers: [...rows(request.headers ?? []), ...(engine === 'chromium' ? [] : provisional)],
      },
      response: { status: 0, headers: [], ...(engine === 'chromium' ? { _error: 'net::ERR_FAILED' } : {}) },
      pageref: 'page_1',
    });
  }
  return JSON.stringify({
    log: {
      creator: { name: name[engine] },
      pages: [{ id: 'page_1', title: page.url ?? `${page.origin}/` }],
      entries,
    },
  });
}

/** What curl would print that sends the same as the browser; only where everything that decides is in it. */
function curlOf({ request }: Scenario, { exchanges }: Prediction): string | null {
  if (exchanges.length === 0 || request.credentials === 'include' || (request.mode ?? 'cors') !== 'cors')
    return null;
  if ((request.api ?? 'fetch') !== 'fetch' || request.redirect !== undefined) return null;
  return exchanges
    .map(({ request: sent, response }) => {
      const headers = sent.headers.map(([header, value]) => ` -H '${header}: ${value}'`).join('');
      return `curl -i -X ${sent.method} '${sent.url}'${headers}\nHTTP/1.1 ${response.status}\n${written(response.headers)}\n`;
    })
    .join('\n');
}

function headersOf({ exchanges }: Prediction): string | null {
  const [first] = exchanges;
  if (first === undefined || exchanges.some(({ includesCredentials }) => includesCredentials)) return null;
  if (exchanges.some(({ request }) => !request.headers.some(([header]) => header === 'Origin'))) return null;
  return exchanges
    .map(({ request, response }) => {
      const url = new URL(request.url);
      return `${request.method} ${url.pathname}${url.search} HTTP/1.1\nHost: ${url.host}\n${written(request.headers)}\nHTTP/1.1 ${response.status}\n${written(response.headers)}\n`;
    })
    .join('\n');
}

/** The call as an author writes it, and the responses as DevTools shows them. */
function fetchOf({ page, request }: Scenario, { exchanges }: Prediction, engine: Engine): string | null {
  if ((request.api ?? 'fetch') !== 'fetch' || request.redirect !== undefined || page.origin === 'null')
    return null;
  const { url, method, headers = [], mode, credentials } = request;
  const actual = exchanges.find(({ kind }) => kind === 'actual');
  const preflight = exchanges.find(({ kind }) => kind === 'preflight');
  if (exchanges.length === 0 || exchanges.some(({ hop }) => hop > 0)) return null;
  // Without an origin of its own a page sends no Referer, but in WebKit; what is in its sandbox, its policy tells.
  const isSandboxed = originInSandbox(page) === 'null';
  const policies = isSandboxed ? (page.policies ?? []) : [];
  const init = JSON.stringify({
    method,
    headers: Object.fromEntries(headers),
    ...(isSandboxed && engine !== 'webkit' ? {} : { referrer: `${page.origin}/` }),
    ...(mode === undefined ? {} : { mode }),
    ...(credentials === undefined ? {} : { credentials }),
    ...(request.body === undefined ? {} : { body: 'text' }),
  });
  const { host, pathname, search } = new URL(url);
  const asked = preflight
    ? `OPTIONS ${pathname}${search} HTTP/1.1\nHost: ${host}\n${written(preflight.request.headers)}\nHTTP/1.1 ${preflight.response.status}\n${written(preflight.response.headers)}`
    : '';
  const own = actual ? `HTTP/1.1 ${actual.response.status}\n${written(actual.response.headers)}\n` : '';
  const told = policies.map(({ value }) => `\nContent-Security-Policy: ${value}\n`).join('');
  return `fetch(${JSON.stringify(url)}, ${init});\n${own}\n${asked}${told}`;
}
