import { describe, expect, it } from 'vitest';
import { requestError } from './request-error';
import { isRunId, newRunId, readRunPath, recordedPath } from './run-path';

const runId = 'AbCdEfGhIjKlMnOpQrSt_-';

function errorOf(path: string) {
  const read = readRunPath(path);
  return read.kind === 'malformed' ? requestError(read.fault) : null;
}

describe('readRunPath', () => {
  it.each([
    ['/', { kind: 'unrecorded' }],
    ['', { kind: 'unrecorded' }],
    ['*', { kind: 'unrecorded' }],
    ['/v1/postcards', { kind: 'unrecorded' }],
    ['/runs', { kind: 'unrecorded' }],
    ['/rx/y', { kind: 'unrecorded' }],
    [`/runs/${runId}`, { kind: 'record', runId }],
    [`/runs/${runId}/events`, { kind: 'events', runId }],
    [`/r/${runId}/x-foobar.1`, { kind: 'recorded', runId, attempt: 'x-foobar.1' }],
    [`/r/${runId}/x-foobar.curl/v1/a//b/`, { kind: 'recorded', runId, attempt: 'x-foobar.curl' }],
  ])('%s', (path, expected) => {
    expect(readRunPath(path)).toEqual(expected);
  });

  it.each([
    ['/r', 'run id'],
    ['/r/', 'run id'],
    [`/r/${runId.slice(1)}/a/`, 'run id'],
    [`/r/${runId}x/a/`, 'run id'],
    ['/r/AbCdEfGhIjKlMnOpQrSt%5F-/a', 'run id'],
    ['/runs/', 'run id'],
    ['/runs/short', 'run id'],
    ['/runs/short/events', 'run id'],
    [`/r/${runId}`, 'attempt'],
    [`/r/${runId}/`, 'attempt'],
    [`/r/${runId}//x`, 'attempt'],
    [`/r/${runId}/a b/x`, 'attempt'],
    [`/r/${runId}/${'a'.repeat(65)}/x`, 'attempt'],
    [`/runs/${runId}/`, 'path'],
    [`/runs/${runId}/other`, 'path'],
    [`/runs/${runId}/events/x`, 'path'],
  ])('%s is malformed in its %s', (path, field) => {
    expect(errorOf(path)).toMatchObject({ field });
  });

  it('says what a run id is', () => {
    const error = errorOf('/runs/short');
    expect(error?.message).toBe('"short" is not a run id.');
    expect(error?.hint).toContain('22 characters');
  });
});

describe('newRunId', () => {
  it('makes run ids, each another', () => {
    const runIds = Array.from({ length: 500 }, () => newRunId());
    expect(runIds.every(isRunId)).toBe(true);
    expect(new Set(runIds).size).toBe(500);
  });

  it('makes ids that paths are read back from', () => {
    const made = newRunId();
    expect(readRunPath(recordedPath(made, 'a.1', '/v1'))).toEqual({
      kind: 'recorded',
      runId: made,
      attempt: 'a.1',
    });
  });
});
