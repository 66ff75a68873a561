/** Checks files of public cases: `npm run cases -- FILE...`; exits with 1 when an expectation is not met. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { searchDocuments } from '../search-documents';
import { findDocuments, readIndex } from '../../lib/site/search/find-documents';
import { writeIndex } from '../../lib/site/search/write-index';
import { caseFile } from './case-schema';
import { checkCase } from './check-case';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which files? npm run cases -- FILE...');
  process.exit(2);
}

const index = readIndex(writeIndex(searchDocuments()));
const findPages = (words: string) => findDocuments(index, words).map(({ href }) => href);

let passed = 0;
let failed = 0;
for (const file of files) {
  const cases = v.parse(v.pipe(v.string(), v.parseJson(), caseFile), readFileSync(file, 'utf8'));
  const results = cases.flatMap((one) =>
    checkCase(one, findPages).map((checked) => ({ id: one.id, ...checked })),
  );
  const failures = results.filter(({ isPassed }) => !isPassed);
  console.log(`${file}: ${results.length - failures.length} passed, ${failures.length} failed`);
  for (const { id, what, expected, actual } of failures) {
    console.log(`  ${id}: ${what}\n    expected ${expected}\n    actual   ${actual}`);
  }
  passed += results.length - failures.length;
  failed += failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
