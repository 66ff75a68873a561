/** Where localStorage has the measurement of the preflight cache's limit. */
export const cacheLimitKey = 'preflight-cache-limit';

/** Whether this browser keeps such a measurement; false where it keeps nothing. */
export function isCacheLimitKept(): boolean {
  try {
    return localStorage.getItem(cacheLimitKey) !== null;
  } catch {
    return false;
  }
}
