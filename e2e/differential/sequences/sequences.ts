import { inEachBrowser, readRandomRuns } from '../random-runs';
import { compareSequences, smallestSequence } from './compare-sequences';
import { generateSequences } from './generated-sequences';
import { startSequenceServer } from './sequence-server';

/** Random sequences of requests at one URL in real browsers, against what the engine predicts with its preflight cache. */

const { names, count, seed, most } = readRandomRuns('sequences');
await inEachBrowser(names, async (driver) => {
  const server = await startSequenceServer();
  try {
    await driver.open(`${server.pageOrigin}/`);
    const sequences = generateSequences(seed, count, server.pageOrigin);
    const found = await compareSequences(driver, server, sequences);
    console.log(
      `${driver.name} ${driver.version}: ${sequences.length - found.length} of ${sequences.length} sequences agree`,
    );
    for (const { steps } of found.slice(0, most)) {
      const path = String(sequences.findIndex((one) => one === steps));
      const smallest = await smallestSequence(driver, server, seed, path);
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
    return found.length;
  } finally {
    await server.close();
  }
});
