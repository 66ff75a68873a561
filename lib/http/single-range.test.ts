import { expect, it } from 'vitest';
import { parseSingleRange } from './single-range';

it.each([
  ['2', 'octets=0-1', null],
  ['2', 'BYTES=0-1', null],
  ['5', 'bytes 0-1', null],
  ['5', 'bytes =0-1', null],
  ['11', 'bytes=5', null],
  ['16', 'bytes=0-1,2-3', null],
  ['16', 'bytes=0-1 ', null],
  ['17', 'bytes=-', null],
  ['18', 'bytes=2-1', null],
  ['18', 'bytes=10000000000000000001-10000000000000000000', null],
  ['19', 'bytes=0-', { start: 0n, end: null }],
  ['19', 'bytes=-500', { start: null, end: 500n }],
  ['19', 'bytes=007-7', { start: 7n, end: 7n }],
])('step %s: %s', (_step, value, expected) => {
  expect(parseSingleRange(value)).toEqual(expected);
});
