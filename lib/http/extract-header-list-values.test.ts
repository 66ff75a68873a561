import { expect, it } from 'vitest';
import { extractDeltaSeconds, extractTokens } from './extract-header-list-values';
import type { HeaderList } from './header-list';

const lines = (...values: string[]): HeaderList => values.map((value) => ['List', value]);

it.each([
  ['1', [], null],
  ['4', ['GET'], ['GET']],
  ['4', [', a,, b\t,'], ['a', 'b']],
  ['4', ['a', 'b, *'], ['a', 'b', '*']],
  ['4', [''], []],
])('step %s: %j lists %j', (_step, values, expected) => {
  expect(extractTokens('list', lines(...values))).toEqual(
    expected === null ? null : { kind: 'values', values: expected },
  );
});

it.each([
  [['a b'], 'a b'],
  [['a', 'b;c'], 'b;c'],
  [['"a"'], '"a"'],
])('%j fails at %j', (values, item) => {
  expect(extractTokens('list', lines(...values))).toEqual({ kind: 'failure', item });
});

it.each([
  [[], null],
  [['600'], 600],
  [[' 600 '], 600],
  [['0'], 0],
  [['600', '600'], null],
  [['-1'], null],
  [['+600'], null],
  [['1.5'], null],
  [[''], null],
])('%j is %j seconds', (values, expected) => {
  expect(extractDeltaSeconds('list', lines(...values))).toBe(expected);
});
