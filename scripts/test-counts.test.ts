import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCounts, readNotes } from './test-counts.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-counts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const vitest = (passed: number, failed: number, skipped: number) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
});
const playwright = (passed: number, failed: number, skipped: number) => ({
  stats: { expected: passed, unexpected: failed, skipped, flaky: 0 },
});

test.each([
  ['vitest', vitest(5, 0, 1), 0, { passed: 5, failed: 0, skipped: 1 }],
  ['vitest', vitest(5, 2, 0), 1, { passed: 5, failed: 2, skipped: 0 }],
  ['vitest', vitest(5, 0, 0), 1, { passed: 5, failed: 1, skipped: 0 }],
  ['vitest', vitest(0, 0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['vitest', vitest(0, 0, 3), 0, { passed: 0, failed: 1, skipped: 3 }],
  ['differential', { passed: 9, failed: 0, skipped: 1 }, 0, { passed: 9, failed: 0, skipped: 1 }],
  ['differential', { passed: 0, failed: 0, skipped: 3 }, 0, { passed: 0, failed: 1, skipped: 3 }],
  ['playwright', playwright(4, 0, 0), 0, { passed: 4, failed: 0, skipped: 0 }],
  ['playwright', playwright(4, 1, 2), 1, { passed: 4, failed: 1, skipped: 2 }],
  ['playwright', playwright(0, 0, 0), 0, { passed: 0, failed: 1, skipped: 0 }],
  ['playwright', null, 1, { passed: 0, failed: 1, skipped: 0 }],
] as const)('%s %o with exit code %i', (runner, report, exitCode, expected) => {
  const path = join(folder, `${runner}.json`);
  rmSync(path, { force: true });
  if (report !== null) writeFileSync(path, JSON.stringify(report));
  expect(readCounts(runner, path, exitCode)).toEqual(expected);
});

test('a report of another form is not taken for one', () => {
  const path = join(folder, 'odd.json');
  writeFileSync(path, '{"numPassedTests": "5"}');
  expect(() => readCounts('vitest', path, 0)).toThrow('A test report has no numPassedTests.');
});

test('the notes of a differential run are read; a report that is missing has none', () => {
  const path = join(folder, 'differential.json');
  writeFileSync(path, JSON.stringify({ passed: 1, failed: 0, skipped: 1, notes: ['webkit: not run.'] }));
  expect(readNotes(path)).toEqual(['webkit: not run.']);
  rmSync(path);
  expect(readNotes(path)).toEqual([]);
  writeFileSync(path, '{}');
  expect(() => readNotes(path)).toThrow('A test report has no notes.');
});
