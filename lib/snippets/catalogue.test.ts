import { expect, test } from 'vitest';
import { clientSnippets, serverSnippets } from './catalogue';
import type { SnippetRequest } from './request';

const get: SnippetRequest = { url: 'http://a.test/', method: 'GET', headers: [], body: null };

test('every way has an id of its own', () => {
  const ids = [...clientSnippets, ...serverSnippets].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
});

test('only fetch and Python send a stream, and only a POST with cookies is a beacon', () => {
  const fitting = (request: SnippetRequest) =>
    clientSnippets.filter(({ fits }) => fits?.(request) ?? true).map(({ id }) => id);
  expect(fitting({ ...get, method: 'POST', body: 'x', bodyKind: 'ReadableStream' })).toEqual([
    'fetch',
    'python-requests',
  ]);
  expect(fitting(get)).not.toContain('send-beacon');
  expect(fitting({ ...get, method: 'POST', credentials: 'include' })).toContain('send-beacon');
});
