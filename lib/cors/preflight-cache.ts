import type { RequestApi } from '../http/request-input';
import { wireUrl } from '../http/origin';
import { currentUrl, serializeRequestOrigin, type FetchRequest } from './fetch-request';
import type { PreflightGrant } from './preflight-check';
import type { Profile } from './profile';
import type { Page } from './scenario';

/**
 * An entry of the CORS-preflight cache: one method or one header name.
 * @see https://fetch.spec.whatwg.org/#cache-entry
 */
export type CacheEntry = {
  /** Network partition key: the top-level page's origin; its site, the standard's key, needs the public suffix list. */
  readonly key: string;
  readonly origin: string;
  readonly url: string;
  /** Seconds. */
  readonly maxAge: number;
  /** Milliseconds on the caller's clock. */
  readonly storedAt: number;
  readonly credentials: boolean;
  readonly method: string | null;
  /** Lower-case. */
  readonly headerName: string | null;
};

/**
 * What earlier preflights allowed. Never changed: every operation returns a new cache.
 * @see https://fetch.spec.whatwg.org/#concept-cache
 */
export type PreflightCache = readonly CacheEntry[];

/** Who asks the cache, and when (milliseconds). */
export type CacheLookup = {
  readonly request: FetchRequest;
  readonly api: RequestApi;
  readonly key: string;
  readonly now: number;
};

/** The lookup of a page's request. */
export function cacheLookup({ request, api, page, now }: Asking): CacheLookup {
  return { request, api, key: page.topLevelOrigin ?? page.origin, now };
}

type Asking = Pick<CacheLookup, 'request' | 'api' | 'now'> & { readonly page: Page };

/** What the cache holds for one request. */
export type CachedGrant = {
  /** Anything at all. */
  readonly isAny: boolean;
  readonly methods: ReadonlySet<string>;
  readonly headerNames: ReadonlySet<string>;
};

/**
 * The entries that match a request, with the methods and header names they allow.
 * @see https://fetch.spec.whatwg.org/#concept-cache-match
 */
export function cachedGrant(cache: PreflightCache, lookup: CacheLookup, profile: Profile): CachedGrant {
  const methods = new Set<string>();
  const headerNames = new Set<string>();
  const isMatch = entryMatcher(lookup, profile);
  let isAny = false;
  for (const entry of cache) {
    if (!isMatch(entry)) continue;
    isAny = true;
    const isWildcard = (entry.method ?? entry.headerName) === '*' && lookup.request.method !== '*';
    if (isWildcard && !profile.doesCachedWildcardMatch(entry, lookup.request)) continue;
    if (entry.method !== null) methods.add(entry.method);
    if (entry.headerName !== null) headerNames.add(entry.headerName);
  }
  return { isAny, methods, headerNames };
}

/** @see https://fetch.spec.whatwg.org/#concept-cache-match-method */
export function hasMethodMatch({ methods }: CachedGrant, method: string): boolean {
  return methods.has(method) || methods.has('*');
}

/** @see https://fetch.spec.whatwg.org/#concept-cache-match-header */
export function hasHeaderNameMatch(
  { headerNames }: CachedGrant,
  headerName: string,
  profile: Profile,
): boolean {
  if (headerNames.has(headerName)) return true;
  return (
    headerNames.has('*') && (headerName !== 'authorization' || profile.doesCachedWildcardMatchAuthorization)
  );
}

/**
 * The cache after a preflight that allowed these methods and header names for `maxAge` seconds.
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0 steps 7.12 to 7.15
 */
export function storeGrant(
  cache: PreflightCache,
  grant: PreflightGrant,
  maxAge: number,
  lookup: CacheLookup,
  profile: Profile,
): PreflightCache {
  if (maxAge === 0 && profile.isShortestMaxAgePassedOver) return cache;
  const kept = profile.doesNewPreflightReplaceEntries ? clearEntries(cache, lookup, profile) : cache;
  const known = cachedGrant(kept, lookup, profile);
  const methods = new Set(grant.methods);
  const headerNames = new Set(grant.headerNames.map((name) => name.toLowerCase()));
  // 7.12, 7.14
  const isMatch = entryMatcher(lookup, profile);
  const isRenewed = ({ method, headerName }: CacheEntry): boolean =>
    (method !== null && (methods.has(method) || (method === '*' && methods.size > 0))) ||
    (headerName !== null &&
      (headerNames.has(headerName) ||
        (headerName === '*' && [...headerNames].some((name) => name !== 'authorization'))));
  const next = kept.map((entry) => (isMatch(entry) && isRenewed(entry) ? { ...entry, maxAge } : entry));
  const { request, key, now } = lookup;
  const created = {
    key,
    origin: serializeRequestOrigin(request),
    url: cacheUrl(lookup, profile),
    maxAge,
    storedAt: now,
    credentials: request.credentialsMode === 'include',
  };
  // 7.13
  for (const method of methods) {
    if (!hasMethodMatch(known, method)) next.push({ ...created, method, headerName: null });
  }
  // 7.15
  for (const headerName of headerNames) {
    if (!hasHeaderNameMatch(known, headerName, profile)) next.push({ ...created, method: null, headerName });
  }
  // What only tells that there was a preflight.
  if (profile.doesAnyEntryServeUploadListener) next.push({ ...created, method: null, headerName: null });
  return next;
}

/** @see https://fetch.spec.whatwg.org/#concept-cache-clear */
export function clearEntries(cache: PreflightCache, lookup: CacheLookup, profile: Profile): PreflightCache {
  const origin = serializeRequestOrigin(lookup.request);
  const url = cacheUrl(lookup, profile);
  return cache.filter((entry) => entry.key !== lookup.key || entry.origin !== origin || entry.url !== url);
}

function entryMatcher(lookup: CacheLookup, profile: Profile): (entry: CacheEntry) => boolean {
  const { request, key, now } = lookup;
  const origin = serializeRequestOrigin(request);
  const url = cacheUrl(lookup, profile);
  const isIncluding = request.credentialsMode === 'include';
  return (entry) =>
    now < entry.storedAt + entry.maxAge * 1000 &&
    entry.key === key &&
    entry.origin === origin &&
    entry.url === url &&
    (entry.credentials === isIncluding || (entry.credentials && profile.doesCredentialedEntryServeAll));
}

function cacheUrl(lookup: CacheLookup, { fragmentInPreflightCacheKey }: Profile): string {
  return wireUrl(currentUrl(lookup.request)) + fragmentInPreflightCacheKey(lookup);
}
