/** First and last byte of a range; null where the value leaves one out. */
export type SingleRange = { readonly start: bigint | null; readonly end: bigint | null };

/**
 * Parses a Range value of one range, without whitespace; null is failure.
 * @see https://fetch.spec.whatwg.org/#simple-range-header-value
 */
export function parseSingleRange(value: string): SingleRange | null {
  // 2-16
  const match = /^bytes=(\d*)-(\d*)$/.exec(value);
  if (match === null) return null;
  const [, first = '', last = ''] = match;
  const start = first === '' ? null : BigInt(first);
  const end = last === '' ? null : BigInt(last);
  // 17
  if (start === null && end === null) return null;
  // 18
  if (start !== null && end !== null && start > end) return null;
  // 19
  return { start, end };
}
