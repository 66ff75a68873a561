import { expect, it } from 'vitest';
import { createMeter } from './meter';

function meterAt(maxAccounts = 10) {
  const clock = { now: 1_000_000 };
  return { clock, meter: createMeter({ limit: 3, windowSeconds: 60, maxAccounts }, () => clock.now) };
}

it('counts each account by itself', () => {
  const { meter } = meterAt();
  meter.charge('a');
  meter.charge('a');
  expect(meter.read('a')).toEqual({ limit: 3, used: 2, resetSeconds: 60 });
  expect(meter.read('b')).toEqual({ limit: 3, used: 0, resetSeconds: 60 });
});

it('begins a window with its first request and starts again when it is over', () => {
  const { clock, meter } = meterAt();
  meter.charge('a');
  clock.now += 20_500;
  expect(meter.read('a')).toEqual({ limit: 3, used: 1, resetSeconds: 40 });
  clock.now += 39_499;
  expect(meter.read('a').resetSeconds).toBe(1);
  clock.now += 1;
  expect(meter.read('a')).toEqual({ limit: 3, used: 0, resetSeconds: 60 });
  meter.charge('a');
  expect(meter.read('a')).toEqual({ limit: 3, used: 1, resetSeconds: 60 });
});

it('does not count by reading', () => {
  const { meter } = meterAt();
  for (let count = 0; count < 5; count += 1) meter.read('a');
  expect(meter.read('a').used).toBe(0);
});

it('forgets the account whose window began first when there are too many', () => {
  const { meter } = meterAt(2);
  for (const account of ['a', 'b', 'a', 'c']) meter.charge(account);
  expect(['a', 'b', 'c'].map((account) => meter.read(account).used)).toEqual([0, 1, 1]);
});

it('forgets windows that are over before young ones', () => {
  const { clock, meter } = meterAt(2);
  meter.charge('a');
  meter.charge('b');
  clock.now += 60_000;
  meter.charge('a');
  meter.charge('c');
  expect(['a', 'b', 'c'].map((account) => meter.read(account).used)).toEqual([1, 0, 1]);
});
