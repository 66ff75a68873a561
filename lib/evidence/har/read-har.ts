import * as v from 'valibot';
import type { RequestApi } from '../../http/request-input';
import { parseUrl } from '../../http/origin';
import { bodyKindOf } from '../message/body-kind';
import { isSecretParameter } from '../text/secret-names';
import { maskUrl, maskValue } from '../text/mask-value';
import type { Redaction } from '../text/mask-secrets';
import { hidden, seen, unknown, type Fact, type SeenExchange, type SeenHeaders } from '../seen';
import { harSource, type HeaderQuirks, type KnownSource } from '../sources';
import { har, harEntry, type HarEntry } from './har-schema';

export type ReadHar = {
  readonly source: KnownSource['source'];
  readonly exchanges: readonly SeenExchange[];
  readonly entryCount: number;
  /** Entries of pages and their parts that went through; they are not read. */
  readonly passedCount: number;
  readonly redactions: readonly Redaction[];
};

/**
 * The exchanges of a HAR, secrets masked. Null when the value is none. Entries that no HAR has are left out.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function readHar(value: unknown): ReadHar | null {
  const read = v.safeParse(har, value);
  if (!read.success) return null;
  const { creator, pages, entries } = read.output.log;
  const known = harSource(creator.name);
  const titles = new Map(pages.map(({ id, title }) => [id, title]));
  const redactions = new Map<string, number>();
  const exchanges: SeenExchange[] = [];
  let passedCount = 0;
  for (const [index, entry] of entries.entries()) {
    if (isPassedPart(entry)) {
      passedCount += 1;
      continue;
    }
    const result = v.safeParse(harEntry, entry);
    if (result.success) exchanges.push(exchangeOf(result.output, index, known, titles, redactions));
  }
  return {
    source: known.source,
    exchanges,
    entryCount: entries.length,
    passedCount,
    redactions: Array.from(redactions, ([what, length]) => ({ what, length })),
  };
}

const parts = new Set([
  'document',
  'stylesheet',
  'image',
  'font',
  'media',
  'script',
  'manifest',
  'texttrack',
]);

/** Whether an entry is of a page, script, image or the like, as Chrome marks them, and did not fail. */
function isPassedPart(entry: unknown): boolean {
  if (typeof entry !== 'object' || entry === null || !('_resourceType' in entry)) return false;
  const { _resourceType: type } = entry;
  if (typeof type !== 'string' || !parts.has(type) || !('response' in entry)) return false;
  const { response } = entry;
  if (typeof response !== 'object' || response === null || !('status' in response)) return false;
  const hasFailed = '_error' in response && typeof response['_error'] === 'string';
  return !hasFailed && typeof response.status === 'number' && response.status >= 200 && response.status < 300;
}

function exchangeOf(
  entry: HarEntry,
  index: number,
  known: KnownSource,
  titles: ReadonlyMap<string, string>,
  redactions: Map<string, number>,
): SeenExchange {
  const at = (path: string) => ({ pointer: `/log/entries/${index}/${path}` });
  const { request, response } = entry;
  // Chrome shows the headers of a request that never left as far as it had made them.
  const isProvisional = known.source.engine === 'chromium' && request.headersSize === -1;
  const hasResponse = response.status > 0;
  return {
    source: known.source,
    request: {
      method: seen(request.method, at('request/method')),
      url: seen(maskUrl(request.url, redactions), at('request/url')),
      headers: headersOf(
        request.headers,
        at('request/headers').pointer,
        { ...known.request, isWhole: known.request.isWhole && !isProvisional },
        redactions,
      ),
      body: request.postData
        ? seen(bodyKindOf(request.postData.mimeType), at('request/postData'))
        : seen('none', at('request')),
    },
    response: {
      status: hasResponse ? seen(response.status, at('response/status')) : unknown,
      headers: headersOf(
        response.headers,
        at('response/headers').pointer,
        { ...known.response, isWhole: hasResponse },
        redactions,
      ),
    },
    call: {
      api: apiOf(entry, at('_resourceType')),
      mode: modeOf(request.headers, at('request/headers')),
      credentials: credentialsOf(entry, known, at('request/headers')),
    },
    pageOrigin: pageOriginOf(request.headers, at('request/headers').pointer, titles.get(entry.pageref ?? '')),
    failure:
      typeof entry.error === 'string' && entry.error !== ''
        ? seen(entry.error, at('response/_error'))
        : known.source.engine === 'firefox'
          ? hidden("Firefox's HAR doesn't say why a request failed.")
          : unknown,
    purpose: purposeOf(entry, at('_resourceType')),
    ...(entry.cachedBy !== null && { fromHttpCache: at(entry.cachedBy) }),
    ...(entry.answeredBy !== null && { fromServiceWorker: at(entry.answeredBy) }),
    startedAt: Number.isNaN(Date.parse(entry.startedDateTime ?? ''))
      ? null
      : Date.parse(entry.startedDateTime ?? ''),
  };
}

/** What the request says of its page; a sandboxed page has another origin than its URL. */
function pageOriginOf(
  headers: HarEntry['request']['headers'],
  pointer: string,
  title: string | undefined,
): Fact<string> {
  const index = headers.findIndex(({ name }) => name.toLowerCase() === 'origin');
  const origin = headers[index]?.value;
  if (origin !== undefined) return seen(origin, { pointer: `${pointer}/${index}` });
  const page = parseUrl(title ?? '');
  return page === null || page.origin === 'null' ? unknown : seen(page.origin, { pointer: '/log/pages' });
}

function headersOf(
  rows: readonly { readonly name: string; readonly value: string }[],
  pointer: string,
  quirks: HeaderQuirks,
  redactions: Map<string, number>,
): SeenHeaders {
  return {
    ...quirks,
    rows: rows.map(({ name, value }, index) => ({
      name,
      value: maskValue(name, value, redactions),
      at: { pointer: `${pointer}/${index}` },
    })),
  };
}

const apis: Readonly<Record<string, RequestApi>> = {
  fetch: 'fetch',
  xhr: 'xhr',
  eventsource: 'EventSource',
  websocket: 'WebSocket',
  ping: 'sendBeacon',
  image: 'img',
  media: 'video',
  texttrack: 'track',
  stylesheet: 'link',
  script: 'script',
  font: 'font',
};

function apiOf(entry: HarEntry, at: { pointer: string }): Fact<RequestApi> {
  const api = apis[entry.resourceType ?? ''];
  if (api !== undefined) return seen(api, at);
  if (entry.hasWebSocketMessages || /^wss?:/i.test(entry.request.url)) return seen('WebSocket', at);
  return unknown;
}

function modeOf(headers: HarEntry['request']['headers'], at: { pointer: string }): Fact<string> {
  const mode = headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-mode')?.value;
  return mode === undefined ? unknown : seen(mode, at);
}

/** A request that carries cookies, or a password that no script wrote, was made with credentials. */
function credentialsOf(entry: HarEntry, known: KnownSource, at: { pointer: string }): Fact<string> {
  if (entry.request.headers.some(({ name }) => name.toLowerCase() === 'cookie')) return seen('include', at);
  const hiding = known.request.hidden.find(({ names }) => names.includes('cookie'));
  return hiding ? hidden(hiding.reason) : unknown;
}

function purposeOf(entry: HarEntry, at: { pointer: string }): Fact<string> {
  if (entry.initiatorType === 'preflight') return seen('preflight', at);
  return entry.resourceType ? seen(entry.resourceType, at) : unknown;
}

/** A HAR without what no one should see: secret headers and parameters, cookies, and the text of every body. */
export function cleanHar(value: unknown): unknown {
  const redactions = new Map<string, number>();
  return cleaned(value, '', redactions);
}

function cleaned(value: unknown, key: string, redactions: Map<string, number>): unknown {
  if (Array.isArray(value)) {
    if (key === 'cookies' || key === '_webSocketMessages') return [];
    return value.map((item) => cleaned(item, key, redactions));
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'string' ? cleanedText(value, key, redactions) : value;
  }
  const members: readonly (readonly [string, unknown])[] = Object.entries(value);
  const name = members.find(([member]) => member === 'name')?.[1];
  const isNamed = typeof name === 'string' && members.some(([member]) => member === 'value');
  return Object.fromEntries(
    members.map(([member, inner]) => {
      if (isNamed && member === 'value' && typeof inner === 'string') {
        const isSecret =
          key === 'postData' || key === 'params' || (key === 'queryString' && isSecretParameter(name));
        return [member, isSecret ? '' : maskValue(name, inner, redactions)];
      }
      return [member, cleaned(inner, member, redactions)];
    }),
  );
}

function cleanedText(text: string, key: string, redactions: Map<string, number>): string {
  if (key === 'text' || key === 'data') return '';
  return /^(?:https?|wss?):/i.test(text) ? maskUrl(text, redactions) : text;
}
