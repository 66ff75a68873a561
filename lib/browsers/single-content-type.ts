import type { FetchRequest } from '../cors/fetch-request';
import type { HeaderList } from '../http/header-list';

/** The headers with one Content-Type: the first with the body of the first URL, which it describes, and else the last. */
export function withSingleContentType(
  headers: HeaderList,
  { body, redirectCount }: FetchRequest,
): HeaderList {
  const isType = ([name]: HeaderList[number]) => name.toLowerCase() === 'content-type';
  const kept = body !== null && redirectCount === 0 ? headers.find(isType) : headers.findLast(isType);
  return headers.filter((header) => !isType(header) || header === kept);
}
