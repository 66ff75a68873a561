import type { Quota } from './quota';

/** What a client holds of the quota of bytes that have not been read, for one response. */
export class UnreadBytes {
  readonly #quota: Quota;
  readonly #client: string;
  #held = 0;

  constructor(quota: Quota, client: string) {
    this.#quota = quota;
    this.#client = client;
  }

  /** Holds that many bytes instead of as many as before; false when it would be over the quota. */
  hold(bytes: number): boolean {
    const more = bytes - this.#held;
    if (more > 0 && !this.#quota.take(this.#client, more)) return false;
    if (more < 0) this.#quota.give(this.#client, -more);
    this.#held = bytes;
    return true;
  }

  release(): void {
    this.hold(0);
  }
}
