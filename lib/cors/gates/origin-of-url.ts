import { parseUrl } from '../../http/origin';
import type { Page } from '../scenario';

/** The page's origin; of one whose origin is opaque that of its URL, where it is known and has one. */
export function originOfUrl({ origin, url }: Pick<Page, 'origin' | 'url'>): string {
  return origin === 'null' ? (parseUrl(url ?? '')?.origin ?? 'null') : origin;
}
