import { valuesOf, type HeaderList } from './header-list';
import { trimTabsAndSpaces } from './header-value';
import { isToken } from './token';

/** A header whose value does not follow its grammar; `item` is the part that does not. */
export type ExtractionFailure = { readonly kind: 'failure'; readonly item: string };

/** What a header of the grammar #token lists; null when the header is absent. */
export type ExtractedTokens = { readonly kind: 'values'; readonly values: readonly string[] } | null;

/**
 * Reads a comma-separated list of tokens (Access-Control-Allow-Methods, -Allow-Headers, -Expose-Headers) from all
 * headers of that name. Empty items do not count.
 * @see https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractTokens(name: string, headers: HeaderList): ExtractedTokens | ExtractionFailure {
  const lines = valuesOf(headers, name);
  // 1
  if (lines.length === 0) return null;
  // 3
  const values: string[] = [];
  // 4
  for (const line of lines) {
    for (const part of line.split(',')) {
      const item = trimTabsAndSpaces(part);
      if (item !== '' && !isToken(item)) return { kind: 'failure', item };
      if (item !== '') values.push(item);
    }
  }
  // 5
  return { kind: 'values', values };
}

/**
 * Reads a number of seconds from the one header of that name; null when it is absent, repeated, or anything else
 * than digits.
 * @see https://fetch.spec.whatwg.org/#extract-header-list-values
 */
export function extractDeltaSeconds(name: string, headers: HeaderList): number | null {
  const lines = valuesOf(headers, name);
  // 1, 2
  const [line] = lines;
  if (line === undefined || lines.length > 1) return null;
  // 4
  const value = trimTabsAndSpaces(line);
  return /^\d+$/.test(value) ? Number(value) : null;
}
