import { expect, it } from 'vitest';
import { leftOut, replaceUrlSecrets } from './secrets';

it('takes time in proportion to the text', () => {
  const since = performance.now();
  replaceUrlSecrets(`/=${'?'.repeat(60_000)}`, () => leftOut);
  expect(performance.now() - since).toBeLessThan(50);
});

it('finds the name behind the last question mark', () => {
  expect(replaceUrlSecrets('/?a?token=b', () => leftOut)).toBe('/?a?token=***');
});
