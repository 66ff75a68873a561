import type { ComparedValue } from '../../lib/comparison/compare';
import type { Place } from '../../lib/scenarios/resolve-scenario';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { compareCase } from './compare-case';
import type { CaseResult, TestedBrowser } from './tested-browser';

/** A scenario in which a browser did otherwise than predicted. */
export type Disagreement = { readonly data: ScenarioData; readonly rows: readonly ComparedValue[] };

/** What came of a browser's run. Every case is in one of the three. */
export type RunResult = {
  readonly agreed: number;
  /** Seen in another run too; or the browser could not be brought to run the case, twice. */
  readonly repeated: readonly Disagreement[];
  /** Seen once, and in neither of two more runs. */
  readonly seenOnce: readonly Disagreement[];
};

type Listeners = {
  /** Is told after each batch how many cases are done, and how many disagreements there are so far. */
  readonly progress?: (done: number, found: number) => void;
  /** Is given each case's last result. */
  readonly settled?: (data: ScenarioData, result: CaseResult) => void;
};

/** Runs batches of scenarios in a browser and holds what it did against the prediction by its profile. */
export async function runCases(
  browser: TestedBrowser,
  batches: Iterable<readonly ScenarioData[]>,
  place: Place,
  { progress, settled }: Listeners = {},
): Promise<RunResult> {
  const found: Disagreement[] = [];
  const repeated: Disagreement[] = [];
  let done = 0;
  let comparing = Promise.resolve();
  for (const batch of batches) {
    const results = await browser.run(batch);
    await comparing;
    comparing = (async () => {
      await Promise.resolve();
      for (const [index, data] of batch.entries()) {
        const result = results[index] ?? noAnswer;
        const rows = compareCase(data, result, browser.name, place);
        if (!result.ok) repeated.push({ data, rows });
        else if (rows.length > 0) found.push({ data, rows });
        if (rows.length === 0 || !result.ok) settled?.(data, result);
      }
      done += batch.length;
      progress?.(done, found.length + repeated.length);
    })();
  }
  await comparing;
  const again = await runAgain(browser, found, place, settled);
  repeated.push(...again.repeated);
  return { agreed: done - repeated.length - again.seenOnce.length, repeated, seenOnce: again.seenOnce };
}

/** Runs each disagreement twice more. */
async function runAgain(
  browser: TestedBrowser,
  found: readonly Disagreement[],
  place: Place,
  settled: Listeners['settled'],
): Promise<Pick<RunResult, 'repeated' | 'seenOnce'>> {
  const repeated: Disagreement[] = [];
  const seenOnce: Disagreement[] = [];
  if (found.length === 0) return { repeated, seenOnce };
  const scenarios = found.map(({ data }) => data);
  const runs = [await browser.run(scenarios), await browser.run(scenarios)];
  for (const [index, first] of found.entries()) {
    const { data } = first;
    const compared = runs.map((results) => {
      const result = results[index] ?? noAnswer;
      return { result, rows: compareCase(data, result, browser.name, place) };
    });
    const seen = compared.find(({ rows }) => rows.length > 0);
    if (seen === undefined) seenOnce.push(first);
    else repeated.push({ data, rows: seen.rows });
    const last = seen ?? compared.at(-1);
    if (last !== undefined) settled?.(data, last.result);
  }
  return { repeated, seenOnce };
}

const noAnswer: CaseResult = { ok: false, message: 'No answer.' };
