export type QuotaBounds = { readonly perClient: number; readonly inAll: number };

/** Counts what clients hold of something scarce, such as bytes or timers, each and all together. */
export class Quota {
  readonly #bounds: QuotaBounds;
  readonly #held = new Map<string, number>();
  #total = 0;

  constructor(bounds: QuotaBounds) {
    this.#bounds = bounds;
  }

  /** What all clients hold together. */
  get total(): number {
    return this.#total;
  }

  /** Takes that much for the client, or nothing and is false when it would be over one of the bounds. */
  take(client: string, amount: number): boolean {
    const held = (this.#held.get(client) ?? 0) + amount;
    if (held > this.#bounds.perClient || this.#total + amount > this.#bounds.inAll) return false;
    this.#total += amount;
    this.#held.set(client, held);
    return true;
  }

  /** Gives back what was taken. */
  give(client: string, amount: number): void {
    const held = (this.#held.get(client) ?? 0) - amount;
    this.#total -= amount;
    if (held > 0) this.#held.set(client, held);
    else this.#held.delete(client);
  }
}
