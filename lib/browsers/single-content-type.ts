import type { HeaderList } from '../http/header-list';

/** The headers with one Content-Type: the first where there is a body, which it describes, and else the last. */
export function withSingleContentType(headers: HeaderList, hasBody: boolean): HeaderList {
  const isType = ([name]: HeaderList[number]) => name.toLowerCase() === 'content-type';
  const kept = hasBody ? headers.find(isType) : headers.findLast(isType);
  return headers.filter((header) => !isType(header) || header === kept);
}
