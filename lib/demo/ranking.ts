/**
 * Items by level, such as clients by what they hold. To move one and to find the highest take the same time however many
 * there are. Of one level, the first is the one moved longest ago.
 */
export class Ranking<Item> {
  readonly #levels = new Map<number, Set<Item>>();
  readonly #levelOf = new Map<Item, number>();
  #highest = 0;

  /** Puts the item on that whole level, as its last; level 0 takes it out. */
  move(item: Item, level: number): void {
    const before = this.#levelOf.get(item);
    if (before === level && this.#levels.get(level)?.size === 1) return;
    if (before !== undefined) this.#leave(item, before);
    if (level === 0) {
      this.#levelOf.delete(item);
      return;
    }
    const members = this.#levels.get(level);
    if (members === undefined) this.#levels.set(level, new Set([item]));
    else members.add(item);
    this.#levelOf.set(item, level);
    if (level > this.#highest) this.#highest = level;
  }

  /** The first item of the highest level, or undefined when there is none. */
  highest(): Item | undefined {
    while (this.#highest > 0) {
      for (const item of this.#levels.get(this.#highest) ?? []) return item;
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
