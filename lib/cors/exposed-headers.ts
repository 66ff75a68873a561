import { extractTokens } from '../http/extract-header-list-values';
import { isForbiddenResponseHeaderName } from '../http/forbidden-request-header';
import type { Header, HeaderList } from '../http/header-list';
import { isUnknown, type PartialResponse } from '../http/message';
import type { CredentialsMode } from './fetch-request';

const safelisted = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** A response's headers, by whether a script can read them; in neither list where that is not known. */
export type FilteredHeaders = { readonly readable: HeaderList; readonly hidden: HeaderList };

/**
 * What a script of another origin can read of a response's headers.
 * @see https://fetch.spec.whatwg.org/#concept-main-fetch step 14.1
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-response-header-name
 */
export function corsFilteredHeaders(
  response: PartialResponse,
  credentialsMode: CredentialsMode,
): FilteredHeaders {
  const { headers } = response;
  // 14.1.1
  const extracted = extractTokens('access-control-expose-headers', headers);
  const headerNames = new Set(
    extracted?.kind === 'values' ? extracted.values.map((name) => name.toLowerCase()) : [],
  );
  // 14.1.2
  const isEveryNameExposed = credentialsMode !== 'include' && headerNames.has('*');
  const isListUnknown = isUnknown(response, 'access-control-expose-headers');
  return partition(
    isListUnknown ? headers.filter(([name]) => safelisted.has(name.toLowerCase())) : headers,
    (lowerCaseName) => safelisted.has(lowerCaseName) || isEveryNameExposed || headerNames.has(lowerCaseName),
  );
}

/**
 * What a script of the same origin can read.
 * @see https://fetch.spec.whatwg.org/#concept-filtered-response-basic
 */
export function basicFilteredHeaders(headers: HeaderList): FilteredHeaders {
  return partition(headers, () => true);
}

function partition(headers: HeaderList, isExposed: (lowerCaseName: string) => boolean): FilteredHeaders {
  const readable: Header[] = [];
  const hidden: Header[] = [];
  for (const header of headers) {
    const [name] = header;
    (isExposed(name.toLowerCase()) && !isForbiddenResponseHeaderName(name) ? readable : hidden).push(header);
  }
  return { readable, hidden };
}
