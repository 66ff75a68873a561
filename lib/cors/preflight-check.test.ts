import { expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { createFetchRequest, type CredentialsMode } from './fetch-request';
import { preflightCheck } from './preflight-check';
import { specProfile } from './spec-profile';
import { Trace } from './trace';

const methods = (value: string): Header => ['Access-Control-Allow-Methods', value];
const names = (value: string): Header => ['Access-Control-Allow-Headers', value];

it.each<[string, string, CredentialsMode, string[], Header[], string | null]>([
  ['7.3', 'PUT', 'omit', [], [methods('PUT, a b')], 'access-control-allow-methods-unparsable'],
  ['7.3', 'GET', 'omit', ['x-a'], [names('x-a,"')], 'access-control-allow-headers-unparsable'],
  ['7.5', 'GET', 'omit', ['x-a'], [names('x-a')], null],
  ['7.5', 'PUT', 'omit', [], [], 'method-not-allowed'],
  ['7.5', 'PUT', 'omit', [], [methods('GET, PUT')], null],
  ['7.5', 'PUT', 'omit', [], [methods('GET'), methods('PUT')], null],
  ['7.5', 'PUT', 'omit', [], [methods('put')], 'method-not-allowed'],
  ['7.5', 'PUT', 'omit', [], [methods('*')], null],
  ['7.5', 'PUT', 'include', [], [methods('*')], 'method-not-allowed'],
  ['7.5', '*', 'include', [], [methods('*')], null],
  ['7.5', 'POST', 'include', ['x-a'], [methods('PUT'), names('X-A')], null],
  ['7.6', 'GET', 'omit', ['authorization'], [names('*')], 'authorization-not-covered-by-wildcard'],
  ['7.6', 'GET', 'omit', ['authorization'], [names('*, AUTHORIZATION')], null],
  ['7.6', 'GET', 'include', ['authorization'], [names('*')], 'header-not-allowed'],
  ['7.6', 'GET', 'omit', ['authorization'], [names('x-a')], 'header-not-allowed'],
  ['7.7', 'GET', 'omit', ['x-a', 'x-b'], [names('x-a')], 'header-not-allowed'],
  ['7.7', 'GET', 'omit', ['x-a', 'x-b'], [names('X-B'), names('X-A')], null],
  ['7.7', 'GET', 'omit', ['x-a'], [names('*')], null],
  ['7.7', 'GET', 'include', ['x-a'], [names('*')], 'header-not-allowed'],
  ['7.7', 'GET', 'include', ['*'], [names('*')], null],
])('step %s: %s, %s, %j, %j', (step, method, credentialsMode, unsafeNames, headers, expected) => {
  const trace = new Trace();
  const request = createFetchRequest({
    url: new URL('https://api.example/'),
    origin: 'https://page.example',
    method,
    credentialsMode,
  });
  const verdict = preflightCheck(request, unsafeNames, { status: 204, headers }, 0, trace, specProfile);
  expect(verdict.block?.kind ?? null).toBe(expected);
  const failed = trace.steps.find(({ outcome }) => outcome === 'failed');
  expect(failed?.rule.step ?? null).toBe(expected === null ? null : step);
});

it.each([
  ['PATCH', 'include', 'patch, *', { isWildcardLiteral: true, differsInCase: 'patch' }],
  ['PATCH', 'omit', 'GET', { isWildcardLiteral: false, differsInCase: null, allowed: ['GET'] }],
] as const)('explains %s against %s %s', (method, credentialsMode, allowed, expected) => {
  const request = createFetchRequest({
    url: new URL('https://api.example/'),
    origin: 'https://page.example',
    method,
    credentialsMode,
  });
  const response = { status: 204, headers: [methods(allowed)] };
  const verdict = preflightCheck(request, [], response, 0, new Trace(), specProfile);
  expect(verdict).toMatchObject({ block: expected });
});

it('grants the method itself when only the flag asked for the preflight', () => {
  const request = createFetchRequest({
    url: new URL('https://api.example/'),
    origin: 'https://page.example',
    method: 'POST',
    useCorsPreflight: { stream: true, uploadListener: false },
  });
  const verdict = preflightCheck(request, [], { status: 204, headers: [] }, 0, new Trace(), specProfile);
  expect(verdict).toEqual({ block: null, grant: { methods: ['POST'], headerNames: [] } });
});
