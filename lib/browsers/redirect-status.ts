import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { isRedirectStatus } from '../http/status';

/** Whether WebKitGTK takes the response for a redirect: with a Location also where the 3xx status names no other place by itself. */
export function isRedirectInWebKit({ status, headers }: WireResponse): boolean {
  if (isRedirectStatus(status)) return true;
  return status > 308 && status <= 399 && Boolean(combinedValue(headers, 'location'));
}
