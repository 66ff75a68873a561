/** A sequence of numbers that a seed repeats exactly. */
export type Random = {
  /** A whole number from 0 to `limit` - 1. */
  readonly below: (limit: number) => number;
  /** True in `percent` of a hundred cases. */
  readonly isChance: (percent: number) => boolean;
  readonly pick: <T>(items: readonly [T, ...T[]]) => T;
  /** An item as often as its weight says. */
  readonly weighted: <T>(items: readonly (readonly [weight: number, item: T])[], otherwise: T) => T;
  /** As many items as there are, each made anew. */
  readonly list: <T>(length: number, make: () => T) => T[];
};

/** Mulberry32, by Tommy Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    isChance: (percent) => next() * 100 < percent,
    pick: (items) => items[below(items.length)] ?? items[0],
    weighted: (items, otherwise) => {
      let left = next() * items.reduce((sum, [weight]) => sum + weight, 0);
      for (const [weight, item] of items) {
        left -= weight;
        if (left < 0) return item;
      }
      return otherwise;
    },
    list: (length, make) => Array.from({ length }, make),
  };
}
