import { expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { corsCheck, corsCheckSteps } from './cors-check';
import { createFetchRequest, type CredentialsMode } from './fetch-request';
import { Trace } from './trace';

const origin = 'https://page.example';
const allow = (...values: string[]): Header[] =>
  values.map((value) => ['Access-Control-Allow-Origin', value]);
const withCredentials = (value: string): Header => ['Access-Control-Allow-Credentials', value];

it.each<[string, CredentialsMode, string, Header[], string | null]>([
  ['2', 'omit', origin, [], 'access-control-allow-origin-missing'],
  ['3', 'omit', origin, allow('*'), null],
  ['3', 'same-origin', 'null', allow(' * '), null],
  ['4', 'include', origin, allow('*'), 'access-control-allow-origin-wildcard-with-credentials'],
  ['4', 'omit', origin, allow('https://page.example'), null],
  ['4', 'omit', origin, allow('\thttps://page.example '), null],
  ['4', 'omit', origin, allow('https://page.example/'), 'access-control-allow-origin-mismatch'],
  ['4', 'omit', origin, allow('https://PAGE.example'), 'access-control-allow-origin-mismatch'],
  ['4', 'omit', origin, allow('http://page.example'), 'access-control-allow-origin-mismatch'],
  ['4', 'omit', origin, allow('page.example'), 'access-control-allow-origin-invalid'],
  ['4', 'omit', origin, allow(''), 'access-control-allow-origin-invalid'],
  ['4', 'omit', origin, allow('null'), 'access-control-allow-origin-null'],
  ['4', 'omit', origin, allow(origin, origin), 'access-control-allow-origin-multiple'],
  ['4', 'omit', origin, allow(`${origin}, *`), 'access-control-allow-origin-multiple'],
  ['4', 'omit', origin, allow('*', '*'), 'access-control-allow-origin-multiple'],
  ['4', 'omit', 'null', allow('null'), null],
  ['4', 'omit', 'null', allow('NULL'), 'origin-null'],
  ['4', 'omit', 'null', allow(origin), 'origin-null'],
  ['5', 'same-origin', origin, [...allow(origin), withCredentials('no')], null],
  ['7', 'include', origin, [...allow(origin), withCredentials('true')], null],
  ['7', 'include', origin, [...allow(origin), withCredentials(' true')], null],
  ['7', 'include', origin, allow(origin), 'access-control-allow-credentials-not-true'],
  [
    '7',
    'include',
    origin,
    [...allow(origin), withCredentials('True')],
    'access-control-allow-credentials-not-true',
  ],
  [
    '7',
    'include',
    origin,
    [...allow(origin), withCredentials('true'), withCredentials('true')],
    'access-control-allow-credentials-not-true',
  ],
])('step %s: %s from %s, %j', (step, credentialsMode, pageOrigin, headers, expected) => {
  const trace = new Trace();
  const request = createFetchRequest({
    url: new URL('https://api.example/'),
    origin: pageOrigin,
    credentialsMode,
  });
  const block = corsCheck(request, { status: 200, headers }, 0, trace);
  expect(block?.kind ?? null).toBe(expected);
  const failed = trace.steps.filter(({ outcome }) => outcome === 'failed');
  expect(failed.map(({ rule }) => rule.step)).toEqual(expected === null ? [] : [step]);
});

it('marks the first differing character, and lists what was not reached', () => {
  const trace = new Trace();
  const request = createFetchRequest({
    url: new URL('https://api.example/'),
    origin,
    credentialsMode: 'include',
  });
  trace.expect(corsCheckSteps('include'));
  const block = corsCheck(request, { status: 200, headers: allow('https://page.exbmple') }, 0, trace);
  trace.notReached([]);
  expect(block).toMatchObject({ value: 'https://page.exbmple', origin, differsAt: 15 });
  expect(trace.steps.map(({ rule, outcome }) => [rule.step, outcome])).toEqual([
    ['2', 'passed'],
    ['4', 'failed'],
    ['7', 'not reached'],
  ]);
  expect(trace.steps[1]?.compared).toMatchObject({ differsAt: 15 });
});

it('tells a tainted origin from an opaque one', () => {
  const request = createFetchRequest({ url: new URL('https://b.example/'), origin, isRedirectTainted: true });
  expect(corsCheck(request, { status: 200, headers: allow(origin) }, 0, new Trace())).toEqual({
    kind: 'origin-null',
    exchange: 0,
    value: origin,
    isTainted: true,
  });
});
