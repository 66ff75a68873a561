import { siteOfClient } from './client-address';
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
 * site that holds the most gives up what it used longest ago, unless it holds no more than the other then would; else the
 * client that does. So none can keep another out by holding much, with one address or with many.
 */
export class Quota {
  readonly #bounds: QuotaBounds;
  readonly #clients: Holders<Held>;
  readonly #sites: Holders<Held>;
  #total = 0;

  constructor(bounds: QuotaBounds) {
    this.#bounds = bounds;
    this.#clients = new Holders(bounds.inAll);
    this.#sites = new Holders(bounds.inAll);
  }

  /** What all clients hold together. */
  get total(): number {
    return this.#total;
  }

  /** Whether the client could hold that much more. */
  hasRoomFor(client: string, amount: number): boolean {
    if (heldBy(this.#clients, client) + amount > this.#bounds.perClient) return false;
    return this.#total + amount <= this.#bounds.inAll || this.#victimOf(client, amount) !== undefined;
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
    held.amount = amount;
    this.#total += more;
    for (const holders of [this.#clients, this.#sites]) {
      const holder = holders.of(holders === this.#clients ? held.client : siteOfClient(held.client));
      holder.amount += more;
      if (amount === 0) holder.items.delete(held);
      else holder.items.add(held);
      holders.changed(holder);
    }
    return true;
  }

  #makeRoom(client: string, more: number): boolean {
    if (heldBy(this.#clients, client) + more > this.#bounds.perClient) return false;
    while (this.#total + more > this.#bounds.inAll) {
      const victim = this.#victimOf(client, more);
      if (victim === undefined) return false;
      victim.isEvicted = true;
      this.#resize(victim, 0);
      victim.evict();
    }
    return true;
  }

  /** What has to give way to that much more of the client's. */
  #victimOf(client: string, more: number): Held | undefined {
    return (
      oldestOfLarger(this.#sites, heldBy(this.#sites, siteOfClient(client)) + more) ??
      oldestOfLarger(this.#clients, heldBy(this.#clients, client) + more)
    );
  }
}

function heldBy(holders: Holders<Held>, name: string): number {
  return holders.known(name)?.amount ?? 0;
}

/** What was used longest ago of what the largest holder has, if that is more than so much. */
function oldestOfLarger(holders: Holders<Held>, amount: number): Held | undefined {
  const largest = holders.largest('amount');
  return largest !== undefined && largest.amount > amount ? largest.items.first : undefined;
}
