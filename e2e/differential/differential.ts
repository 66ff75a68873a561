import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browsers/driver';
import type { ComparedValue } from '../../lib/comparison/compare';
import { testBrowserOf, type TestBrowser } from '../../lib/comparison/test-browser';
import { scenarios } from '../../lib/scenarios/catalogue';
import type { Answered } from '../../lib/scenarios/public-page';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { summarize, linkTo, type Finished } from './summary';
import { eachBrowser } from './each-browser';
import { runCases, type Disagreement } from './run-cases';
import { batchSize, caseNumber, generateBatch, ofPublicPage, shrinkCase } from './generated-cases';
import { compareCase } from './compare-case';
import type { TestedBrowser } from './tested-browser';

const usage = `npm run differential -- [--browser chromium,firefox,webkit] [--cases 1000] [--seed 1] [--catalogue] [--public granted|denied] [--demand] [--report FILE]

Runs random scenarios in real browsers and compares what they do with what the engine predicts for them.
  --browser    which browsers; all three when left out
  --cases      how many random scenarios in each
  --seed       a whole number; the same seed and number of cases repeat a run
  --catalogue  run the catalogue's scenarios first
  --public     for all scenarios the site is a page of the internet, and the user has granted or denied it this machine;
               without it, that is so for a part of the random ones
  --demand     a browser that is not installed is a failure
  --report     also write the counts and the summary notes to a file, as JSON`;

const mostShrunk = 12;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium,firefox,webkit' },
        cases: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        catalogue: { type: 'boolean', default: false },
        public: { type: 'string' },
        demand: { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const browsers = values.browser.split(',').filter(isBrowserName);
    if (browsers.length !== values.browser.split(',').length) throw new Error('Unknown browser.');
    if (!/^\d{1,7}$/.test(values.cases) || !/^\d{1,9}$/.test(values.seed))
      throw new Error('--cases and --seed take whole numbers.');
    const { catalogue, demand, report: reportFile } = values;
    const permission = permissionOf(values.public);
    const [cases, seed] = [Number(values.cases), Number(values.seed)];
    return { browsers, cases, seed, catalogue, permission, demand, reportFile };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(1);
  }
}

function permissionOf(value: string | undefined): Answered | null {
  if (value === undefined || value === 'granted' || value === 'denied') return value ?? null;
  throw new Error('--public takes granted or denied.');
}

function isBrowserName(name: string): name is BrowserName {
  return name === 'chromium' || name === 'firefox' || name === 'webkit';
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const options = readArguments();
const finished: Finished[] = [];
let docsOrigin = '';
const absent = await eachBrowser(options.browsers, async (browser, place) => {
  const title = `${browser.name} ${browser.version}`;
  const startedAt = Date.now();
  const count = { usual: 0, granted: 0, denied: 0 };
  const result = await runCases(browser, counted(batches(place), place, count), place, {
    progress: (done, found) => {
      const perSecond = Math.round((1000 * done) / (Date.now() - startedAt));
      console.log(`${title}: ${done} cases, ${found} disagreements, ${perSecond} cases a second`);
    },
  });
  console.log(
    `${title}: of a page of the internet, ${count.granted} with permission for this machine, ${count.denied} without`,
  );
  await report(result.repeated, browser, place);
  ({ docsOrigin } = place);
  finished.push({ name: browser.name, result, restarts: browser.restarts });
});
const summary = await summarize(finished, absent, options.demand, docsOrigin);
if (options.reportFile !== undefined) writeFileSync(options.reportFile, JSON.stringify(summary));
if (summary.notes.length > 0) console.log(`\n${summary.notes.join('\n')}`);
console.log(`${summary.passed} passed, ${summary.failed} failed`);
process.exit(summary.failed === 0 ? 0 : 1);

function* batches(place: Place): Generator<readonly ScenarioData[]> {
  if (options.catalogue) {
    const known = scenarios.filter((data) => testBrowserOf(data, place) !== null);
    for (let index = 0; index < known.length; index += batchSize)
      yield known.slice(index, index + batchSize).map(asAsked);
  }
  for (let batch = 0; batch * batchSize < options.cases; batch += 1) {
    const cases = generateBatch(options.seed, batch).slice(0, options.cases - batch * batchSize);
    yield cases.map(asAsked);
  }
}

/** Counts what each browser runs. */
function* counted(
  all: Iterable<readonly ScenarioData[]>,
  place: Place,
  count: Record<TestBrowser, number>,
): Generator<readonly ScenarioData[]> {
  for (const batch of all) {
    for (const data of batch) count[testBrowserOf(data, place) ?? 'usual'] += 1;
    yield batch;
  }
}

/** The scenario as --public has it. */
function asAsked(data: ScenarioData): ScenarioData {
  const { permission } = options;
  return permission === null ? data : ofPublicPage(data, permission);
}

async function report(found: readonly Disagreement[], browser: TestedBrowser, place: Place): Promise<void> {
  const kinds = new Map<string, Disagreement[]>();
  for (const one of found) {
    const kind = kindOf(one.rows);
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  for (const [index, [kind, alike]] of [...kinds].entries()) {
    const [first] = alike;
    if (first === undefined) continue;
    console.log(`\n${browser.name}: ${alike.length} x ${kind}`);
    const data = index < mostShrunk && kind !== 'run' ? await smallest(first, browser, place) : first.data;
    const rows = data === first.data ? first.rows : await rowsOf(data, browser, place);
    for (const { what, predicted, observed } of rows)
      console.log(`  ${what}\n    predicted: ${predicted}\n    observed:  ${observed}`);
    console.log(`  ${JSON.stringify({ ...data, title: undefined, story: undefined })}`);
    console.log(`  ${await linkTo(data, place.docsOrigin)}`);
  }
}

async function rowsOf(
  data: ScenarioData,
  browser: TestedBrowser,
  place: Place,
): Promise<readonly ComparedValue[]> {
  const [result] = await browser.run([data]);
  return result === undefined ? [] : compareCase(data, result, browser.name, place);
}

async function smallest(
  { data, rows }: Disagreement,
  browser: TestedBrowser,
  place: Place,
): Promise<ScenarioData> {
  const kind = kindOf(rows);
  const number = caseNumber(data);
  if (number === null) return data;
  const shrunk = await shrinkCase(
    options.seed,
    number,
    async (candidate) => kindOf(await rowsOf(asAsked(candidate), browser, place)) === kind,
  );
  return shrunk === null ? data : asAsked(shrunk);
}

function kindOf(rows: readonly ComparedValue[]): string {
  return rows.map(({ what }) => what).join(' + ');
}
