/**
 * Keeps what is computed for strangers from taking all of a process's time, which has pages to serve besides: a share of
 * the time that passes may be used, and some of what was not used is saved up.
 */
export class TimeBudget {
  #left: number;
  #at: number;

  /**
   * @param share of the time that passes, 0 to 1
   * @param most milliseconds that are saved up
   * @param now a clock in milliseconds
   */
  constructor(
    private readonly share: number,
    private readonly most: number,
    private readonly now: () => number,
  ) {
    this.#left = most;
    this.#at = now();
  }

  /** Milliseconds to wait until something may be computed; 0: now. */
  get wait(): number {
    this.#fill();
    return this.#left > 0 ? 0 : Math.ceil((1 - this.#left) / this.share);
  }

  /** Takes the time that this took from the budget. */
  spend<Result>(compute: () => Result): Result {
    const startedAt = this.now();
    try {
      return compute();
    } finally {
      this.#fill();
      this.#left -= this.now() - startedAt;
    }
  }

  #fill(): void {
    const now = this.now();
    this.#left = Math.min(this.most, this.#left + (now - this.#at) * this.share);
    this.#at = now;
  }
}
