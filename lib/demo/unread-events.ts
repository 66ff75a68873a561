import type { Hold, Quota } from './quota';

/** Bytes of a stream that a slow reader may leave unread, beside what it had missed. */
const maxUnreadBytes = 256 * 1024;

/** What the reader of one stream leaves unread, and how much that may be. */
export class UnreadEvents {
  readonly #hold: Hold;
  #allowance = maxUnreadBytes;

  /** @param evict ends the stream */
  constructor(quota: Quota, client: string, evict: () => void) {
    this.#hold = quota.hold(client, evict);
  }

  /** Notes how many bytes are unread once an event has been written; false when those are too many. */
  wrote(unread: number, isMissed = false): boolean {
    if (isMissed) this.#allowance = unread + maxUnreadBytes;
    return unread <= this.#allowance && this.#hold.resize(unread);
  }

  /** Notes that everything has been read, or nothing will be. */
  release(): void {
    this.#allowance = maxUnreadBytes;
    this.#hold.release();
  }
}
