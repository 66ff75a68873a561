import { valuesOf } from '../http/header-list';
import type { WireResponse } from '../http/message';
import type { Profile } from './profile';

/** Whether a redirect says where it leads, if only to the same URL. */
export function hasLocation({ headers }: WireResponse, { emptyLocation }: Profile): boolean {
  const values = valuesOf(headers, 'location');
  return values.some((value) => value !== '') || (values.length > 1 && emptyLocation !== 'as-none');
}
