import { Holders } from './holders';

export type QuotaBounds = { readonly perClient: number; readonly inAll: number };

/** What a client holds of a quota for one purpose; nothing at first. */
export type Hold = {
  /** Holds so much instead of as much as before; false, and nothing is changed, where there is no room. */
  readonly resize: (amount: number) => boolean;
  readonly release: () => void;
};

type Held = {
  readonly client: string;
  /** Ends what it is held for. */
  readonly evict: () => void;
  amount: number;
  isEvicted: boolean;
};

/**
 * Bounds what clients hold of something scarce, such as bytes or timers, each and all together. When all of it is held, the
 * client that holds the most gives up what it used longest ago, unless it holds no more than the other then would: so none
 * can keep another out by holding much.
 */
export class Quota {
  readonly #bounds: QuotaBounds;
  readonly #holders: Holders<Held>;
  #total = 0;

  constructor(bounds: QuotaBounds) {
    this.#bounds = bounds;
    this.#holders = new Holders(bounds.inAll);
  }

  /** What all clients hold together. */
  get total(): number {
    return this.#total;
  }

  /** Whether the client could hold that much more. */
  hasRoomFor(client: string, amount: number): boolean {
    const own = this.#heldBy(client) + amount;
    if (own > this.#bounds.perClient) return false;
    return this.#total + amount <= this.#bounds.inAll || this.#largestAbove(own) !== undefined;
  }

  /** Begins to hold for that client; `evict` is called when it has to make room for another's, and holds nothing any more. */
  hold(client: string, evict: () => void): Hold {
    const held: Held = { client, evict, amount: 0, isEvicted: false };
    return {
      resize: (amount) => this.#resize(held, amount),
      release: () => void this.#resize(held, 0),
    };
  }

  #resize(held: Held, amount: number): boolean {
    const more = amount - held.amount;
    if (more === 0) return true;
    if (more > 0 && (held.isEvicted || !this.#makeRoom(held.client, more))) return false;
    const holder = this.#holders.of(held.client);
    held.amount = amount;
    holder.amount += more;
    this.#total += more;
    if (amount === 0) holder.items.delete(held);
    else holder.items.add(held);
    this.#holders.changed(holder);
    return true;
  }

  #makeRoom(client: string, more: number): boolean {
    const own = this.#heldBy(client) + more;
    if (own > this.#bounds.perClient) return false;
    while (this.#total + more > this.#bounds.inAll) {
      const first = this.#largestAbove(own)?.items.first;
      if (first === undefined) return false;
      first.isEvicted = true;
      this.#resize(first, 0);
      first.evict();
    }
    return true;
  }

  #heldBy(client: string): number {
    return this.#holders.known(client)?.amount ?? 0;
  }

  /** The client that holds the most, if that is more than so much. */
  #largestAbove(amount: number) {
    const largest = this.#holders.largest('amount');
    return largest !== undefined && largest.amount > amount ? largest : undefined;
  }
}
