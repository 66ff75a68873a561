import { parseArgs } from 'node:util';
import { installedBrowsers } from '../../../scripts/installed-browsers.mjs';
import { openBrowser } from '../../browsers/open-browser';
import { compareSequences, smallestSequence } from './compare-sequences';
import { generateSequences } from './generated-sequences';
import { startSequenceServer } from './sequence-server';

/** Random sequences of requests at one URL in real browsers, against what the engine predicts with its preflight cache. */

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox,webkit' },
    sequences: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    shrink: { type: 'string', default: '5' },
  },
});
const names = (['chromium', 'firefox', 'webkit'] as const).filter((name) =>
  values.browser.split(',').includes(name),
);
const [count, seed, most] = [values.sequences, values.seed, values.shrink].map(Number);
if (![count, seed, most].every(Number.isSafeInteger) || names.length === 0) {
  console.error(
    'npm run sequences -- [--browser chromium,firefox,webkit] [--sequences 100] [--seed 1] [--shrink 5]',
  );
  process.exit(1);
}
let failed = 0;
for (const name of names) {
  const program = installedBrowsers()[name];
  if (!('path' in program)) {
    console.log(`${name}: not run. ${program.problem}`);
    continue;
  }
  const server = await startSequenceServer();
  const driver = await openBrowser(name, program.path);
  try {
    await driver.open(`${server.pageOrigin}/`);
    const sequences = generateSequences(seed ?? 1, count ?? 100, server.pageOrigin);
    const found = await compareSequences(driver, server, sequences);
    failed += found.length;
    console.log(
      `${name} ${driver.version}: ${sequences.length - found.length} of ${sequences.length} sequences agree`,
    );
    for (const { steps } of found.slice(0, most)) {
      const path = String(sequences.findIndex((one) => one === steps));
      const smallest = await smallestSequence(driver, server, seed ?? 1, path);
      if (smallest === null) continue;
      for (const [index, { request, preflight, actual }] of smallest.steps.entries()) {
        const [predicted, observed] = [smallest.predicted[index], smallest.observed[index]];
        const isSame = JSON.stringify(predicted) === JSON.stringify(observed);
        console.log(`  ${JSON.stringify(request)}`);
        console.log(
          `     preflight ${preflight.status} ${preflight.headers.map((row) => row.join(': ')).join('; ')}`,
        );
        console.log(`     actual ${actual.headers.map(([header]) => header).join('; ')}`);
        console.log(
          `     ${isSame ? 'as predicted' : 'OTHERWISE'}: ${JSON.stringify(predicted)} ${JSON.stringify(observed)}`,
        );
      }
      console.log('');
    }
  } finally {
    await driver.close();
    await server.close();
  }
}
process.exit(failed === 0 ? 0 : 1);
