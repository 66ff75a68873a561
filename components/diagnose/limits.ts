import type { GivenEvidence } from './messages-of-worker';

/** Bytes. A larger file is refused before anything of it is read. */
const largestFile = 200_000_000;

/** Characters. What is longer is never read in the page itself, which would stand still. */
export const longestInPage = 200_000;

/** Why a file is not read; null when it is. */
function refusalOf({ name, size }: Pick<File, 'name' | 'size'>): string | null {
  if (size <= largestFile) return null;
  const inWords = size >= 1e9 ? `${(size / 1e9).toFixed(1)} GB` : `${Math.round(size / 1e6)} MB`;
  return `"${name}" has ${inWords} and was not read: the limit is ${largestFile / 1e6} MB. Save the HAR again with the request that fails in it, and little else.`;
}

/** What of it is read, and why the rest is not. */
export function admitted(more: readonly GivenEvidence[]): {
  readonly taken: readonly GivenEvidence[];
  readonly refusals: readonly string[];
} {
  const judged = more.map((each) => ({ each, refusal: typeof each === 'string' ? null : refusalOf(each) }));
  return {
    taken: judged.filter(({ refusal }) => refusal === null).map(({ each }) => each),
    refusals: judged.flatMap(({ refusal }) => refusal ?? []),
  };
}

/** A size in words. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
