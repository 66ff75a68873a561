/** Between these two moments something happened; milliseconds since 1970, by the browser's clock. */
export type Span = { readonly from: number; readonly to: number };

/**
 * What is known of one entry of the browser's preflight cache.
 * @see https://fetch.spec.whatwg.org/#cache-entry
 */
export type CacheEntry = {
  readonly madeAt: Span;
  readonly checks: number;
  /** When it was last looked for; before the first check, when it was made. */
  readonly lookedForAt: number;
  /** It lived this long at least. */
  readonly atLeastMs: number;
  /** It did not live this long; null while it lives. */
  readonly lessThanMs: number | null;
};

/** An entry that a preflight has just made. */
export function newEntry(madeAt: Span): CacheEntry {
  return { madeAt, checks: 0, lookedForAt: madeAt.to, atLeastMs: 0, lessThanMs: null };
}

/**
 * The entry after the browser made its request again.
 * @param isRemembered no preflight came before it, so the entry was alive when the browser looked for it
 */
export function afterCheck(entry: CacheEntry, lookedFor: Span, isRemembered: boolean): CacheEntry {
  const checked = { ...entry, checks: entry.checks + 1, lookedForAt: lookedFor.to };
  if (!isRemembered) return { ...checked, lessThanMs: lookedFor.to - entry.madeAt.from };
  return { ...checked, atLeastMs: Math.max(entry.atLeastMs, lookedFor.from - entry.madeAt.to) };
}

/** How long an entry is expected to live, and whose word that is. */
export type Expectation = { readonly lifetimeMs: number; readonly by: 'server' | 'browser' };

/**
 * The shorter of what the server says and what the browser keeps at most, both in seconds.
 * @param limit null where the browser's own is not known
 */
export function expectedLifetime(maxAge: number, limit: number | null): Expectation | null {
  if (limit === null) return null;
  return maxAge <= limit
    ? { lifetimeMs: maxAge * 1000, by: 'server' }
    : { lifetimeMs: limit * 1000, by: 'browser' };
}

/** How what was measured stands to what is expected. */
export type Agreement = 'nothing yet' | 'agrees so far' | 'agrees' | 'lived longer' | 'ended early';

/** Whether an entry lives as long as expected, as far as it can be told by now. */
export function agreement({ atLeastMs, lessThanMs }: CacheEntry, lifetimeMs: number): Agreement {
  if (atLeastMs > lifetimeMs) return 'lived longer';
  if (lessThanMs !== null) return lessThanMs >= lifetimeMs ? 'agrees' : 'ended early';
  return atLeastMs > 0 ? 'agrees so far' : 'nothing yet';
}
