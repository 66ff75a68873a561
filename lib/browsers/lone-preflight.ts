import type { FetchRequest } from '../cors/fetch-request';

/** Whether Chromium sends a preflight for a request that its mode, same-origin, refuses in the end. */
export function isPreflightedInChromium({ useCorsPreflight }: FetchRequest): boolean {
  return useCorsPreflight.stream;
}
