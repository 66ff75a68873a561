type Node<Item> = { readonly item: Item; previous: Node<Item> | null; next: Node<Item> | null };

/**
 * Items in the order in which they were last put in. Every step takes the same time however many there are; to take the
 * first out of a `Set` again and again does not, since it steps over each place that became free.
 */
export class OrderedSet<Item> {
  readonly #nodes = new Map<Item, Node<Item>>();
  #first: Node<Item> | null = null;
  #last: Node<Item> | null = null;

  /** How many items there are. */
  get size(): number {
    return this.#nodes.size;
  }

  /** The one that was put in longest ago. */
  get first(): Item | undefined {
    return this.#first?.item;
  }

  /** Puts the item at the end, wherever it was. */
  add(item: Item): void {
    const known = this.#nodes.get(item);
    if (known !== undefined && known === this.#last) return;
    const node: Node<Item> = known ?? { item, previous: null, next: null };
    if (known === undefined) this.#nodes.set(item, node);
    else this.#unlink(node);
    node.previous = this.#last;
    node.next = null;
    if (this.#last === null) this.#first = node;
    else this.#last.next = node;
    this.#last = node;
  }

  /** Takes the item out; false when it is not there. */
  delete(item: Item): boolean {
    const node = this.#nodes.get(item);
    if (node === undefined) return false;
    this.#nodes.delete(item);
    this.#unlink(node);
    return true;
  }

  #unlink({ previous, next }: Node<Item>): void {
    if (previous === null) this.#first = next;
    else previous.next = next;
    if (next === null) this.#last = previous;
    else next.previous = previous;
  }
}
