import { expect, it } from 'vitest';
import { OrderedSet } from './ordered-set';

function emptied(set: OrderedSet<string>): string[] {
  const items: string[] = [];
  for (let { first } = set; first !== undefined; first = set.first) {
    items.push(first);
    set.delete(first);
  }
  return items;
}

it('keeps the order in which its items were last put in', () => {
  const set = new OrderedSet<string>();
  for (const item of ['a', 'b', 'c', 'd', 'b', 'a', 'a']) set.add(item);
  expect(set.delete('c')).toBe(true);
  expect(set.delete('c')).toBe(false);
  expect(set.size).toBe(3);
  expect(emptied(set)).toEqual(['d', 'b', 'a']);
  expect(set.size).toBe(0);
  set.add('e');
  expect(emptied(set)).toEqual(['e']);
});

it('takes its first out as fast however many there are', () => {
  const millisecondsWith = (count: number) => {
    const set = new OrderedSet<string>();
    for (let index = 0; index < count; index += 1) set.add(`item ${index}`);
    const startedAt = performance.now();
    for (let index = count; index < count + 20_000; index += 1) {
      if (set.first !== undefined) set.delete(set.first);
      set.add(`item ${index}`);
    }
    return performance.now() - startedAt;
  };
  const fastestOfFive = (count: number) =>
    Math.min(...Array.from({ length: 5 }, () => millisecondsWith(count)));
  expect(fastestOfFive(100_000)).toBeLessThan(10 * (fastestOfFive(100) + 5));
});
