import { parseArgs } from 'node:util';
import { installedBrowsers } from '../../../scripts/installed-browsers.mjs';
import { openBrowser } from '../../browsers/open-browser';
import { startChainServer } from './chain-server';
import { compareChains, smallestChain } from './compare-chains';
import { generateChains } from './generated-chains';

/** Random chains of redirects, the page's own server among them, in real browsers, against what the engine predicts. */

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium,firefox,webkit' },
    chains: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    shrink: { type: 'string', default: '5' },
  },
});
const names = (['chromium', 'firefox', 'webkit'] as const).filter((name) =>
  values.browser.split(',').includes(name),
);
const [count = 0, seed = 0, most = 0] = [values.chains, values.seed, values.shrink].map(Number);
if (![count, seed, most].every(Number.isSafeInteger) || names.length === 0) {
  console.error(
    'npm run chains -- [--browser chromium,firefox,webkit] [--chains 100] [--seed 1] [--shrink 5]',
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
  const server = await startChainServer();
  const driver = await openBrowser(name, program.path);
  try {
    await driver.open(`${server.origins.page}/`);
    const chains = generateChains(seed, count, server.origins.page);
    const found = await compareChains(driver, server, chains);
    failed += found.length;
    console.log(
      `${name} ${driver.version}: ${chains.length - found.length} of ${chains.length} chains agree`,
    );
    for (const { chain } of found.slice(0, most)) {
      const smallest = await smallestChain(driver, server, seed, String(chains.indexOf(chain)));
      if (smallest === null) continue;
      const { predicted, observed } = smallest;
      console.log(`  ${JSON.stringify(smallest.chain)}`);
      console.log(`     predicted: ${predicted.wire.join('; ')}; ${predicted.told}`);
      console.log(`     observed:  ${observed.wire.join('; ')}; ${observed.told}\n`);
    }
  } finally {
    await driver.close();
    await server.close();
  }
}
process.exit(failed === 0 ? 0 : 1);
