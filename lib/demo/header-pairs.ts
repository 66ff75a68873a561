import type { Header, HeaderList } from '../http/header-list';

/** Node's flat list `[name, value, name, value, ...]` as headers. */
export function headerPairs(rawHeaders: readonly string[]): HeaderList {
  const headers: Header[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.push([rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '']);
  }
  return headers;
}
