import type { FetchRequest } from '../cors/fetch-request';
import { setHeader, type HeaderList } from '../http/header-list';

/**
 * The headers with one Content-Type: the first with the body of the first URL, which it describes, and else the last; after
 * a redirect as its author wrote it.
 */
export function withSingleContentType(
  headers: HeaderList,
  { body, redirectCount, contentTypeAsWritten }: FetchRequest,
): HeaderList {
  const isType = ([name]: HeaderList[number]) => name.toLowerCase() === 'content-type';
  const kept = body !== null && redirectCount === 0 ? headers.find(isType) : headers.findLast(isType);
  const single = headers.filter((header) => !isType(header) || header === kept);
  return kept === undefined || redirectCount === 0 || contentTypeAsWritten === undefined
    ? single
    : setHeader(single, ['Content-Type', contentTypeAsWritten]);
}
