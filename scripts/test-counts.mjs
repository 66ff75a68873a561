// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {number}
 */
function count(value, name) {
  if (typeof value !== 'object' || value === null) throw new TypeError(`A test report has no ${name}.`);
  const found = /** @type {unknown} */ (Reflect.get(value, name));
  if (typeof found !== 'number') throw new TypeError(`A test report has no ${name}.`);
  return found;
}

/**
 * Reads the JSON report of a test runner. A run in which no test was executed, or whose runner failed without a failed test,
 * counts as one failure.
 *
 * @param {'vitest' | 'playwright' | 'differential'} runner
 * @param {string} path the report's file
 * @param {number} exitCode the runner's
 * @returns {Counts}
 */
export function readCounts(runner, path, exitCode) {
  const counts = parseReport(runner, path) ?? { passed: 0, failed: 0, skipped: 0 };
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}

/**
 * @param {'vitest' | 'playwright' | 'differential'} runner
 * @param {string} path
 * @returns {Counts | null} null when the runner wrote no report
 */
function parseReport(runner, path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const report = /** @type {unknown} */ (JSON.parse(text));
  if (runner === 'vitest') {
    return {
      passed: count(report, 'numPassedTests'),
      failed: count(report, 'numFailedTests'),
      skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
    };
  }
  if (runner === 'differential') {
    return {
      passed: count(report, 'passed'),
      failed: count(report, 'failed'),
      skipped: count(report, 'skipped'),
    };
  }
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null;
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
  };
}

/**
 * What a differential run wants told besides its counts: browsers that it could not ask, what was seen once.
 *
 * @param {string} path the report's file
 * @returns {readonly string[]} none when there is no report
 */
export function readNotes(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return [];
  }
  const report = /** @type {unknown} */ (JSON.parse(text));
  const notes = typeof report === 'object' && report !== null && 'notes' in report ? report.notes : null;
  if (!Array.isArray(notes)) throw new TypeError('A test report has no notes.');
  return notes.map(String);
}
