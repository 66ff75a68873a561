import { OrderedSet } from './ordered-set';
import { Ranking } from './ranking';

/** A client, and what it holds of a store. */
export type Holder<Item> = {
  readonly client: string;
  /** In order of last use, the oldest first. */
  readonly items: OrderedSet<Item>;
  bytes: number;
};

const steps = 4096;

/**
 * What each client holds, in number and in bytes, so that the one that holds the most is found at once and pays when the
 * store is full. Bytes are told apart in steps of a 4096th of the store's bound.
 */
export class Holders<Item> {
  readonly #byClient = new Map<string, Holder<Item>>();
  readonly #byNumber = new Ranking<Holder<Item>>();
  readonly #byBytes = new Ranking<Holder<Item>>();
  readonly #step: number;

  constructor(maxBytes: number) {
    this.#step = Math.max(1, maxBytes / steps);
  }

  /** The holder of that name, made when there is none. */
  of(client: string): Holder<Item> {
    const known = this.#byClient.get(client);
    if (known !== undefined) return known;
    const holder: Holder<Item> = { client, items: new OrderedSet(), bytes: 0 };
    this.#byClient.set(client, holder);
    return holder;
  }

  /** To be called whenever the holder used or changed what it holds. */
  changed(holder: Holder<Item>): void {
    this.#byNumber.move(holder, holder.items.size);
    this.#byBytes.move(holder, Math.ceil(holder.bytes / this.#step));
    if (holder.items.size === 0) this.#byClient.delete(holder.client);
  }

  /** The client that holds the most; among equals, the one that used it longest ago. */
  largest(measure: 'number' | 'bytes'): Holder<Item> | undefined {
    return measure === 'number' ? this.#byNumber.highest() : this.#byBytes.highest();
  }
}
