import { expect, test } from 'vitest';
import { TimeBudget } from './time-budget';

test('what is computed takes from the budget, which fills by its share of the time that passes', () => {
  let time = 0;
  const budget = new TimeBudget(0.5, 1000, () => time);
  const take = (milliseconds: number) =>
    budget.spend(() => {
      time += milliseconds;
      return milliseconds;
    });
  expect([budget.wait, take(600)]).toEqual([0, 600]);
  expect([budget.wait, take(1400)]).toEqual([0, 1400]);
  expect(budget.wait).toBeGreaterThan(0);
  time += budget.wait;
  expect(budget.wait).toBe(0);
  time += 1e9;
  take(1999);
  expect(budget.wait).toBeGreaterThan(0);
  time += budget.wait;
  expect(budget.wait).toBe(0);
});

test('what fails has taken its time too', () => {
  let time = 0;
  const budget = new TimeBudget(0.5, 100, () => time);
  expect(() =>
    budget.spend(() => {
      time += 300;
      throw new Error('broken');
    }),
  ).toThrow('broken');
  expect(budget.wait).toBeGreaterThan(0);
});
