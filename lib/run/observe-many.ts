import { fetchRunRecord } from '../record/run-record';
import { earlierExchanges, lastNumberOf } from './earlier-exchanges';
import type { Frame } from './frame';
import { frameAddress, frameUrl } from './frame-url';
import {
  isUntold,
  type EarlierReading,
  type Observation,
  type ObservedViolation,
  type Outcome,
  type RecordReading,
} from './observation';
import { observationOf, pause } from './observation-of';
import { openFrame } from './open-frame';
import { foreignScript, isForeignScript } from './own-script';
import type { Run } from './run';
import type { RecordedAt } from './settled-record';

/** One of many runs: what was observed, or why its document could not be opened. */
export type ObservedRun =
  | { readonly ok: true; readonly observation: Observation }
  | { readonly ok: false; readonly message: string };

const longestRunMs = 20_000;
const longestReadMs = 5000;
const settleMs = 15;
const lateMs = 60;
const beaconMs = 300;
const mostFrames = 6;
const mostRequests = 12;
const mostInOneFrame = 12;

type Performed = {
  readonly index: number;
  readonly run: Run;
  readonly frame: Frame;
  readonly outcome: Outcome;
  readonly earlier: EarlierReading | undefined;
  /** How many violations were reported before. */
  readonly reported: number;
  /** What was reported of the run until now; a beacon's redirects are still on their way when it is done. */
  readonly violations: () => readonly ObservedViolation[];
  readonly durationMs: number;
};

/**
 * As `observe` for many runs at once: runs of pages alike share a frame, and each record is read once. The attempts of
 * the runs must differ, and one run id may stand for no more exchanges than the recorder keeps.
 * @returns what was observed, in the order of the runs
 * @throws the signal's reason when it is aborted
 */
export async function observeMany(runs: readonly Run[], signal: AbortSignal): Promise<ObservedRun[]> {
  const observed = new Map<number, ObservedRun>();
  const performed: Performed[] = [];
  const frames: Frame[] = [];
  try {
    await eachOf(sittings(runs), mostFrames, async (sitting) => {
      signal.throwIfAborted();
      const [first] = sitting;
      if (first === undefined) return;
      try {
        const frame = await openFrame(frameAddress(first.run), signal);
        frames.push(frame);
        performed.push(...(await sit(frame, sitting, signal)));
      } catch (error) {
        signal.throwIfAborted();
        const message = error instanceof Error ? error.message : String(error);
        for (const { index } of sitting) observed.set(index, { ok: false, message });
      }
    });
    const isOneUntold = performed.some(({ outcome }) => isUntold(outcome));
    if (isOneUntold) await pause(beaconMs);
    const readings = await readRecords(performed);
    const seen = performed.map((one) => ({ ...one, violations: one.violations() }));
    await eachOf(
      seen,
      mostRequests,
      async ({ index, run, frame, outcome, earlier, violations, durationMs }) => {
        const record = recordOf(run, earlier, readings);
        const whole = { outcome, violations, record, earlier, durationMs };
        observed.set(index, { ok: true, observation: await observationOf(run, whole, frame, signal) });
      },
    );
  } finally {
    for (const frame of frames) frame.close();
  }
  return runs.map((_, index) => observed.get(index) ?? { ok: false, message: 'The scenario was not run.' });
}

/** When a run began: after how many reports of its frame. */
type Start = { readonly index: number; readonly url: string; readonly at: number };

type Sitting = { readonly index: number; readonly run: Run }[];

/** Groups runs whose pages are alike; where a policy can be violated, in small groups that run beside each other. */
function sittings(runs: readonly Run[]): Sitting[] {
  const open = new Map<string, Sitting>();
  const all: Sitting[] = [];
  for (const [index, run] of runs.entries()) {
    const { policies, serviceWorker = '' } = run.page;
    const address = `${serviceWorker} ${frameUrl(frameAddress(run))}`;
    const sitting = open.get(address);
    const isFull = policies.length > 0 && (sitting?.length ?? 0) >= mostInOneFrame;
    if (sitting === undefined || isFull) {
      const begun = [{ index, run }];
      open.set(address, begun);
      all.push(begun);
    } else sitting.push({ index, run });
  }
  return all;
}

/** Runs with policies go one after the other, so that each violation can be told to be whose. */
async function sit(frame: Frame, sitting: Sitting, signal: AbortSignal): Promise<Performed[]> {
  const done: Omit<Performed, 'violations'>[] = [];
  const starts: Start[] = [];
  const hasPolicies = (sitting[0]?.run.page.policies.length ?? 0) > 0;
  await eachOf(sitting, hasPolicies ? 1 : mostRequests, async ({ index, run }) => {
    const earlier = await earlierExchanges(frame, run, 0, signal);
    const reported = frame.violations.length;
    starts.push({ index, url: run.request.url.replace(/#.*/s, ''), at: frame.violations.length });
    const started = performance.now();
    const timeout = AbortSignal.timeout(longestRunMs);
    const told = isForeignScript(run)
      ? foreignScript
      : await frame.perform(run.request, AbortSignal.any([signal, timeout]));
    signal.throwIfAborted();
    const outcome: Outcome = told.kind === 'cancelled' ? { kind: 'timed out', afterMs: longestRunMs } : told;
    done.push({ index, run, frame, outcome, earlier, reported, durationMs: performance.now() - started });
    // A violation is reported in a task of its own, after the error.
    if (hasPolicies) await pause(settleMs);
  });
  if (hasPolicies) await pause(lateMs);
  return done.map((one) => ({
    ...one,
    violations: () =>
      frame.violations.filter(
        (violation, at) =>
          (one.earlier === undefined || at >= one.reported) &&
          ownerOf(violation, at, sitting, starts) === one.index,
      ),
  }));
}

/**
 * The run whose record the violation's URL names; else the latest begun that asked for that very URL, because a report may
 * come late; else the one that was on its way.
 */
function ownerOf(
  { blockedURI }: ObservedViolation,
  at: number,
  sitting: Sitting,
  starts: readonly Start[],
): number | undefined {
  const named = sitting.find(
    ({ run }) => run.recordedAt !== null && blockedURI.includes(`/${run.recordedAt.attempt}/`),
  );
  if (named !== undefined) return named.index;
  const begun = starts.filter((start) => start.at <= at);
  return (begun.findLast(({ url }) => url === blockedURI) ?? begun.at(-1))?.index;
}

/** What is the run's own of the records that were read. */
function recordOf(
  { recordedAt }: Run,
  earlier: EarlierReading | undefined,
  readings: ReadonlyMap<string, RecordReading>,
): RecordReading {
  const whole = recordedAt === null ? undefined : readings.get(recordedAt.runId);
  if (whole === undefined) return { kind: 'not recorded' };
  const after = lastNumberOf(earlier, 0);
  return whole.kind === 'read'
    ? {
        ...whole,
        exchanges: whole.exchanges.filter(
          ({ attempt, number }) => attempt === recordedAt?.attempt && number > after,
        ),
      }
    : whole;
}

async function readRecords(performed: readonly Performed[]): Promise<Map<string, RecordReading>> {
  const places = new Map<string, RecordedAt>();
  for (const { run } of performed) if (run.recordedAt) places.set(run.recordedAt.runId, run.recordedAt);
  const readings = new Map<string, RecordReading>();
  await eachOf([...places.values()], mostFrames, async (place) => {
    readings.set(place.runId, await answeredRecord(place));
  });
  return readings;
}

async function answeredRecord({ api, runId, origins }: RecordedAt): Promise<RecordReading> {
  const end = performance.now() + longestReadMs;
  try {
    for (;;) {
      const { exchanges, isComplete } = await fetchRunRecord(api, runId, AbortSignal.timeout(longestReadMs));
      if (exchanges.every(({ state }) => state !== 'arrived') || performance.now() > end)
        return { kind: 'read', exchanges, origins, ...(isComplete ? {} : { isPartial: true }) };
      await pause(settleMs);
    }
  } catch (error) {
    return { kind: 'unreachable', message: error instanceof Error ? error.message : String(error) };
  }
}

/** Does the work for each item, for at most `atOnce` of them at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}
