import fc from 'fast-check';

type Choices<T> = readonly (readonly [weight: number, choice: T])[];

/** One of the values, each as often as its weight says; shrinks to the first. */
export function weighted<const T>(...choices: Choices<T>): fc.Arbitrary<T> {
  return weightedOf<T>(...choices.map(([weight, value]) => [weight, fc.constant(value)] as const));
}

/** A value of one of the arbitraries, each as often as its weight says; shrinks to one of the first. */
export function weightedOf<T>(...choices: Choices<fc.Arbitrary<T>>): fc.Arbitrary<T> {
  return fc.oneof(
    { withCrossShrink: true },
    ...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })),
  );
}

/** An object with these members in `percent` of a hundred cases, else an empty one; shrinks to that. */
export function sometimes<T>(
  percent: number,
  members: { readonly [K in keyof T]: fc.Arbitrary<T[K]> },
): fc.Arbitrary<Partial<T>> {
  return weightedOf<Partial<T>>(
    [100 - percent, fc.constant({})],
    [percent, fc.record<T>({ ...members }, { noNullPrototype: true })],
  );
}

/** A list of as many items as the weights say, but for one item in 200; shrinks by any of its items, and within them. */
export function listOf<T>(item: fc.Arbitrary<T>, ...lengths: Choices<number>): fc.Arbitrary<T[]> {
  const slot = weightedOf<readonly T[]>([1, fc.constant([])], [199, item.map((value) => [value])]);
  const longest = Math.max(...lengths.map(([, length]) => length));
  const slots = fc.array(slot, { minLength: longest, maxLength: longest, size: 'max' });
  return fc.tuple(weighted(...lengths), slots).map(([length, list]) => list.slice(0, length).flat());
}
