import type { Realm } from './realm';

/** What the browser's own clock says of a request. @see https://w3c.github.io/resource-timing/#dom-performanceresourcetiming */
export type ResourceTiming = {
  readonly durationMs: number;
  /** 0 where the page may not know it, or where there was none. */
  readonly responseStatus: number;
};

/** The last entry of that absolute URL; null when there is none. Runs as text in a sandboxed document, as performers do. */
export async function resourceTiming(realm: Realm, url: string): Promise<ResourceTiming | null> {
  const entry = realm.performance.getEntriesByName(url.replace(/#.*$/s, ''), 'resource').at(-1);
  if (!entry) return null;
  return {
    durationMs: entry.duration,
    responseStatus: 'responseStatus' in entry ? Number(entry.responseStatus) : 0,
  };
}
