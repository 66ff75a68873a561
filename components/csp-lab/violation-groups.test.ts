import { expect, it } from 'vitest';
import { observedViolation } from '@/lib/run/test-data/observed-violation';
import { inOneOrder, pairViolations } from './violation-groups';

const violation = (originalPolicy: string, disposition: 'enforce' | 'report' = 'enforce', blockedURI = 'u') =>
  observedViolation({
    blockedURI,
    effectiveDirective: 'connect-src',
    originalPolicy,
    disposition,
  });

it('pairs events of the same policy, counts them, and keeps what has no counterpart', () => {
  const predicted = [violation('a'), violation('b', 'report'), violation('b', 'report'), violation('c')];
  const observed = [violation('b', 'report'), violation('a', 'enforce', 'other'), violation('b', 'enforce')];
  expect(pairViolations(predicted, observed)).toEqual([
    {
      predicted: violation('a'),
      observed: violation('a', 'enforce', 'other'),
      predictedCount: 1,
      observedCount: 1,
    },
    {
      predicted: violation('b', 'report'),
      observed: violation('b', 'report'),
      predictedCount: 2,
      observedCount: 1,
    },
    { predicted: violation('c'), observed: null, predictedCount: 1, observedCount: 0 },
    { predicted: null, observed: violation('b', 'enforce'), predictedCount: 0, observedCount: 1 },
  ]);
});

it('puts violations in one order, whoever was asked first', () => {
  const [a, b, c] = [violation('a'), violation('a', 'report'), violation('b')];
  expect(inOneOrder([b, c, a])).toEqual([a, c, b]);
  expect(inOneOrder([c, a, b])).toEqual([a, c, b]);
});
