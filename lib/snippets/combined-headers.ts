import type { Header, HeaderList } from '../http/header-list';

/**
 * The headers with repeated names made one, for clients that take them as an object only.
 * @see https://fetch.spec.whatwg.org/#concept-header-list-get
 */
export function combinedHeaders(headers: HeaderList): HeaderList {
  const byName = new Map<string, Header>();
  for (const [name, value] of headers) {
    const before = byName.get(name.toLowerCase());
    byName.set(
      name.toLowerCase(),
      before === undefined ? [name, value] : [before[0], `${before[1]}, ${value}`],
    );
  }
  return [...byName.values()];
}
