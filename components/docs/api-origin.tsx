import { sitePlace } from '@/components/live/site-place';

/** The API's origin on this installation, as code. */
export function ApiOrigin() {
  return <code>{new URL(sitePlace.sameSite).origin}</code>;
}
