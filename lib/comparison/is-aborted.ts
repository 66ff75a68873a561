import type { Outcome } from '../run/observation';

/** The error of a signal that was aborted, of one that timed out, or XMLHttpRequest's event. */
export function isAborted(outcome: Outcome): boolean {
  return outcome.kind === 'error' && /^(?:AbortError|TimeoutError|timeout event)$/.test(outcome.name);
}
