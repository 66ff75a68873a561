import { combinedValue, type HeaderList } from './header-list';

/**
 * The seconds of `Cache-Control: max-age`; NaN without one.
 * @see https://httpwg.org/specs/rfc9111.html#cache-response-directive.max-age
 */
export function maxAge(headers: HeaderList): number {
  const directive = listOf(headers, 'cache-control').find((one) => one.startsWith('max-age='));
  return Number(directive?.replace(/^max-age="?(\d+)"?$/, '$1') ?? Number.NaN);
}

/**
 * Whether `Cache-Control` has the directive, named in lower case, with an argument or without.
 * @see https://httpwg.org/specs/rfc9111.html#field.cache-control
 */
export function hasDirective(headers: HeaderList, name: string): boolean {
  return listOf(headers, 'cache-control').some((directive) => directive.split('=')[0] === name);
}

/** The members of a header that is a list, in lower case. */
export function listOf(headers: HeaderList, name: string): readonly string[] {
  const value = combinedValue(headers, name)?.toLowerCase() ?? '';
  return value === '' ? [] : value.split(',').map((item) => item.trim());
}
