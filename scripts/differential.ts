import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/browsers/driver';
import type { ComparedValue } from '../lib/comparison/compare';
import { scenarios } from '../lib/scenarios/catalogue';
import type { Place } from '../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../lib/scenarios/scenario-data';
import { closingOf, linkTo, type Finished } from '../e2e/differential/closing';
import { eachWitness } from '../e2e/differential/each-witness';
import { examine, type Disagreement } from '../e2e/differential/examine';
import { batchSize, caseNumber, generateBatch, shrinkCase } from '../e2e/differential/generated-cases';
import { judge } from '../e2e/differential/judge';
import type { Witness } from '../e2e/differential/witness';

const usage = `npm run differential -- [--browser chromium,firefox,webkit] [--cases 1000] [--seed 1] [--catalogue] [--demand] [--report FILE]

Runs random scenarios in real browsers and compares what they do with what the engine predicts for them.
  --browser    which browsers; all three when left out
  --cases      how many random scenarios in each
  --seed       a whole number; the same seed and number of cases repeat a run
  --catalogue  run the catalogue's scenarios first
  --demand     a browser that is not installed is a failure
  --report     also write the counts and the closing notes to a file, as JSON`;

const mostShrunk = 12;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string', default: 'chromium,firefox,webkit' },
        cases: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
        catalogue: { type: 'boolean', default: false },
        demand: { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const browsers = values.browser.split(',').filter(isBrowserName);
    if (browsers.length !== values.browser.split(',').length) throw new Error('Unknown browser.');
    if (!/^\d{1,7}$/.test(values.cases) || !/^\d{1,9}$/.test(values.seed))
      throw new Error('--cases and --seed take whole numbers.');
    const { catalogue, demand, report: reportFile } = values;
    const [cases, seed] = [Number(values.cases), Number(values.seed)];
    return { browsers, cases, seed, catalogue, demand, reportFile };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(1);
  }
}

function isBrowserName(name: string): name is BrowserName {
  return name === 'chromium' || name === 'firefox' || name === 'webkit';
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));
const options = readArguments();
const finished: Finished[] = [];
let docsOrigin = '';
const absent = await eachWitness(options.browsers, async (witness, place) => {
  const title = `${witness.name} ${witness.version}`;
  const startedAt = Date.now();
  const examination = await examine(witness, batches(), place, {
    progress: (done, found) => {
      const perSecond = Math.round((1000 * done) / (Date.now() - startedAt));
      console.log(`${title}: ${done} cases, ${found} disagreements, ${perSecond} cases a second`);
    },
  });
  await report(examination.repeated, witness, place);
  ({ docsOrigin } = place);
  finished.push({ name: witness.name, examination, restarts: witness.restarts });
});
const closing = await closingOf(finished, absent, options.demand, docsOrigin);
if (options.reportFile !== undefined) writeFileSync(options.reportFile, JSON.stringify(closing));
if (closing.notes.length > 0) console.log(`\n${closing.notes.join('\n')}`);
console.log(`${closing.passed} passed, ${closing.failed} failed`);
process.exit(closing.failed === 0 ? 0 : 1);

function* batches(): Generator<readonly ScenarioData[]> {
  if (options.catalogue) {
    for (let index = 0; index < scenarios.length; index += batchSize)
      yield scenarios.slice(index, index + batchSize);
  }
  for (let batch = 0; batch * batchSize < options.cases; batch += 1) {
    yield generateBatch(options.seed, batch).slice(0, options.cases - batch * batchSize);
  }
}

async function report(found: readonly Disagreement[], witness: Witness, place: Place): Promise<void> {
  const kinds = new Map<string, Disagreement[]>();
  for (const one of found) {
    const kind = kindOf(one.rows);
    kinds.set(kind, [...(kinds.get(kind) ?? []), one]);
  }
  for (const [index, [kind, alike]] of [...kinds].entries()) {
    const [first] = alike;
    if (first === undefined) continue;
    console.log(`\n${witness.name}: ${alike.length} x ${kind}`);
    const data = index < mostShrunk && kind !== 'run' ? await smallest(first, witness, place) : first.data;
    const rows = data === first.data ? first.rows : await rowsOf(data, witness, place);
    for (const { what, predicted, observed } of rows)
      console.log(`  ${what}\n    predicted: ${predicted}\n    observed:  ${observed}`);
    console.log(`  ${JSON.stringify({ ...data, title: undefined, story: undefined })}`);
    console.log(`  ${await linkTo(data, place.docsOrigin)}`);
  }
}

async function rowsOf(data: ScenarioData, witness: Witness, place: Place): Promise<readonly ComparedValue[]> {
  const [testimony] = await witness.run([data]);
  return testimony === undefined ? [] : judge(data, testimony, witness.name, place);
}

async function smallest({ data, rows }: Disagreement, witness: Witness, place: Place): Promise<ScenarioData> {
  const kind = kindOf(rows);
  const number = caseNumber(data);
  if (number === null) return data;
  const shrunk = await shrinkCase(
    options.seed,
    number,
    async (candidate) => kindOf(await rowsOf(candidate, witness, place)) === kind,
  );
  return shrunk ?? data;
}

function kindOf(rows: readonly ComparedValue[]): string {
  return rows.map(({ what }) => what).join(' + ');
}
