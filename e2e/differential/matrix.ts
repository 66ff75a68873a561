import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../lib/cors/profile';
import { writeBrowserMatrix, type BrowserMatrix } from '../../lib/comparison/matrix/browser-matrix';
import { engines } from '../../lib/cors/profile';
import { matrixEntryOf, type MatrixEntry } from '../../lib/comparison/matrix/matrix-entry';
import { testBrowserOf } from '../../lib/comparison/test-browser';
import { scenarios } from '../../lib/scenarios/catalogue';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { summarize, type Finished } from './summary';
import { eachBrowser } from './each-browser';
import { runCases } from './run-cases';
import { runCommand } from '../../scripts/run-command.mjs';

/** Runs every scenario of the catalogue that can be run in the three browsers, and writes down what each of them did. */

const path = fileURLToPath(new URL('../../lib/comparison/matrix/browser-matrix.json', import.meta.url));
const batchSize = 200;

function* batches(all: readonly ScenarioData[]) {
  for (let index = 0; index < all.length; index += batchSize) yield all.slice(index, index + batchSize);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const outcomes = new Map<string, Map<Engine, MatrixEntry>>();
const versions: Record<Engine, string> = { chromium: '', firefox: '', webkit: '' };
const finished: Finished[] = [];
let docsOrigin = '';
const absent = await eachBrowser(engines, async (browser, place) => {
  const { name, version } = browser;
  versions[name] = version;
  const run = scenarios.filter((data) => testBrowserOf(data, place) !== null);
  const result = await runCases(browser, batches(run), place, {
    settled: ({ id }, ran) => {
      if (!ran.ok || !ran.run.observed.ok) return;
      const ofEach = outcomes.get(id) ?? new Map<Engine, MatrixEntry>();
      outcomes.set(id, ofEach.set(name, matrixEntryOf(ran.run.observed.observation, place)));
    },
  });
  console.log(`${name} ${version}: ${run.length} scenarios`);
  for (const { data, rows } of result.repeated) {
    for (const { what, predicted, observed } of rows)
      console.log(`  ${data.id}, ${what}\n    predicted: ${predicted}\n    observed:  ${observed}`);
  }
  ({ docsOrigin } = place);
  finished.push({ name, result, restarts: browser.restarts });
});
const { passed, failed, notes } = await summarize(finished, absent, true, docsOrigin);
if (notes.length > 0) console.log(notes.join('\n'));
if (absent.length === 0) {
  const matrix: BrowserMatrix = {
    date: new Date().toISOString().slice(0, 10),
    versions,
    scenarios: outcomes,
  };
  writeFileSync(path, writeBrowserMatrix(matrix));
  const oxfmt = join(createRequire(import.meta.url).resolve('oxfmt/package.json'), '../bin/oxfmt');
  await runCommand(process.execPath, [oxfmt, path], { isQuiet: true });
  console.log('Written to lib/comparison/matrix/browser-matrix.json.');
} else console.log('The matrix needs all three browsers: nothing was written.');
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
