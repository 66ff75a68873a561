import { describe, expect, it } from 'vitest';
import { expectedLifetime, newEntry, type CacheEntry } from '@/lib/measurement/cache-entry';
import { findingOf } from './cache-limit-words';

const entry = newEntry({ from: 0, to: 10 });
const find = (bounds: Partial<CacheEntry>, maxAge = 86_400, limit: number | null = 7200) =>
  findingOf(
    { entry: { ...entry, ...bounds }, state: 'waiting' },
    expectedLifetime(maxAge, limit),
    limit === null ? null : 'chromium',
  );

describe('what was measured stands beside what is known', () => {
  it.each([
    [find({}), 'The browser sent the preflight and should now remember it.', "Chromium's limit is 2 h."],
    [
      find({ atLeastMs: 250_000 }),
      'Still remembered after 4 min 10 s.',
      "Chromium's limit is 2 h: agrees so far.",
    ],
    [find({ atLeastMs: 4100 }, 5), 'Still remembered after 4.1 s.', 'The server allows 5 s: agrees so far.'],
    [
      find({ atLeastMs: 4510, lessThanMs: 5580 }, 5),
      'Remembered for at least 4.5 s, forgotten within 5.6 s.',
      'The server allows 5 s: agrees.',
    ],
    [find({ lessThanMs: 8000 }, 5), 'Forgotten within 8 s.', 'The server allows 5 s: agrees.'],
  ])('%j', (finding, measured, known) => {
    expect([finding.measured, finding.known]).toEqual([measured, known]);
  });

  it('says that an early end disproves nothing', () => {
    const finding = find({ atLeastMs: 60_000, lessThanMs: 120_000 });
    expect(finding.standing).toBe('ended early');
    expect(finding.known).toContain('A browser may drop an entry early');
  });

  it('says that a longer life may be a clock that stood still', () => {
    expect(find({ atLeastMs: 9_000_000 })).toMatchObject({
      measured: 'Still remembered after 2 h 30 min.',
      known: expect.stringContaining('this is longer. A computer that slept'),
      standing: 'lived longer',
    });
  });

  it('compares nothing where nothing is known of the browser', () => {
    expect(find({ atLeastMs: 1000 }, 5, null).standing).toBe('not known');
  });

  it('compares nothing once a check was cut off', () => {
    const finding = findingOf({ entry, state: 'cut off' }, expectedLifetime(5, 7200), 'chromium');
    expect(finding).toMatchObject({ standing: 'not known', known: expect.stringContaining('interrupted') });
  });
});
