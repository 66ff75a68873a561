import { parseSingleRange } from '../http/single-range';

/** Judges a Range as the standard does, with numbers up to a limit. */
export function rangeUpTo(limit: bigint): (value: string) => boolean {
  return (value) => {
    const range = parseSingleRange(value);
    return range !== null && range.start !== null && range.start <= limit && (range.end ?? 0n) <= limit;
  };
}
