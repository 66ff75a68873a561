import { expect, test } from 'vitest';
import { requestApis } from '../http/request-apis';
import { serverSnippets } from './catalogue';
import { codeOf } from './client-snippets';
import type { SnippetRequest } from './request';

const get: SnippetRequest = { url: 'http://a.test/', method: 'GET', headers: [], body: null };

const waysOf = (request: SnippetRequest) => codeOf(request).map(({ id }) => id);

test('every way has an id of its own', () => {
  const lists = [
    serverSnippets.map(({ id }) => id),
    ...requestApis.map((api) => waysOf({ ...get, api })),
    waysOf({ ...get, method: 'POST', credentials: 'include' }),
  ];
  for (const ids of lists) {
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  }
});

test('only fetch and Python send a stream, and only a POST with cookies is a beacon', () => {
  expect(waysOf({ ...get, method: 'POST', body: 'x', bodyKind: 'ReadableStream' })).toEqual([
    'fetch',
    'python-requests',
  ]);
  expect(waysOf(get)).not.toContain('send-beacon');
  expect(waysOf({ ...get, method: 'POST', credentials: 'include' })).toContain('send-beacon');
});

test('what only fetch can say is written with fetch', () => {
  const only = ['fetch', 'python-requests'];
  expect(waysOf({ ...get, mode: 'no-cors' })).toEqual(only);
  expect(waysOf({ ...get, integrity: 'sha256-x' })).toEqual(only);
  expect(waysOf({ ...get, redirect: 'manual' })).toEqual(only);
  expect(waysOf({ ...get, cache: 'no-store' })).toEqual(only);
  expect(waysOf({ ...get, credentials: 'omit' })).toEqual(only);
  expect(waysOf({ ...get, thenSet: ['Accept', 'x'] })).toEqual(only);
  expect(waysOf(get)).toEqual(['fetch', 'xml-http-request', 'axios', 'jquery', 'angular', 'python-requests']);
});

test('what only an XMLHttpRequest does is written with one', () => {
  const only = ['xml-http-request', 'python-requests'];
  expect(waysOf({ ...get, api: 'xhr', synchronous: true })).toEqual(only);
  expect(waysOf({ ...get, api: 'xhr', uploadListener: true })).toEqual(only);
  expect(waysOf({ ...get, api: 'xhr', username: 'x', password: 'y' })).toEqual(only);
  expect(waysOf({ ...get, api: 'xhr' })[0]).toBe('xml-http-request');
});
