import { browserName } from './browser-name';
import { gatherEvidence } from './evidence';
import type { Frame } from './frame';
import type { EarlierReading, Observation, ObservedViolation, Outcome, RecordReading } from './observation';
import type { Run } from './run';
import { withoutWorkerSource } from './worker-source';

/** What was seen of a run when its request had come to its end. */
export type Seen = {
  readonly outcome: Outcome;
  readonly violations: readonly ObservedViolation[];
  readonly record: RecordReading;
  readonly earlier?: EarlierReading | undefined;
  readonly durationMs: number;
};

/**
 * Joins what was seen, and gathers evidence in the run's frame where a request failed and nothing else tells why.
 * @param frame null when the frame was not opened
 */
export async function observationOf(
  run: Run,
  seen: Seen,
  frame: Frame | null,
  signal: AbortSignal,
): Promise<Observation> {
  const { request, page, recordedAt, probeMethod = null } = run;
  const { earlier, ...told } = seen;
  const violations = request.api === 'importScripts' ? seen.violations.map(withoutSource) : seen.violations;
  const observation = {
    request,
    page,
    ...told,
    violations,
    ...(earlier && { earlier }),
    browser: browserName(navigator.userAgent),
  };
  if (frame === null || isExplained(seen)) return observation;
  const failed = { request, isRecorded: recordedAt !== null, probeMethod };
  return { ...observation, evidence: await gatherEvidence(frame, failed, signal) };
}

/** Under the policy as its author wrote it. */
function withoutSource(violation: ObservedViolation): ObservedViolation {
  return { ...violation, originalPolicy: withoutWorkerSource(violation.originalPolicy) };
}

function isExplained({ outcome, violations, record }: Seen): boolean {
  return (
    outcome.kind !== 'error' ||
    violations.some(({ disposition }) => disposition === 'enforce') ||
    (record.kind === 'read' && record.exchanges.length > 0)
  );
}

/** Resolves after that many milliseconds. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
