import { inEachBrowser, readRandomRuns } from '../random-runs';
import { startChainServer } from './chain-server';
import { compareChains, smallestChain } from './compare-chains';
import { generateChains } from './generated-chains';

/** Random chains of redirects, the page's own server among them, in real browsers, against what the engine predicts. */

const { names, count, seed, most } = readRandomRuns('chains');
await inEachBrowser(names, async (driver) => {
  const server = await startChainServer();
  try {
    await driver.open(`${server.origins.page}/`);
    const chains = generateChains(seed, count, server.origins.page);
    const found = await compareChains(driver, server, chains);
    console.log(
      `${driver.name} ${driver.version}: ${chains.length - found.length} of ${chains.length} chains agree`,
    );
    for (const { chain } of found.slice(0, most)) {
      const smallest = await smallestChain(driver, server, seed, String(chains.indexOf(chain)));
      if (smallest === null) continue;
      const { predicted, observed } = smallest;
      console.log(`  ${JSON.stringify(smallest.chain)}`);
      console.log(`     predicted: ${predicted.wire.join('; ')}; ${predicted.told}`);
      console.log(`     observed:  ${observed.wire.join('; ')}; ${observed.told}\n`);
    }
    return found.length;
  } finally {
    await server.close();
  }
});
