/** What a file is, as text; null text when it is none. */
export type DecodedFile = {
  readonly text: string | null;
  /** Such as "UTF-16", where it was not UTF-8. */
  readonly encoding: string | null;
};

/**
 * The text of a file's bytes: UTF-8, UTF-16 of either order with or without a mark (as Windows programs save it), or
 * Windows-1252. Null for a binary file: NUL bytes, or many control characters.
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16');
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  }
  const [even = 0, odd = 0] = zeros;
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return decoded(bytes, 'utf-16le', 'UTF-16');
  if (even > half * 0.7 && odd < half * 0.05) return decoded(bytes, 'utf-16be', 'UTF-16');
  if (even + odd > 0 || controls > sample.length * 0.05) return { text: null, encoding: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: null };
  } catch {
    return decoded(bytes, 'windows-1252', 'Windows-1252');
  }
}

function decoded(bytes: Uint8Array, label: string, encoding: string): DecodedFile {
  return { text: new TextDecoder(label).decode(bytes), encoding };
}
