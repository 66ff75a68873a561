import { isHttpScheme } from '../../http/origin';
import { currentUrl, isOwn, isRefusedByMode, type FetchRequest } from '../fetch-request';

/** Whether the request ends without a connection, by its scheme or its mode: gates of the network are not asked then. */
export function isNeverConnected(request: FetchRequest): boolean {
  return !isHttpScheme(currentUrl(request)) || (!isOwn(request) && isRefusedByMode(request));
}
