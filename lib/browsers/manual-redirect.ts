import type { Block } from '../cors/block';
import { valuesOf } from '../http/header-list';
import type { WireResponse } from '../http/message';
import { parseUrl } from '../http/origin';

/** Of a redirect that is not followed: several Location lines that are not equal. */
export function differentLocations({ headers }: WireResponse, exchange: number): Block | null {
  const [first, ...others] = valuesOf(headers, 'location');
  return others.some((other) => other !== first)
    ? { kind: 'redirect-location-invalid', exchange, location: [first, ...others].join(', ') }
    : null;
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
  const location = valuesOf(headers, 'location').join(', ');
  return parseUrl(location, base.href)?.protocol === 'ftp:'
    ? { kind: 'redirect-scheme', exchange, location }
    : null;
}
