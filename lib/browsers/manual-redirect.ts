import type { Block } from '../cors/block';
import { combinedValue, valuesOf } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';

/** The Location that several lines say, where all say the same; null where they don't. */
export function onlyIfEqual(first: string, others: readonly string[]): string | null {
  return others.every((other) => other === first) ? first : null;
}

/** Of a redirect that is not followed: several Location lines that are not equal. */
export function differentLocations({ headers }: WireResponse, exchange: number): Block | null {
  const [first, ...others] = valuesOf(headers, 'location');
  return first === undefined || onlyIfEqual(first, others) !== null
    ? null
    : { kind: 'redirect-location-invalid', exchange, location: combinedValue(headers, 'location') ?? '' };
}

/** The same, or a Location that is no URL. */
export function unparsableLocation(response: WireResponse, exchange: number, base: URL): Block | null {
  const [location = ''] = valuesOf(response.headers, 'location');
  return parseUrl(location, base.href) === null
    ? { kind: 'redirect-location-invalid', exchange, location }
    : differentLocations(response, exchange);
}

/** A Location that leads to ftp:. */
export function ftpLocation({ headers }: WireResponse, exchange: number, base: URL): Block | null {
  const location = combinedValue(headers, 'location') ?? '';
  return parseUrl(location, base.href)?.protocol === 'ftp:'
    ? { kind: 'redirect-scheme', exchange, location }
    : null;
}
