import type { HeaderList } from '../http/header-list';
import type { RequestApi } from '../http/request-input';

/**
 * What Firefox sends of a request's headers: for fetch, a header that is set once more with an empty value loses its
 * earlier values, and an empty value before others is lost itself. Content-Type, of which it sends one, is kept.
 */
export function withoutValuesBeforeEmpty(headers: HeaderList, api: RequestApi): HeaderList {
  if (api === 'xhr') return headers;
  return headers.filter(([name, value], index) => {
    const later = headers
      .slice(index + 1)
      .filter(([laterName]) => laterName.toLowerCase() === name.toLowerCase());
    if (name.toLowerCase() === 'content-type') return true;
    return later.length === 0 || (value !== '' && later.every(([, laterValue]) => laterValue !== ''));
  });
}
