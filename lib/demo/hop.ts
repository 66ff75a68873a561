import { valuesOf } from '../http/header-list';
import { isRedirectStatus } from '../http/status';
import type { Exchange } from '../record/record';

/**
 * Which hop a request to `url` is: one more than the attempt's latest actual exchange when that redirected here, else 0.
 * @see https://fetch.spec.whatwg.org/#concept-response-location-url
 */
export function hopOf(exchanges: readonly Exchange[], attempt: string, url: string): number {
  const previous = exchanges.findLast(
    (exchange) => exchange.attempt === attempt && exchange.kind === 'actual' && exchange.response !== null,
  );
  if (previous?.response === null || previous === undefined) return 0;
  const { status, headers } = previous.response;
  const [location] = valuesOf(headers, 'Location');
  const isRedirect = isRedirectStatus(status) && location !== undefined;
  const isHere = isRedirect && withoutFragment(location, previous.request.url) === withoutFragment(url);
  return isHere ? previous.hop + 1 : 0;
}

function withoutFragment(reference: string, base?: string): string {
  if (!URL.canParse(reference, base)) return reference;
  const url = new URL(reference, base);
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href;
}
