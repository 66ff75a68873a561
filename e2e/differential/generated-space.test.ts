import { expect, test } from 'vitest';
import { batchSize, generateBatch } from './generated-cases';
import former from './test-data/former-space.json';
import { spaceOf } from './test-data/space-of';

/** Of fewer, chance decides how many there are. */
const few = 20;

const batches = Array.from({ length: former.cases / batchSize }, (_, batch) =>
  generateBatch(former.seed, batch),
);
const space = spaceOf(batches.flat());

/**
 * What the first generator of scenarios made is the measure for all that follow: each value of each dimension that
 * occurred in 10,000 of its cases has to occur in 10,000 cases of today, at least half as often.
 */
test(`none of the space that was generated is lost: seed ${former.seed}, ${former.cases} cases`, () => {
  const lost = Object.entries(former.counts).flatMap(([dimension, values]) =>
    Object.entries(values).flatMap(([value, before]) => {
      const least = before < few ? 1 : before / 2;
      const now = space.get(dimension)?.get(value) ?? 0;
      return now < least ? [`${dimension}, ${value}: ${now} of ${before}`] : [];
    }),
  );
  expect(lost).toEqual([]);
});

test.each([
  ['page', 'public, loopback-network granted, local-network granted', 800],
  ['page', 'public, loopback-network denied, local-network denied', 800],
  ['public page origin', 'opaque', 80],
  ['targetAddressSpace of a public page', 'loopback', 4],
])('what came later occurs too: %s, %s', (dimension, value, least) => {
  expect(space.get(dimension)?.get(value) ?? 0).toBeGreaterThanOrEqual(least);
});
