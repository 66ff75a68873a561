import fc from 'fast-check';
import * as v from 'valibot';
import type { Driver } from '../../browsers/driver';
import { linkUrl, predictChain, type Chain, type ChainOutcome } from './chain';
import type { ChainServer } from './chain-server';
import { arbitraryChain } from './generated-chains';

/** A chain that a browser followed otherwise than predicted. */
export type ChainDisagreement = {
  readonly chain: Chain;
  readonly predicted: ChainOutcome;
  readonly observed: ChainOutcome;
};

const batch = 25;
const batchMs = 60_000;
const toldSchema = v.array(v.string());

/** Runs the chains in a browser, and holds what it did against the prediction by its profile. */
export async function compareChains(
  driver: Driver,
  server: ChainServer,
  chains: readonly Chain[],
): Promise<ChainDisagreement[]> {
  const found: ChainDisagreement[] = [];
  for (let from = 0; from < chains.length; from += batch) {
    const some = chains.slice(from, from + batch);
    const base = server.serve(some);
    const argument = some.map((chain, index) => ({
      url: linkUrl(server.origins, `${base}${index}`, chain, 0),
      request: chain.request,
    }));
    const told = v.parse(toldSchema, await driver.call('runChains', argument, batchMs));
    for (const [index, chain] of some.entries()) {
      const predicted = predictChain(chain, driver.name, server.origins, `${base}${index}`);
      const observed = { wire: server.wireOf(index), told: told[index] ?? '' };
      if (JSON.stringify(predicted) !== JSON.stringify(observed)) found.push({ chain, predicted, observed });
    }
  }
  return found;
}

/** The disagreement with as few and as plain redirects as still show one. */
export async function smallestChain(
  driver: Driver,
  server: ChainServer,
  seed: number,
  path: string,
): Promise<ChainDisagreement | null> {
  let smallest: ChainDisagreement | null = null;
  await fc.check(
    fc.asyncProperty(arbitraryChain(server.origins.page), async (chain) => {
      const [found] = await compareChains(driver, server, [chain]);
      if (found !== undefined) smallest = found;
      return found === undefined;
    }),
    { seed, path, numRuns: 1, unbiased: true, interruptAfterTimeLimit: 20_000 },
  );
  return smallest;
}
