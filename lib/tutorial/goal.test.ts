import { observedViolation } from '../run/test-data/observed-violation';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../record/record';
import { recordedExchange } from '../record/test-data/recorded-exchange';
import { gateOf } from '../comparison/gate-of';
import type { Observation, Outcome } from '../run/observation';
import { scenarioById } from '../scenarios/catalogue';
import type { Seen } from './goal';
import { tutorialStepById, tutorialSteps } from './steps';

const exchange = (
  kind: Exchange['kind'],
  method: string,
  attempt: string,
  part: Partial<Exchange> = {},
): Exchange => {
  const { request } = recordedExchange();
  return recordedExchange({ attempt, kind, billed: 0, request: { ...request, method }, ...part });
};
const failure: Outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' };
const response = (type: ResponseType = 'cors'): Outcome => ({
  kind: 'response',
  type,
  status: 200,
  url: '',
  headers: [],
  body: '',
});
const violation = {
  blockedURI: 'http://localhost:3001',
  effectiveDirective: 'connect-src',
  originalPolicy: "connect-src 'self'",
  disposition: 'enforce',
} as const;

/** A run of the scenario in which these methods crossed the wire, each OPTIONS as a preflight. */
function ran(
  scenario: string,
  methods: readonly string[],
  outcome: Outcome,
  part: Partial<Observation> = {},
): Seen {
  const data = scenarioById(scenario);
  const exchanges = methods.map((method) =>
    exchange(method === 'OPTIONS' ? 'preflight' : 'actual', method, `${scenario}.x`),
  );
  const { path, ...request } = data.request;
  const observation: Observation = {
    request: { ...request, url: `http://localhost:3001${path}` },
    page: { origin: 'docs', policies: [] },
    outcome,
    violations: [],
    record: { kind: 'read', exchanges, origins: ['http://localhost:3001'] },
    durationMs: 1,
    browser: 'Chromium 156',
    ...part,
  };
  return { runs: [{ data, observation, gate: gateOf(observation) }], exchanges };
}

/** The same run, in which the request itself arrived with these cookies. */
function withCookie(seen: Seen, cookie: string): Seen {
  const runs = seen.runs.map((run) => {
    const { observation } = run;
    const { record } = observation;
    if (record.kind !== 'read') return run;
    const exchanges = record.exchanges.map((one) =>
      one.kind === 'actual'
        ? { ...one, request: { ...one.request, headers: [['Cookie', cookie]] as const } }
        : one,
    );
    return { ...run, observation: { ...observation, record: { ...record, exchanges } } };
  });
  return { ...seen, runs };
}

function sent(scenario: string, kind: Exchange['kind'], method: string, part: Partial<Exchange> = {}): Seen {
  return { runs: [], exchanges: [exchange(kind, method, `${scenario}.terminal`, part)] };
}

function missing(step: string, goal: string, seen: Seen): string | null {
  const found = tutorialStepById(step).goals.find(({ id }) => id === goal);
  if (found === undefined) throw new Error(`There is no goal ${step}/${goal}.`);
  return found.missing(seen);
}

test.each<[step: string, goal: string, seen: Seen]>([
  ['first-request', 'read', ran('simple-get', ['GET'], response())],
  ['browser-and-terminal', 'withheld', ran('no-allow-origin', ['GET'], failure)],
  ['browser-and-terminal', 'terminal', sent('no-allow-origin', 'actual', 'GET')],
  ['ask-first', 'preflighted', ran('simple-get', ['OPTIONS', 'GET'], response())],
  ['ask-by-hand', 'preflight', sent('post-json', 'preflight', 'OPTIONS')],
  ['ask-by-hand', 'request', sent('post-json', 'actual', 'POST')],
  ['one-request-again', 'one-request', ran('x-requested-with', ['GET'], response())],
  ['refused-preflight', 'refused', ran('header-not-listed', ['OPTIONS'], failure)],
  ['refused-preflight', 'allowed', ran('header-not-listed', ['OPTIONS', 'GET'], response())],
  ['credentials', 'star', ran('credentials-under-wildcard', ['GET'], failure)],
  ['credentials', 'set', ran('cookie-set', ['GET'], response())],
  ['credentials', 'arrived', withCookie(ran('cookie-sent', ['GET'], response()), 'lesson-lax=1')],
  [
    'page-policy',
    'refused',
    ran('connect-src-self', [], failure, { violations: [observedViolation(violation)] }),
  ],
  ['page-policy', 'allowed', ran('connect-src-api', ['OPTIONS', 'GET'], response())],
  [
    'all-together',
    'updated',
    withCookie(ran('everything-at-once', ['OPTIONS', 'PUT'], response()), '(9 characters); lesson-lax=1'),
  ],
])('%s/%s is met', (step, goal, seen) => {
  expect(missing(step, goal, seen)).toBeNull();
});

test.each<[step: string, goal: string, seen: Seen, sentence: string]>([
  ['first-request', 'read', ran('simple-get', [], failure), 'The page got no response. '],
  [
    'first-request',
    'read',
    ran('simple-get', ['GET'], response('opaque')),
    'The response is opaque: the page could not read it.',
  ],
  [
    'first-request',
    'read',
    ran('simple-get', [], response(), { record: { kind: 'unreachable', message: '' } }),
    "The demo API's record could not be read",
  ],
  ['first-request', 'read', ran('post-json', ['GET'], response()), 'Not run yet.'],
  [
    'browser-and-terminal',
    'withheld',
    ran('no-allow-origin', ['GET'], response()),
    'The page read the response: nothing was blocked.',
  ],
  [
    'browser-and-terminal',
    'terminal',
    ran('no-allow-origin', ['GET'], failure),
    'Nothing has come from your terminal yet.',
  ],
  [
    'browser-and-terminal',
    'terminal',
    sent('no-allow-origin', 'actual', 'POST'),
    'POST came from your terminal; the GET has yet to come.',
  ],
  [
    'browser-and-terminal',
    'terminal',
    sent('no-allow-origin', 'actual', 'GET', { state: 'arrived', response: null }),
    'GET came from your terminal; the GET has yet to come.',
  ],
  [
    'ask-first',
    'preflighted',
    ran('simple-get', ['GET'], response()),
    'The browser sent the request without a preflight.',
  ],
  [
    'ask-by-hand',
    'preflight',
    sent('post-json', 'actual', 'POST'),
    'POST came from your terminal; a preflight has yet to come.',
  ],
  [
    'ask-by-hand',
    'request',
    sent('post-json', 'preflight', 'OPTIONS'),
    'A preflight came from your terminal; the POST has yet to come.',
  ],
  [
    'one-request-again',
    'one-request',
    ran('x-requested-with', ['OPTIONS', 'GET'], response()),
    'The browser sent 2 requests.',
  ],
  [
    'one-request-again',
    'one-request',
    ran('x-requested-with', ['HEAD'], response()),
    'The request arrived as HEAD, not as GET.',
  ],
  [
    'refused-preflight',
    'refused',
    ran('header-not-listed', ['GET'], failure),
    'The run ended for another reason. The server responded, but the browser kept the response',
  ],
  [
    'page-policy',
    'refused',
    ran('connect-src-self', ['OPTIONS', 'GET'], response()),
    'The page read the response: nothing was blocked.',
  ],
  [
    'credentials',
    'set',
    ran('cookie-set', ['GET'], response(), { request: { url: 'http://localhost:3001/' } }),
    'The request was made without credentials.',
  ],
  [
    'credentials',
    'arrived',
    ran('cookie-sent', ['GET'], response()),
    'The request carried no cookie of the lesson. First run the request whose response sets one.',
  ],
  [
    'credentials',
    'arrived',
    withCookie(ran('cookie-sent', ['GET'], response()), '(12 characters)'),
    'The request carried no cookie of the lesson.',
  ],
  [
    'all-together',
    'updated',
    ran('everything-at-once', ['OPTIONS', 'PUT'], response()),
    'The request carried no cookie of the lesson.',
  ],
  [
    'all-together',
    'updated',
    ran('everything-at-once', ['OPTIONS'], failure),
    'The page got no response. The server responded to the preflight, but the browser did not accept the response',
  ],
  [
    'all-together',
    'updated',
    ran('everything-at-once', ['OPTIONS', 'POST'], response()),
    'The request arrived as POST, not as PUT.',
  ],
])('%s/%s says what is missing', (step, goal, seen, sentence) => {
  expect(missing(step, goal, seen)).toContain(sentence);
});

test('a later run that fails does not undo an earlier one that met the goal', () => {
  const good = ran('simple-get', ['GET'], response());
  const bad = ran('simple-get', [], failure);
  expect(missing('first-request', 'read', { runs: [...good.runs, ...bad.runs], exchanges: [] })).toBeNull();
});

test('a page without a policy does not pass the last step', () => {
  const { runs } = withCookie(ran('everything-at-once', ['OPTIONS', 'PUT'], response()), 'lesson-lax=1');
  const bare = runs.map((run) => ({ ...run, data: { ...run.data, page: {} } }));
  expect(missing('all-together', 'updated', { runs: bare, exchanges: [] })).toBe(
    'The page had no Content-Security-Policy.',
  );
});

describe('steps', () => {
  test('nothing seen passes none, and every sentence is one', () => {
    for (const { goals } of tutorialSteps) {
      for (const goal of goals) {
        expect(goal.task).toMatch(/^[A-Z].*\.$/);
        expect(goal.missing({ runs: [], exchanges: [] })).toMatch(
          /^(?:Not run|Nothing has come from your terminal) yet\.$/,
        );
      }
    }
  });

  test('ids are unique, scenarios exist and ask the demo API on the same site', () => {
    const ids = tutorialSteps.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { goals, scenarios } of tutorialSteps) {
      const goalIds = goals.map(({ id }) => id);
      expect(goalIds).toEqual([...new Set(goalIds)]);
      for (const scenario of scenarios) expect(scenarioById(scenario).host ?? 'same-site').toBe('same-site');
    }
  });

  test('an unknown id is an error that lists the known ones', () => {
    expect(() => tutorialStepById('nothing')).toThrow(
      'There is no tutorial step "nothing". There are: first-request, ',
    );
  });
});
