import type { RequestFault } from './request-fault';

const runIdPattern = /^[A-Za-z0-9_-]{22}$/;
const attemptPattern = /^[A-Za-z0-9._-]{1,64}$/;

/** Above every path under which requests are recorded. */
export const recordedRoot = '/r';

/** Under what a request is recorded: a run, and which of its attempts. */
export type RecordKey = { readonly runId: string; readonly attempt: string };

/** What a path of the demo API stands for. */
export type RunPath =
  | { readonly kind: 'unrecorded' }
  | ({ readonly kind: 'recorded' } & RecordKey)
  | { readonly kind: 'record'; readonly runId: string }
  | { readonly kind: 'events'; readonly runId: string }
  | { readonly kind: 'malformed'; readonly fault: RequestFault };

const unrecorded: RunPath = { kind: 'unrecorded' };

/** Whether the text is a run id: 128 random bits as 22 characters of base64url. */
export function isRunId(text: string): boolean {
  return runIdPattern.test(text);
}

/** A new run id from the platform's secure random source. */
export function newRunId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/**
 * The path under which requests are recorded.
 * `attempt` is 1 to 64 characters of A-Z a-z 0-9 . _ - and `path` begins with a slash.
 */
export function recordedPath(runId: string, attempt: string, path: string): string {
  return `${recordedRoot}/${runId}/${attempt}${path}`;
}

/** Whether requests to the URL are recorded, where it is one of the demo API's. */
export function isRecordedUrl(url: string): boolean {
  return URL.canParse(url) && /^(?:\/demo)?\/r\/[\w-]{22}\/[\w.-]{1,64}(?:\/|$)/.test(new URL(url).pathname);
}

/** Text that names URLs of the demo API, without the part of each that says under what it is recorded. */
export function withoutRun(text: string): string {
  return text.replaceAll(/(\/|%2F)r\1[\w-]{22}\1[\w.-]{1,64}(?=\1)/gi, '');
}

/** Reads a path (no query) as it came. Only `/r/...` and `/runs/...` mean something; any other is the API's own. */
export function readRunPath(path: string): RunPath {
  if (!path.startsWith('/r')) return unrecorded;
  if (path.startsWith('/r/') || path === '/r') return readRecordedPath(path);
  const [, room, runId = '', ...rest] = path.split('/');
  if (room !== 'runs' || path === '/runs') return unrecorded;
  if (!isRunId(runId)) return { kind: 'malformed', fault: { kind: 'not-a-run-id', text: runId } };
  if (rest.length === 0) return { kind: 'record', runId };
  if (rest.length === 1 && rest[0] === 'events') return { kind: 'events', runId };
  return { kind: 'malformed', fault: { kind: 'nothing-of-a-run', text: rest.join('/') } };
}

function readRecordedPath(path: string): RunPath {
  const runIdEnd = endOfSegment(path, '/r/'.length);
  const runId = path.slice('/r/'.length, runIdEnd);
  const attempt = path.slice(runIdEnd + 1, endOfSegment(path, runIdEnd + 1));
  if (!isRunId(runId)) return { kind: 'malformed', fault: { kind: 'not-a-run-id', text: runId } };
  if (attemptPattern.test(attempt)) return { kind: 'recorded', runId, attempt };
  return { kind: 'malformed', fault: { kind: 'not-a-label', text: attempt } };
}

function endOfSegment(path: string, from: number): number {
  const end = path.indexOf('/', from);
  return end === -1 ? path.length : end;
}
