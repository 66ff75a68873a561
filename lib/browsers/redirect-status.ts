import type { FetchRequest } from '../cors/fetch-request';
import { combinedValue } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { isRedirectStatus } from '../http/status';

/** Whether WebKitGTK takes the response for a redirect: with a Location also where the 3xx status names no other place by itself, except of a WebSocket. */
export function isRedirectInWebKit({ status, headers }: WireResponse, mode: FetchRequest['mode']): boolean {
  if (isRedirectStatus(status) || mode === 'websocket') return isRedirectStatus(status);
  return status > 308 && status <= 399 && Boolean(combinedValue(headers, 'location'));
}
