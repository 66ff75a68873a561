import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../e2e/browsers/driver';
import { encodePermalink } from '../lib/permalink/permalink';
import type { ComparedValue } from '../lib/run/comparison';
import { scenarios } from '../lib/scenarios/catalogue';
import type { Place } from '../lib/scenarios/play';
import type { ScenarioData } from '../lib/scenarios/scenario-data';
import { witnessBrowsers } from './witness-browsers.mjs';
import { generateBatch } from './differential/generate-scenario';
import { judge } from './differential/judge';
import { shrink } from './differential/shrink';
import { serveSite } from './differential/site';
import { openWitness, type Witness } from './differential/witness';

const usage = `npm run differential -- [--browser chromium,firefox,webkit] [--cases 1000] [--seed 1] [--catalogue] [--demand] [--report FILE]

Runs random scenarios in real browsers and compares what they do with what the engine predicts for them.
  --browser    which browsers; all three when left out
  --cases      how many random scenarios in each
  --seed       a whole number; the same seed and number of cases repeat a run
  --catalogue  run the catalogue's scenarios first
  --demand     a browser that is not installed is a failure
  --report     also write the counts to a file, as JSON`;

const batchSize = 200;
const mostShrunk = 12;

type Disagreement = { readonly data: ScenarioData; readonly rows: readonly ComparedValue[] };
type Count = { passed: number; failed: number; skipped: number };

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
const programs = witnessBrowsers();
const count: Count = { passed: 0, failed: 0, skipped: 0 };
const site = await serveSite();
try {
  for (const name of options.browsers) {
    const program = programs[name];
    if ('problem' in program) {
      console.log(`${name}: not run. ${program.problem}`);
      count[options.demand ? 'failed' : 'skipped'] += 1;
      continue;
    }
    const witness = await openWitness(name, program.path, site.place.docsOrigin);
    try {
      await examine(witness, site.place);
    } finally {
      await witness.close();
    }
  }
} finally {
  await site.close();
}
if (options.reportFile !== undefined) writeFileSync(options.reportFile, JSON.stringify(count));
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

async function examine(witness: Witness, place: Place): Promise<void> {
  const title = `${witness.name} ${witness.version}`;
  const startedAt = Date.now();
  const found: Disagreement[] = [];
  let done = 0;
  let judging = Promise.resolve();
  for (const batch of batches()) {
    const testimonies = await witness.run(batch);
    await judging;
    judging = (async () => {
      await Promise.resolve();
      for (const [index, data] of batch.entries()) {
        const testimony = testimonies[index] ?? { ok: false, message: 'No answer.' };
        const rows = judge(data, testimony, witness.name, place);
        if (rows.length > 0) found.push({ data, rows });
      }
      done += batch.length;
      const perSecond = Math.round((1000 * done) / (Date.now() - startedAt));
      console.log(`${title}: ${done} cases, ${found.length} disagreements, ${perSecond} cases a second`);
    })();
  }
  await judging;
  const repeated = await seenAgain(found, witness, place);
  count.passed += done - repeated.length;
  count.failed += repeated.length;
  await report(repeated, witness, place);
}

/** The disagreements that show in one of two more runs. What never shows again is told, and is no disagreement. */
async function seenAgain(
  found: readonly Disagreement[],
  witness: Witness,
  place: Place,
): Promise<Disagreement[]> {
  const scenariosFound = found.map(({ data }) => data);
  const again = [await witness.run(scenariosFound), await witness.run(scenariosFound)];
  return found.filter(({ data, rows }, index) => {
    const isSeen = again.some((testimonies) => {
      const testimony = testimonies[index] ?? { ok: false, message: 'No answer.' };
      return judge(data, testimony, witness.name, place).length > 0;
    });
    if (!isSeen) console.log(`${witness.name}: seen once and not again, ${data.id}: ${kindOf(rows)}`);
    return isSeen;
  });
}

function* batches(): Generator<readonly ScenarioData[]> {
  if (options.catalogue) {
    for (let index = 0; index < scenarios.length; index += batchSize)
      yield scenarios.slice(index, index + batchSize);
  }
  for (let batch = 0; batch * batchSize < options.cases; batch += 1) {
    const size = Math.min(batchSize, options.cases - batch * batchSize);
    yield generateBatch(options.seed, batch, batchSize).slice(0, size);
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
    const data = index < mostShrunk ? await smallest(first, witness, place) : first.data;
    const [testimony] = await witness.run([data]);
    const rows = testimony ? judge(data, testimony, witness.name, place) : first.rows;
    for (const { what, predicted, observed } of rows)
      console.log(`  ${what}\n    predicted: ${predicted}\n    observed:  ${observed}`);
    console.log(`  ${JSON.stringify({ ...data, title: undefined, story: undefined })}`);
    console.log(`  ${place.docsOrigin}/playground#${await encodePermalink(data, { withSecrets: true })}`);
  }
}

async function smallest({ data, rows }: Disagreement, witness: Witness, place: Place): Promise<ScenarioData> {
  const kind = kindOf(rows);
  return shrink(data, async (candidates) => {
    const testimonies = await witness.run(candidates);
    return candidates.map((candidate, index) => {
      const testimony = testimonies[index];
      return testimony !== undefined && kindOf(judge(candidate, testimony, witness.name, place)) === kind;
    });
  });
}

function kindOf(rows: readonly ComparedValue[]): string {
  return rows.map(({ what }) => what).join(' + ');
}
