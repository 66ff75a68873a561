import { parseArgs } from 'node:util';
import { installedBrowsers } from '../../scripts/installed-browsers.mjs';
import type { Driver } from '../browsers/driver';
import { openBrowser } from '../browsers/open-browser';
import { engines } from '../../lib/cors/profile';

/** What a program of random runs was asked for. */
export type RandomRuns = {
  readonly names: readonly Driver['name'][];
  readonly count: number;
  readonly seed: number;
  /** Disagreements to make small and print, in each browser. */
  readonly most: number;
};

/**
 * Reads the arguments of `npm run {kind}`; ends the process with what they may be, where they are something else.
 * @param kind of what the runs consist, and the option that says how many
 */
export function readRandomRuns(kind: 'chains' | 'sequences'): RandomRuns {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium,firefox,webkit' },
      [kind]: { type: 'string', default: '100' },
      seed: { type: 'string', default: '1' },
      shrink: { type: 'string', default: '5' },
    },
  });
  const asked = values['browser'].split(',');
  const names = engines.filter((name) => asked.includes(name));
  const [count = 0, seed = 0, most = 0] = [values[kind], values['seed'], values['shrink']].map(Number);
  if (![count, seed, most].every(Number.isSafeInteger) || names.length === 0) {
    console.error(
      `npm run ${kind} -- [--browser chromium,firefox,webkit] [--${kind} 100] [--seed 1] [--shrink 5]`,
    );
    process.exit(1);
  }
  return { names, count, seed, most };
}

/**
 * Lets each of the browsers that is installed work, one after the other, and ends the process: with 0 if nothing disagreed.
 * @param work gives the number of disagreements
 */
export async function inEachBrowser(
  names: RandomRuns['names'],
  work: (driver: Driver) => Promise<number>,
): Promise<never> {
  let failed = 0;
  for (const name of names) {
    const program = installedBrowsers()[name];
    if (!('path' in program)) {
      console.log(`${name}: not run. ${program.problem}`);
      continue;
    }
    const driver = await openBrowser(name, program.path);
    try {
      failed += await work(driver);
    } finally {
      await driver.close();
    }
  }
  process.exit(failed === 0 ? 0 : 1);
}
