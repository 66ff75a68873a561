import type { Block } from '../cors/block';
import { combinedValue, valuesOf } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';

/** Of several Location lines that say the same. */
export function firstLocation([first = '']: readonly string[]): string {
  return first;
}

/** Several Location lines that are not equal. */
export function differentLocations({ headers }: WireResponse, exchange: number): Block | null {
  const [first, ...others] = valuesOf(headers, 'location');
  return others.every((other) => other === first)
    ? null
    : { kind: 'redirect-location-invalid', exchange, location: combinedValue(headers, 'location') ?? '' };
}

/** Of a redirect that is not followed: a Location that is no URL. */
export function unparsableLocation(response: WireResponse, exchange: number, base: URL): Block | null {
  const [location = ''] = valuesOf(response.headers, 'location');
  return parseUrl(location, base.href) === null
    ? { kind: 'redirect-location-invalid', exchange, location }
    : null;
}

/** A Location that leads to ftp:. */
export function ftpLocation({ headers }: WireResponse, exchange: number, base: URL): Block | null {
  const location = combinedValue(headers, 'location') ?? '';
  return parseUrl(location, base.href)?.protocol === 'ftp:'
    ? { kind: 'redirect-scheme', exchange, location }
    : null;
}
