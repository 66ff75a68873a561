import fc from 'fast-check';
import * as v from 'valibot';
import type { Driver } from '../../browsers/driver';
import { arbitrarySequence } from './generated-sequences';
import { predictSequence, type Step, type StepOutcome } from './sequence';
import type { SequenceServer } from './sequence-server';

/** A sequence in which a browser did otherwise than predicted, and the steps in which it did. */
export type SequenceDisagreement = {
  readonly steps: readonly Step[];
  readonly predicted: readonly StepOutcome[];
  readonly observed: readonly StepOutcome[];
};

const batch = 25;
const batchMs = 60_000;
const toldSchema = v.array(v.array(v.string()));

/** Runs the sequences in a browser, and holds what it did against the prediction by its profile. */
export async function compareSequences(
  driver: Driver,
  server: SequenceServer,
  sequences: readonly (readonly Step[])[],
): Promise<SequenceDisagreement[]> {
  const found: SequenceDisagreement[] = [];
  for (let from = 0; from < sequences.length; from += batch) {
    const some = sequences.slice(from, from + batch);
    const base = server.serve(some);
    const outcomes = await observe(driver, server, some, base);
    for (const [index, steps] of some.entries()) {
      const predicted = predictSequence(steps, driver.name, server.pageOrigin, `${base}${index}`);
      const observed = outcomes[index] ?? [];
      if (JSON.stringify(predicted) !== JSON.stringify(observed)) found.push({ steps, predicted, observed });
    }
  }
  return found;
}

/** The disagreement with as few and as plain requests as still show one. */
export async function smallestSequence(
  driver: Driver,
  server: SequenceServer,
  seed: number,
  path: string,
): Promise<SequenceDisagreement | null> {
  let smallest: SequenceDisagreement | null = null;
  await fc.check(
    fc.asyncProperty(arbitrarySequence(server.pageOrigin), async (steps) => {
      const [found] = await compareSequences(driver, server, [steps]);
      if (found !== undefined) smallest = found;
      return found === undefined;
    }),
    { seed, path, numRuns: 1, unbiased: true, interruptAfterTimeLimit: 20_000 },
  );
  return smallest;
}

async function observe(
  driver: Driver,
  server: SequenceServer,
  sequences: readonly (readonly Step[])[],
  base: string,
): Promise<StepOutcome[][]> {
  const requests = sequences.map((steps) => steps.map(({ request }) => request));
  const argument = { base, sequences: requests };
  const told = v.parse(toldSchema, await driver.call('runSequences', argument, batchMs));
  return sequences.map((steps, sequence) =>
    steps.map((_, step) => ({
      methods: server.methodsOf(sequence, step).join(' '),
      told: told[sequence]?.[step] ?? '',
    })),
  );
}
