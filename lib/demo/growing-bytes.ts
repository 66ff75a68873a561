const nothing = Buffer.alloc(0);
const leastCapacity = 256;

/**
 * Bytes that arrive in chunks, copied to one place: a chunk of one byte, kept as it is, holds some hundred bytes of the
 * heap, and what else was read with it. At most twice as much is held as has arrived, beside the least.
 */
export class GrowingBytes {
  #bytes = nothing;
  #length = 0;

  /** What has arrived. Not to be kept beyond the next `add`. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Copies the chunk behind what is there. */
  add(chunk: Uint8Array): void {
    const length = this.#length + chunk.length;
    if (length > this.#bytes.length) {
      const capacity = Math.max(leastCapacity, length, 2 * this.#bytes.length);
      const grown = Buffer.allocUnsafeSlow(capacity);
      grown.set(this.bytes);
      this.#bytes = grown;
    }
    this.#bytes.set(chunk, this.#length);
    this.#length = length;
  }
}
