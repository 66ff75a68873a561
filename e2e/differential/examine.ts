import type { ComparedValue } from '../../lib/comparison/compare';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { judge } from './judge';
import type { Testimony, Witness } from './witness';

/** A scenario in which a browser did otherwise than predicted. */
export type Disagreement = { readonly data: ScenarioData; readonly rows: readonly ComparedValue[] };

/** What came of a browser's run. Every case is in one of the three. */
export type Examination = {
  readonly agreed: number;
  /** Seen in another run too; or the browser could not be brought to run the case, twice. */
  readonly repeated: readonly Disagreement[];
  /** Seen once, and in neither of two more runs. */
  readonly seenOnce: readonly Disagreement[];
};

type Listeners = {
  /** Is told after each batch how many cases are done, and how many disagreements there are so far. */
  readonly progress?: (done: number, found: number) => void;
  /** Is given each case's last testimony. */
  readonly settled?: (data: ScenarioData, testimony: Testimony) => void;
};

/** Runs batches of scenarios in a browser and holds what it did against the prediction by its profile. */
export async function examine(
  witness: Witness,
  batches: Iterable<readonly ScenarioData[]>,
  place: Place,
  { progress, settled }: Listeners = {},
): Promise<Examination> {
  const found: Disagreement[] = [];
  const repeated: Disagreement[] = [];
  let done = 0;
  let judging = Promise.resolve();
  for (const batch of batches) {
    const testimonies = await witness.run(batch);
    await judging;
    judging = (async () => {
      await Promise.resolve();
      for (const [index, data] of batch.entries()) {
        const testimony = testimonies[index] ?? noAnswer;
        const rows = judge(data, testimony, witness.name, place);
        if (!testimony.ok) repeated.push({ data, rows });
        else if (rows.length > 0) found.push({ data, rows });
        if (rows.length === 0 || !testimony.ok) settled?.(data, testimony);
      }
      done += batch.length;
      progress?.(done, found.length + repeated.length);
    })();
  }
  await judging;
  const again = await examineAgain(witness, found, place, settled);
  repeated.push(...again.repeated);
  return { agreed: done - repeated.length - again.seenOnce.length, repeated, seenOnce: again.seenOnce };
}

/** Runs each disagreement twice more. */
async function examineAgain(
  witness: Witness,
  found: readonly Disagreement[],
  place: Place,
  settled: Listeners['settled'],
): Promise<Pick<Examination, 'repeated' | 'seenOnce'>> {
  const repeated: Disagreement[] = [];
  const seenOnce: Disagreement[] = [];
  if (found.length === 0) return { repeated, seenOnce };
  const scenarios = found.map(({ data }) => data);
  const runs = [await witness.run(scenarios), await witness.run(scenarios)];
  for (const [index, first] of found.entries()) {
    const { data } = first;
    const judged = runs.map((testimonies) => {
      const testimony = testimonies[index] ?? noAnswer;
      return { testimony, rows: judge(data, testimony, witness.name, place) };
    });
    const seen = judged.find(({ rows }) => rows.length > 0);
    if (seen === undefined) seenOnce.push(first);
    else repeated.push({ data, rows: seen.rows });
    const last = seen ?? judged.at(-1);
    if (last !== undefined) settled?.(data, last.testimony);
  }
  return { repeated, seenOnce };
}

const noAnswer: Testimony = { ok: false, message: 'No answer.' };
