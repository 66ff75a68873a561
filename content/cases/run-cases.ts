/** Checks files of public cases: `npm run cases -- FILE...`; exits with 1 when an expectation is not met,
 * or nothing was checked. */
import { readFileSync } from 'node:fs';
import { searchDocuments } from '../search-documents';
import { readIndex } from '../../lib/site/search/find-documents';
import { findPages } from '../../lib/site/search/find-pages';
import { writeIndex } from '../../lib/site/search/write-index';
import { checkFile } from './check-file';

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('Which files? npm run cases -- FILE...');
  process.exit(2);
}

const index = readIndex(writeIndex(searchDocuments()));
const pagesFor = (words: string) => findPages(index, words).documents.map(({ href }) => href);

let passed = 0;
let failed = 0;
for (const file of files) {
  const results = checkFile(readFileSync(file, 'utf8'), pagesFor);
  if (results === null) {
    console.log(`${file}: left out, because it is no list of cases in JSON`);
    continue;
  }
  const failures = results.filter(({ isPassed }) => !isPassed);
  console.log(`${file}: ${results.length - failures.length} passed, ${failures.length} failed`);
  for (const { id, what, expected, actual } of failures) {
    console.log(`  ${id}: ${what}\n    expected ${expected}\n    actual   ${actual}`);
  }
  passed += results.length - failures.length;
  failed += failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
