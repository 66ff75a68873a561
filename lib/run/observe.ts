import { earlierExchanges, lastNumberOf } from './earlier-exchanges';
import type { Frame } from './frame';
import { frameAddress } from './frame-url';
import { isUntold, type Observation, type Outcome, type RecordReading } from './observation';
import { observationOf, pause } from './observation-of';
import { openFrame } from './open-frame';
import { foreignScript, isForeignScript } from './own-script';
import type { Run } from './run';
import { lastRecordedNumber, settledRecord } from './settled-record';

const longestRunMs = 20_000;
const violationMs = 50;

/**
 * Makes the request for real, in a frame of this page's browser, and joins what the script saw with what the demo API
 * recorded since the run began. Runs don't disturb each other.
 * @param cancelled cancels the run; the observation then says so
 * @param open opens the document that makes the request; absent: a frame of this page
 * @throws Error only when the frame itself can't be opened, or does not make the request; its message says why
 */
export async function observe(
  run: Run,
  cancelled: AbortSignal,
  open: typeof openFrame = openFrame,
): Promise<Observation> {
  const either = AbortSignal.any([cancelled, AbortSignal.timeout(longestRunMs)]);
  const opening = open(frameAddress(run), either);
  const before = run.recordedAt === null ? 0 : lastRecordedNumber(run.recordedAt, either);
  let frame: Frame;
  try {
    frame = await opening;
  } catch (error) {
    if (!either.aborted) throw error;
    const record = await readRecord(run, await before, false);
    const seen = { outcome: stopped(cancelled), violations: [], record, durationMs: 0 };
    return observationOf(run, seen, null, either);
  }
  try {
    return await observeIn(frame, run, await before, cancelled, either);
  } finally {
    frame.close();
  }
}

async function observeIn(
  frame: Frame,
  run: Run,
  after: number,
  cancelled: AbortSignal,
  either: AbortSignal,
): Promise<Observation> {
  const earlier = await earlierExchanges(frame, run, after, either);
  const before = frame.violations.length;
  const started = performance.now();
  const performed = isForeignScript(run) ? foreignScript : await frame.perform(run.request, either);
  const outcome = performed.kind === 'cancelled' ? stopped(cancelled) : performed;
  const durationMs = performance.now() - started;
  // A violation is reported in a task of its own, after the error.
  const [record] = await Promise.all([
    readRecord(run, lastNumberOf(earlier, after), isUntold(outcome)),
    pause(violationMs),
  ]);
  return observationOf(
    run,
    { outcome, violations: frame.violations.slice(before), record, earlier, durationMs },
    frame,
    either,
  );
}

async function readRecord({ recordedAt }: Run, after: number, isUntold: boolean): Promise<RecordReading> {
  return recordedAt === null ? { kind: 'not recorded' } : settledRecord(recordedAt, after, isUntold);
}

function stopped(cancelled: AbortSignal): Outcome {
  return cancelled.aborted ? { kind: 'cancelled' } : { kind: 'timed out', afterMs: longestRunMs };
}
