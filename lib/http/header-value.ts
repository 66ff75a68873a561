import { collectHttpQuotedString } from './http-quoted-string';

const httpWhitespace = '\t\n\r ';

/** @see https://fetch.spec.whatwg.org/#http-whitespace */
export function isHttpWhitespace(character: string | undefined): boolean {
  return character !== undefined && httpWhitespace.includes(character);
}

/**
 * The value without leading and trailing HTTP whitespace (TAB, LF, CR, SP).
 * @see https://fetch.spec.whatwg.org/#concept-header-value-normalize
 */
export function normalizeHeaderValue(value: string): string {
  return trim(value, httpWhitespace);
}

/**
 * Index of the first character that keeps a normalised value from being a header value: NUL, LF, CR, or a code
 * point over 255, which is not a byte. Null when there is none.
 * @see https://fetch.spec.whatwg.org/#header-value
 */
export function invalidHeaderValuePosition(value: string): number | null {
  const position = value.search(/[\0\n\r\u0100-\uffff]/);
  return position === -1 ? null : position;
}

/**
 * Splits a value at commas outside quoted strings; items lose surrounding tabs and spaces, empty items stay.
 * @see https://fetch.spec.whatwg.org/#header-value-get-decode-and-split
 */
export function getDecodeAndSplit(value: string): string[] {
  const values: string[] = [];
  let start = 0;
  let position = 0;
  while (position < value.length) {
    if (value[position] === '"') {
      position = collectHttpQuotedString(value, position).end;
    } else {
      if (value[position] === ',') {
        values.push(trimTabsAndSpaces(value.slice(start, position)));
        start = position + 1;
      }
      position += 1;
    }
  }
  values.push(trimTabsAndSpaces(value.slice(start)));
  return values;
}

/** The value without leading and trailing tabs and spaces. */
export function trimTabsAndSpaces(value: string): string {
  return trim(value, '\t ');
}

/** The value without trailing HTTP whitespace. */
export function trimEnd(value: string, whitespace = httpWhitespace): string {
  let end = value.length;
  while (end > 0 && whitespace.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}

function trim(value: string, whitespace: string): string {
  const end = trimEnd(value, whitespace);
  let start = 0;
  while (start < end.length && whitespace.includes(end.charAt(start))) start += 1;
  return end.slice(start);
}
