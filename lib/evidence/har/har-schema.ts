import * as v from 'valibot';

const text = v.fallback(v.string(), '');
const optionalText = v.fallback(v.optional(v.nullable(v.string())), undefined);

const header = v.object({ name: v.string(), value: text });

/** An entry of a HAR as far as CORS is concerned; bodies, timings and the rest are not looked at. */
const writtenEntry = v.object({
  startedDateTime: optionalText,
  request: v.object({
    method: v.string(),
    url: v.string(),
    headers: v.fallback(v.array(header), []),
    headersSize: v.fallback(v.optional(v.number()), undefined),
    postData: v.fallback(v.optional(v.nullable(v.object({ mimeType: text }))), undefined),
  }),
  response: v.object({
    status: v.fallback(v.number(), 0),
    headers: v.fallback(v.array(header), []),
    _error: optionalText,
    /** Chrome's. */
    _fetchedViaServiceWorker: v.fallback(v.optional(v.boolean()), undefined),
  }),
  _resourceType: optionalText,
  /** Chrome's: "disk" or "memory". */
  _fromCache: optionalText,
  /** Safari's: "Disk Cache", "Memory Cache" or "Service Worker". */
  _fetchType: optionalText,
  _webSocketMessages: v.fallback(v.optional(v.unknown()), undefined),
  _initiator: v.fallback(v.optional(v.object({ type: optionalText })), undefined),
  pageref: optionalText,
});

/** An entry, the members that browsers add to the format without the underscore that they begin with. */
export const harEntry = v.pipe(
  writtenEntry,
  v.transform(({ response, ...entry }) => ({
    startedDateTime: entry.startedDateTime,
    pageref: entry.pageref,
    request: entry.request,
    response: { status: response.status, headers: response.headers },
    error: response['_error'],
    resourceType: entry['_resourceType'],
    cachedBy: entry['_fromCache']
      ? '_fromCache'
      : (entry['_fetchType'] ?? '').endsWith(' Cache')
        ? '_fetchType'
        : null,
    answeredBy: response['_fetchedViaServiceWorker']
      ? 'response/_fetchedViaServiceWorker'
      : entry['_fetchType'] === 'Service Worker'
        ? '_fetchType'
        : null,
    initiatorType: entry['_initiator']?.type,
    hasWebSocketMessages: entry['_webSocketMessages'] !== undefined,
  })),
);

export type HarEntry = v.InferOutput<typeof harEntry>;

/** A HAR, its entries not yet looked at. */
export const har = v.object({
  log: v.object({
    creator: v.fallback(v.object({ name: text }), { name: '' }),
    pages: v.fallback(v.array(v.object({ id: text, title: text })), []),
    entries: v.array(v.unknown()),
  }),
});
