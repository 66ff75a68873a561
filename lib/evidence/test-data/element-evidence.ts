import type { PredictedExchange, Prediction } from '../../cors/prediction';
import type { Engine } from '../../cors/profile';
import type { Scenario } from '../../cors/scenario';
import type { HeaderList } from '../../http/header-list';
import { isElementApi, type ElementApi, type RequestApi } from '../../http/request-input';

const elementTypes: Readonly<Record<ElementApi, string>> = {
  img: 'image',
  audio: 'media',
  video: 'media',
  track: 'texttrack',
  script: 'script',
  module: 'script',
  link: 'stylesheet',
  font: 'font',
  worker: 'script',
  'module-worker': 'script',
  importScripts: 'script',
};

/** Chrome's own word; Firefox has none, which only requests of elements leave out here. */
export function resourceTypeOf(api: RequestApi = 'fetch', engine: Engine): string | undefined {
  if (!isElementApi(api)) return api.toLowerCase();
  return engine === 'chromium' ? elementTypes[api] : undefined;
}

/** What the request says of itself in Sec-Fetch- headers, as far as a reader needs it. */
export function fetchMetadataOf(
  { destination, mode }: PredictedExchange,
  given: string | undefined,
): HeaderList {
  if (destination === undefined) return [['Sec-Fetch-Mode', given ?? 'cors']];
  return [
    ['Sec-Fetch-Dest', destination],
    ['Sec-Fetch-Mode', mode],
  ];
}

/** What DevTools has of an element's request, in the forms that it copies; null each where that would not show the block. */
export function elementForms(
  scenario: Scenario,
  prediction: Prediction,
): Readonly<Record<string, string | null>> {
  const isShown = isCopied(scenario, prediction);
  return {
    'copied as curl': isShown ? copiedAsCurl(scenario, prediction) : null,
    'copied as fetch': isShown ? copiedAsFetch(scenario, prediction) : null,
    'headers of an element': isShown ? elementHeaders(scenario, prediction) : null,
  };
}

/** What an element loaded with one request; what it made of the body, neither tells. */
function isCopied({ request }: Scenario, { exchanges, block }: Prediction): boolean {
  const isKept = block !== null && !/^(?:integrity|element-content-type)$/.test(block.kind);
  return isElementApi(request.api) && exchanges.length === 1 && isKept;
}

/** The request as DevTools copies it, and its response as curl prints it. */
function copiedAsCurl({ page }: Scenario, { exchanges }: Prediction): string {
  return exchanges
    .map((exchange) => {
      const headers = sentHeaders(page.origin, exchange).map(
        ([header, value]) => ` -H '${header}: ${value}'`,
      );
      const cookie = exchange.includesCredentials ? " -b 'session=1'" : '';
      return `curl -i '${exchange.request.url}'${headers.join('')}${cookie}\n${answered(exchange)}`;
    })
    .join('\n');
}

function copiedAsFetch({ page }: Scenario, { exchanges }: Prediction): string {
  return exchanges
    .map((exchange) => {
      const { request, mode, includesCredentials } = exchange;
      const init = JSON.stringify({
        headers: Object.fromEntries(fetchMetadataOf(exchange, undefined)),
        referrer: `${page.origin}/`,
        body: null,
        method: 'GET',
        mode,
        credentials: includesCredentials ? 'include' : 'omit',
      });
      return `fetch(${JSON.stringify(request.url)}, ${init});\n${answered(exchange)}`;
    })
    .join('\n');
}

function elementHeaders({ page }: Scenario, { exchanges }: Prediction): string {
  return exchanges
    .map((exchange) => {
      const { host, pathname, search } = new URL(exchange.request.url);
      const cookie = exchange.includesCredentials ? 'Cookie: session=1\n' : '';
      return `GET ${pathname}${search} HTTP/1.1\nHost: ${host}\n${written(sentHeaders(page.origin, exchange))}${cookie}\n${answered(exchange)}`;
    })
    .join('\n');
}

function sentHeaders(origin: string, exchange: PredictedExchange): HeaderList {
  return [...exchange.request.headers, ...fetchMetadataOf(exchange, undefined), ['Referer', `${origin}/`]];
}

function answered({ response }: PredictedExchange): string {
  return `HTTP/1.1 ${response.status}\n${written(response.headers)}\n`;
}

/** Headers as lines. */
export function written(headers: HeaderList): string {
  return headers.map(([header, value]) => `${header}: ${value}\n`).join('');
}
