import { OrderedSet } from './ordered-set';

/**
 * Items by level, such as clients by what they hold. To move one and to find the highest take the same time however many
 * there are. Of one level, the first is the one moved longest ago.
 */
export class Ranking<Item> {
  readonly #levels = new Map<number, OrderedSet<Item>>();
  readonly #levelOf = new Map<Item, number>();
  #highest = 0;

  /** Puts the item on that whole level, as its last; level 0 takes it out. */
  move(item: Item, level: number): void {
    const before = this.#levelOf.get(item);
    if (before !== undefined && before !== level) this.#leave(item, before);
    if (level === 0) {
      this.#levelOf.delete(item);
      return;
    }
    const members = this.#levels.get(level) ?? new OrderedSet();
    members.add(item);
    if (before === level) return;
    this.#levels.set(level, members);
    this.#levelOf.set(item, level);
    if (level > this.#highest) this.#highest = level;
  }

  /** The first item of the highest level, or undefined when there is none. */
  highest(): Item | undefined {
    while (this.#highest > 0) {
      const members = this.#levels.get(this.#highest);
      if (members !== undefined) return members.first;
      this.#highest -= 1;
    }
    return undefined;
  }

  #leave(item: Item, level: number): void {
    const members = this.#levels.get(level);
    members?.delete(item);
    if (members?.size === 0) this.#levels.delete(level);
  }
}
