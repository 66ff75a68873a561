import { expect, test } from 'vitest';
import { readRunEvent } from './run-event';

test.each([null, 1.5])('reads epoch %s', (epoch) => {
  expect(readRunEvent(JSON.stringify({ epoch, isComplete: true, more: 1 }))).toEqual({
    epoch,
    isComplete: true,
  });
});

test.each([
  'null',
  '{}',
  '[]',
  '{"epoch":"1","isComplete":true}',
  '{"epoch":1,"isComplete":1}',
  '{"epoch":1}',
  'x',
])('refuses %s', (json) => {
  expect(() => readRunEvent(json)).toThrow();
});
