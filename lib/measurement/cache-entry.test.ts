import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { afterCheck, agreement, expectedLifetime, newEntry, type CacheEntry } from './cache-entry';

const made = newEntry({ from: 1000, to: 1100 });

describe('an entry', () => {
  it('is known by nothing at first', () => {
    expect(made).toMatchObject({ checks: 0, atLeastMs: 0, lessThanMs: null, lookedForAt: 1100 });
  });

  it('lived as long as from the end of its making to the beginning of the check', () => {
    expect(afterCheck(made, { from: 5000, to: 5200 }, true)).toMatchObject({
      checks: 1,
      atLeastMs: 3900,
      lessThanMs: null,
      lookedForAt: 5200,
    });
  });

  it('did not live as long as from the beginning of its making to the end of the check', () => {
    const checked = afterCheck(made, { from: 5000, to: 5200 }, true);
    expect(afterCheck(checked, { from: 9000, to: 9300 }, false)).toMatchObject({
      checks: 2,
      atLeastMs: 3900,
      lessThanMs: 8300,
    });
  });

  it('keeps its lower bound when the clock is put back', () => {
    const checked = afterCheck(made, { from: 5000, to: 5200 }, true);
    expect(afterCheck(checked, { from: 500, to: 600 }, true).atLeastMs).toBe(3900);
  });

  it('has bounds around its true lifetime, whenever it was made and looked for within what was seen', () => {
    const span = fc.record({ pause: fc.nat(10_000), before: fc.nat(400), after: fc.nat(400) });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), span, fc.array(span), (lifetime, making, checks) => {
        let now = making.before;
        let entry: CacheEntry = newEntry({ from: 0, to: now + making.after });
        const madeAt = now;
        now += making.after;
        for (const { pause, before, after } of checks) {
          const from = now + pause;
          const lookedAt = from + before;
          now = lookedAt + after;
          const isRemembered = lookedAt - madeAt < lifetime;
          entry = afterCheck(entry, { from, to: now }, isRemembered);
          if (!isRemembered) break;
        }
        expect(entry.atLeastMs).toBeLessThanOrEqual(lifetime);
        expect(entry.lessThanMs ?? Infinity).toBeGreaterThanOrEqual(lifetime);
      }),
    );
  });
});

test.each([
  [86_400, 7200, { lifetimeMs: 7_200_000, by: 'browser' }],
  [86_400, 86_400, { lifetimeMs: 86_400_000, by: 'server' }],
  [5, 600, { lifetimeMs: 5000, by: 'server' }],
  [5, null, null],
])('Max-Age %d and a limit of %s make %j', (maxAge, limit, expected) => {
  expect(expectedLifetime(maxAge, limit)).toEqual(expected);
});

test.each([
  [0, null, 'nothing yet'],
  [4999, null, 'agrees so far'],
  [5000, null, 'agrees so far'],
  [5001, null, 'lived longer'],
  [4500, 5001, 'agrees'],
  [0, 5001, 'agrees'],
  [4500, 4900, 'ended early'],
  [4500, 5000, 'agrees'],
  [4500, 4999, 'ended early'],
  [5001, 6000, 'lived longer'],
] as const)(
  'at least %d ms and less than %s, where 5 s are expected: %s',
  (atLeastMs, lessThanMs, expected) => {
    expect(agreement({ ...made, atLeastMs, lessThanMs }, 5000)).toBe(expected);
  },
);
