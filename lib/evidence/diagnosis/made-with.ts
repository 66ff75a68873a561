import {
  isElementApi,
  isMediaApi,
  isWorkerApi,
  type ElementApi,
  type RequestApi,
} from '../../http/request-input';
import type { ConsoleLine } from '../console/read-console-text';
import { rowsOf, unknown, valueOf, type SeenExchange } from '../seen';
import type { RequestCase } from './request-case';

type Told = Pick<RequestCase, 'actual' | 'lines'>;

/** What makes a request of that destination. @see https://w3c.github.io/webappsec-fetch-metadata/#sec-fetch-dest-header */
const byDestination: Readonly<Record<string, ElementApi>> = {
  image: 'img',
  audio: 'audio',
  video: 'video',
  track: 'track',
  script: 'script',
  style: 'link',
  font: 'font',
  worker: 'worker',
};

/** What consoles call it, in lower case. */
const byKind: Readonly<Record<string, ElementApi>> = {
  image: 'img',
  audio: 'audio',
  video: 'video',
  'text track': 'track',
  media: 'video',
  script: 'script',
  stylesheet: 'link',
  'css stylesheet': 'link',
  font: 'font',
};

/** What is held against a directive, which a policy may not have itself. */
const byDirective: Readonly<Record<string, ElementApi>> = {
  'img-src': 'img',
  'media-src': 'video',
  'script-src': 'script',
  'script-src-elem': 'script',
  'style-src': 'link',
  'style-src-elem': 'link',
  'font-src': 'font',
  'worker-src': 'worker',
};

/** How the page made the request, as far as the evidence tells; where nothing does, with fetch. */
export function apiOf({ actual, lines }: Told): RequestApi {
  const exchange = actual?.exchange;
  const element = exchange && ofDestination(exchange);
  if (element) return ofScript(element, lines);
  const told = valueOf(exchange?.call.api ?? unknown);
  // A request that is copied as a call of fetch may be any.
  if (told !== null && exchange?.source.form !== 'fetch')
    return isElementApi(told) ? ofScript(told, lines) : told;
  for (const { line } of lines) {
    const named = apiOfLine(line);
    if (named !== null) return ofScript(named, lines);
  }
  if (told !== null) return told;
  const text = lines.map(({ line }) => line.text).join('\n');
  if (/XMLHttpRequest|AxiosError/.test(text)) return 'xhr';
  if (/\bEventSource\b/.test(text)) return 'EventSource';
  return /\bWebSocket\b/.test(text) ? 'WebSocket' : 'fetch';
}

function ofDestination({ request }: SeenExchange): ElementApi | undefined {
  return byDestination[rowsOf(request.headers, 'sec-fetch-dest')[0]?.value ?? ''];
}

function apiOfLine({ code, values }: ConsoleLine): ElementApi | null {
  const { effectiveDirective, fallbackFor, directiveName, directive, resourceKind } = values;
  if (/^(?:module|script)-/.test(code)) return 'script';
  if (code.startsWith('style-sheet-')) return 'link';
  if (code === 'worker-origin') return 'worker';
  if (code === 'text-track-denied') return 'track';
  if (code.startsWith('Media') || code.startsWith('csp-media-')) return 'video';
  const named = effectiveDirective ?? fallbackFor ?? directiveName ?? directive?.split(' ')[0];
  return byDirective[named ?? ''] ?? byKind[(resourceKind ?? '').toLowerCase()] ?? null;
}

/** Only a line that speaks of a module tells one from another script with crossorigin. */
function ofScript(element: ElementApi, lines: Told['lines']): ElementApi {
  return element === 'script' && lines.some(({ line }) => line.code.startsWith('module-'))
    ? 'module'
    : element;
}

/**
 * Whether the element has the attribute `crossorigin`, by the request's mode or its Origin; null where nothing tells. What
 * is always requested with CORS, or never, has none that matters.
 */
export function hasCrossOrigin({ actual }: Told, api: RequestApi): boolean | null {
  if (!mayHaveCrossOrigin(api)) return false;
  const exchange = actual?.exchange;
  if (exchange === undefined) return null;
  const mode = valueOf(exchange.call.mode);
  if (mode !== null) return mode === 'cors';
  if (rowsOf(exchange.request.headers, 'origin').length > 0) return true;
  return exchange.request.headers.isWhole && exchange.source.form !== 'fetch' ? false : null;
}

/** Whether an element may be requested with CORS or without, as its attribute says. */
function mayHaveCrossOrigin(api: RequestApi): boolean {
  return api === 'img' || isMediaApi(api) || api === 'track' || api === 'script' || api === 'link';
}

/** Whether it hangs on what the author wrote whether credentials are sent to another origin. */
export function maySendCredentials(api: RequestApi): boolean {
  return !isElementApi(api) || (api !== 'font' && !isWorkerApi(api));
}
