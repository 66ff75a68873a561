import { isHttpScheme, isSameOrigin } from '../../http/origin';
import { currentUrl, type FetchRequest } from '../fetch-request';

/** Whether the request ends without a connection, by its scheme or its mode: gates of the network are not asked then. */
export function isNeverConnected(request: FetchRequest): boolean {
  const url = currentUrl(request);
  if (!isHttpScheme(url)) return true;
  const isOwn = isSameOrigin(url.origin, request.origin) && request.responseTainting === 'basic';
  if (isOwn) return false;
  return request.mode === 'same-origin' || (request.mode === 'no-cors' && request.redirectMode !== 'follow');
}
