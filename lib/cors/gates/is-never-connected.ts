import { isHttpScheme } from '../../http/origin';
import { currentUrl, isOwn, isRefusedByMode, type FetchRequest } from '../fetch-request';
import type { Profile } from '../profile';

/** Whether the request ends without a connection, by its scheme or its mode: gates of the network are not asked then. */
export function isNeverConnected(
  request: FetchRequest,
  profile: Pick<Profile, 'isPreflightedInSameOriginMode'>,
): boolean {
  if (!isHttpScheme(currentUrl(request))) return true;
  const isPreflighted = request.mode === 'same-origin' && profile.isPreflightedInSameOriginMode(request);
  return !isOwn(request) && isRefusedByMode(request) && !isPreflighted;
}
