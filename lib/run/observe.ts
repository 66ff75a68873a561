import type { RequestInput } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import { browserName } from './browser-name';
import { gatherEvidence, type Evidence } from './evidence';
import { openFrame, type Frame } from './frame';
import type { Observation, Outcome, RecordReading } from './observation';
import { lastRecordedNumber, settledRecord, type RecordedAt } from './settled-record';

const longestRunMs = 20_000;
const violationMs = 50;

export type Run = {
  readonly request: RequestInput;
  readonly page: {
    /** "opaque": the page is in a sandbox, where its origin is "null". */
    readonly origin: 'docs' | 'opaque';
    readonly policies: readonly PagePolicy[];
  };
  /** Null when no request of the run goes to the demo API. */
  readonly recordedAt: RecordedAt | null;
  /**
   * With which method an unrecorded request that failed may be followed by a second one that only tells whether the
   * server answers. Absent: with the request's own method where that is GET or HEAD, and otherwise not at all.
   */
  readonly probeMethod?: 'GET' | 'HEAD';
  /** Cancels the run; the observation then says so. */
  readonly signal: AbortSignal;
};

/**
 * Makes the request for real, in a frame of this page's browser, and joins what the script saw with what the demo API
 * recorded since the run began. Runs don't disturb each other.
 * @throws Error only when the frame itself can't be opened; its message says why
 */
export async function observe(run: Run): Promise<Observation> {
  const timeout = AbortSignal.timeout(longestRunMs);
  const either = AbortSignal.any([run.signal, timeout]);
  const opening = openFrame(
    { isSandboxed: run.page.origin === 'opaque', policies: run.page.policies },
    either,
  );
  const before = run.recordedAt === null ? 0 : lastRecordedNumber(run.recordedAt, either);
  let frame: Frame;
  try {
    frame = await opening;
  } catch (error) {
    if (!either.aborted) throw error;
    const record: RecordReading =
      run.recordedAt === null
        ? { kind: 'not recorded' }
        : { kind: 'read', exchanges: [], origins: run.recordedAt.origins };
    return {
      request: run.request,
      outcome: stopped(run.signal),
      violations: [],
      record,
      durationMs: 0,
      browser: browser(),
    };
  }
  try {
    return await observeIn(frame, run, await before, either);
  } finally {
    frame.close();
  }
}

async function observeIn(frame: Frame, run: Run, after: number, either: AbortSignal): Promise<Observation> {
  const started = performance.now();
  const performed = await frame.perform(run.request, either);
  const outcome = performed.kind === 'cancelled' ? stopped(run.signal) : performed;
  const durationMs = performance.now() - started;
  // A violation is reported in a task of its own, after the error.
  const [record] = await Promise.all([readRecord(run, after, outcome), pause(violationMs)]);
  const violations = [...frame.violations];
  const isExplained = violations.some(({ disposition }) => disposition === 'enforce');
  const isEvidenceNeeded = outcome.kind === 'error' && !isExplained && !hasExchanges(record);
  const evidence: { evidence?: Evidence } = isEvidenceNeeded
    ? { evidence: await gatherEvidence(frame, failedRun(run), either) }
    : {};
  return { request: run.request, outcome, violations, record, ...evidence, durationMs, browser: browser() };
}

function failedRun({ request, page, recordedAt, probeMethod }: Run): Parameters<typeof gatherEvidence>[1] {
  return {
    request,
    origin: page.origin === 'opaque' ? 'null' : location.origin,
    policies: page.policies,
    isRecorded: recordedAt !== null,
    probeMethod: probeMethod ?? null,
  };
}

async function readRecord({ recordedAt }: Run, after: number, outcome: Outcome): Promise<RecordReading> {
  if (recordedAt === null) return { kind: 'not recorded' };
  if (outcome.kind === 'refused') return { kind: 'read', exchanges: [], origins: recordedAt.origins };
  return settledRecord(recordedAt, after, outcome.kind === 'beacon');
}

function hasExchanges(record: RecordReading): boolean {
  return record.kind === 'read' && record.exchanges.length > 0;
}

function stopped(signal: AbortSignal): Outcome {
  return signal.aborted ? { kind: 'cancelled' } : { kind: 'timed out', afterMs: longestRunMs };
}

function browser(): string {
  return browserName(navigator.userAgent);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
