import type { BrowserName } from '../browsers/driver';
import { encodePermalink } from '../../lib/permalink/permalink';
import type { ComparedValue } from '../../lib/comparison/compare';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import type { Absence } from './each-browser';
import type { RunResult } from './run-cases';

/** A browser's run, once it is over. */
export type Finished = {
  readonly name: BrowserName;
  readonly result: RunResult;
  readonly restarts: readonly string[];
};

export type Summary = {
  readonly passed: number;
  readonly failed: number;
  /** Browsers that are not installed. */
  readonly skipped: number;
  /** What must not be overlooked: who was not asked, what was seen once, who was started again. */
  readonly notes: readonly string[];
};

const fewSeenOnce = 3;
const seenOnceShare = 0.005;

/**
 * Adds a run up. What was seen once is neither passed nor failed, until it is more than a busy machine explains: then
 * each of them is a failure.
 * @param isDemanded whether a browser that is not installed is a failure
 */
export async function summarize(
  finished: readonly Finished[],
  absent: readonly Absence[],
  isDemanded: boolean,
  docsOrigin: string,
): Promise<Summary> {
  let passed = 0;
  let failed = absent.filter(({ kind }) => isDemanded || kind === 'broken').length;
  const notes = absent.map(({ name, problem }) => `${name}: not run. ${problem}`);
  for (const { name, result, restarts } of finished) {
    const { agreed, repeated, seenOnce } = result;
    const cases = agreed + repeated.length + seenOnce.length;
    const most = Math.max(fewSeenOnce, Math.floor(cases * seenOnceShare));
    const isTooMany = seenOnce.length > most;
    passed += agreed;
    failed += repeated.length + (isTooMany ? seenOnce.length : 0);
    if (seenOnce.length > 0) {
      const meaning = isTooMany ? `more than ${most}, so they count as failed` : 'neither passed nor failed';
      notes.push(`${name}: ${seenOnce.length} seen once and not again (${meaning}):`);
      for (const { data, rows } of seenOnce) {
        notes.push(`  ${data.id}: ${rows.map(rowText).join('; ')}`, `    ${await linkTo(data, docsOrigin)}`);
      }
    }
    notes.push(...restarts.map((why) => `${name} was started again: ${why}`));
  }
  return { passed, failed, skipped: isDemanded ? 0 : absent.length - brokenOf(absent), notes };
}

/** Where the scenario can be looked at and run. */
export async function linkTo(data: ScenarioData, docsOrigin: string): Promise<string> {
  return `${docsOrigin}/playground#${await encodePermalink(data, { withSecrets: true })}`;
}

function brokenOf(absent: readonly Absence[]): number {
  return absent.filter(({ kind }) => kind === 'broken').length;
}

function rowText({ what, predicted, observed }: ComparedValue): string {
  return `${what}: predicted ${predicted || 'nothing'}, observed ${observed || 'nothing'}`;
}
