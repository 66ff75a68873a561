import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from './source-files';

const mostLines = 300;
const mostFiles = 60;

/** JSON, which has no comments: what npm, a program or a recorder writes, and data of a specification's own tests. */
const written = [
  'e2e/differential/test-data/former-space.json',
  'lib/browsers/messages/test-data/console-lines.json',
  'lib/browsers/test-data/measured-violations.json',
  'lib/browsers/test-data/recorded-cases.json',
  'lib/comparison/matrix/browser-matrix.json',
  'lib/cors/test-data/chromium.json',
  'lib/cors/test-data/requests.json',
  'lib/cors/test-data/responses.json',
  'lib/csp/test-data/chromium.json',
  'lib/csp/test-data/web-platform-tests.json',
  'package-lock.json',
];

const files = sourceFiles();
const longFiles = [...files].filter(([, text]) => text.trimEnd().split('\n').length > mostLines);

test(`a file of more than ${mostLines} lines says at its top why`, () => {
  const silent = longFiles.filter(
    ([path, text]) =>
      !written.includes(path) &&
      !/^(?:\/\/|<!--|\/\*) Longer than (?:other files because|300 lines:) \S/.test(text),
  );
  expect(silent.map(([path]) => path)).toEqual([]);
});

test('what is written by a program is named, while it is long', () => {
  const long = longFiles.map(([path]) => path);
  expect(written.filter((path) => !long.includes(path))).toEqual([]);
});

test(`a folder has ${mostFiles} source files at most, tests aside`, () => {
  const counts = new Map<string, number>();
  for (const path of files.keys()) {
    if (/\.(?:test|spec|check)\.tsx?$/.test(path)) continue;
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  expect(counts.size).toBeGreaterThan(50);
  expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
});
