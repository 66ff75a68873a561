import { OrderedSet } from './ordered-set';
import { Ranking } from './ranking';

/** A client, and what it holds. */
export type Holder<Item> = {
  readonly client: string;
  /** In order of last use, the oldest first. */
  readonly items: OrderedSet<Item>;
  /** What the items take together, such as bytes. */
  amount: number;
};

const steps = 4096;

/**
 * What each client holds, in number and in amount, so that the one that holds the most is found at once and pays when all is
 * held. Amounts are told apart in steps of a 4096th of their bound.
 */
export class Holders<Item> {
  readonly #byClient = new Map<string, Holder<Item>>();
  readonly #byNumber = new Ranking<Holder<Item>>();
  readonly #byAmount = new Ranking<Holder<Item>>();
  readonly #step: number;

  constructor(maxAmount: number) {
    this.#step = Math.max(1, maxAmount / steps);
  }

  /** The holder of that name, if it holds something. */
  known(client: string): Holder<Item> | undefined {
    return this.#byClient.get(client);
  }

  /** The holder of that name, made when there is none; `changed` is to be called then. */
  of(client: string): Holder<Item> {
    const known = this.#byClient.get(client);
    if (known !== undefined) return known;
    const holder: Holder<Item> = { client, items: new OrderedSet(), amount: 0 };
    this.#byClient.set(client, holder);
    return holder;
  }

  /** To be called whenever the holder used or changed what it holds. */
  changed(holder: Holder<Item>): void {
    this.#byNumber.move(holder, holder.items.size);
    this.#byAmount.move(holder, Math.ceil(holder.amount / this.#step));
    if (holder.items.size === 0) this.#byClient.delete(holder.client);
  }

  /** The client that holds the most; among equals, the one that used it longest ago. */
  largest(measure: 'number' | 'amount'): Holder<Item> | undefined {
    return measure === 'number' ? this.#byNumber.highest() : this.#byAmount.highest();
  }
}
