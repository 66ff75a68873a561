import type { RequestBody } from '../../http/request-input';

/** The kind of body that a page gives fetch() for such a Content-Type; a string where several would do. */
export function bodyKindOf(contentType: string): RequestBody['kind'] {
  if (/^multipart\/form-data/i.test(contentType)) return 'FormData';
  if (/^application\/x-www-form-urlencoded/i.test(contentType)) return 'URLSearchParams';
  return 'string';
}
