import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Exchange } from '../record/record';
import { gatherEvidence } from './evidence';
import type { Frame } from './frame';
import { openFrame } from './open-frame';
import type { FrameAddress } from './frame-url';
import type { Evidence, ObservedViolation, Outcome } from './observation';
import type { Run } from './run';
import { observeMany } from './observe-many';
import { fetchRunRecord } from '../record/run-record';
import { recordedExchange } from '../record/test-data/recorded-exchange';
import { observedViolation } from './test-data/observed-violation';

vi.mock('./open-frame', () => ({ openFrame: vi.fn() }));
vi.mock('../record/run-record', () => ({ fetchRunRecord: vi.fn() }));
vi.mock('./evidence', () => ({ gatherEvidence: vi.fn() }));

const response: Outcome = { kind: 'response', type: 'cors', status: 200, url: '', headers: [], body: '' };
const failure: Outcome = { kind: 'error', name: 'TypeError', message: 'Failed to fetch' };
const api = 'http://api.example';
const evidence: Evidence = {
  url: api,
  pageUrl: 'http://docs.example',
  isOnline: true,
  localNetworkPermissions: {},
  timing: null,
  probe: { kind: 'not made', because: 'not needed' },
};

const run = (attempt: string, policy?: string, origin: 'docs' | 'opaque' = 'docs'): Run => ({
  request: { url: `${api}/r/run/${attempt}/v1` },
  page: { origin, policies: policy === undefined ? [] : [{ value: policy, disposition: 'enforce' }] },
  recordedAt: { api, runId: 'run', attempt, origins: [api] },
});
const exchange = (attempt: string, state: Exchange['state'] = 'answered'): Exchange => {
  const { request } = recordedExchange();
  return recordedExchange({ attempt, state, request: { ...request, url: `${api}/r/run/${attempt}/v1` } });
};
const violation = (blockedURI: string) =>
  observedViolation({
    blockedURI,
    effectiveDirective: 'connect-src',
    originalPolicy: "connect-src 'self'",
    disposition: 'enforce',
  });

type FakeFrame = { readonly address: FrameAddress; readonly attempts: string[]; isClosed: boolean };
let frames: FakeFrame[] = [];
/** What each attempt comes to, and what it reports while it is on its way. */
let outcomes: Record<string, Outcome> = {};
let reports: Record<string, readonly ObservedViolation[]> = {};
/** What is reported a while after the attempt has its outcome. */
let lateReports: Record<string, readonly ObservedViolation[]> = {};
let exchanges: Exchange[] = [];

const attemptOf = (url: string) => url.split('/')[5] ?? '';

beforeEach(() => {
  frames = [];
  outcomes = {};
  reports = {};
  lateReports = {};
  exchanges = [];
  vi.stubGlobal('location', { origin: 'http://docs.example' });
  vi.stubGlobal('navigator', { userAgent: 'Mozilla/5.0 Firefox/153.0' });
  vi.mocked(openFrame).mockImplementation((address): Promise<Frame> => {
    const frame: FakeFrame = { address, attempts: [], isClosed: false };
    frames.push(frame);
    const violations: ObservedViolation[] = [];
    return Promise.resolve({
      pageUrl: 'http://docs.example/',
      violations,
      perform: ({ url }, signal) => {
        signal.throwIfAborted();
        const attempt = attemptOf(url);
        frame.attempts.push(attempt);
        violations.push(...(reports[attempt] ?? []));
        setTimeout(() => violations.push(...(lateReports[attempt] ?? [])), 150);
        return Promise.resolve(outcomes[attempt] ?? response);
      },
      performEarlier: ({ url }) => {
        violations.push(...(reports[`${attemptOf(url)}.earlier`] ?? []));
        return Promise.resolve(null);
      },
      probe: () => Promise.reject(new Error('Nobody probes.')),
      timing: () => Promise.resolve(null),
      close: () => {
        frame.isClosed = true;
      },
    });
  });
  vi.mocked(fetchRunRecord).mockImplementation((_, runId) =>
    Promise.resolve({
      runId,
      exchanges,
      epoch: 1,
      isComplete: true,
      droppedExchanges: 0,
      totals: { billed: 0, unbilled: 0 },
      meter: { limit: 1, remaining: 1, resetSeconds: 1 },
    }),
  );
  vi.mocked(gatherEvidence).mockResolvedValue(evidence);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const observe = async (...runs: readonly Run[]) => {
  const observed = await observeMany(runs, new AbortController().signal);
  return observed.map((one) => {
    if (!one.ok) throw new Error(one.message);
    return one.observation;
  });
};
const counted = (count: number, ...rest: [policy?: string]) =>
  Array.from({ length: count }, (_, index) => run(`a${index}`, ...rest));

describe('frames', () => {
  const policy = "connect-src 'self'";
  test.each([
    ['pages alike share one', [run('a'), run('b'), run('c')], [['a', 'b', 'c']]],
    ['a sandboxed page has its own', [run('a'), run('b', undefined, 'opaque')], [['a'], ['b']]],
    ['so has each policy', [run('a', policy), run('b'), run('c', policy)], [['a', 'c'], ['b']]],
    ['without a policy a frame holds any number', counted(30), [counted(30).map((_, index) => `a${index}`)]],
    [
      'with a policy it holds twelve',
      counted(14, policy),
      [counted(12).map((_, index) => `a${index}`), ['a12', 'a13']],
    ],
  ])('%s', async (_, runs, expected) => {
    await observe(...runs);
    expect(frames.map(({ attempts }) => attempts)).toEqual(expected);
    expect(frames.every(({ isClosed }) => isClosed)).toBe(true);
  });

  test('one that cannot be opened is told of its own runs only', async () => {
    vi.mocked(openFrame).mockRejectedValueOnce(new Error('The page of this run could not be opened.'));
    const observed = await observeMany([run('a', 'sandbox'), run('b')], new AbortController().signal);
    expect(observed).toEqual([
      { ok: false, message: 'The page of this run could not be opened.' },
      expect.objectContaining({ ok: true }),
    ]);
  });
});

test('observations are in the order of the runs, each with its own exchanges and the browser', async () => {
  outcomes = { b: failure, c: { ...response, status: 404 } };
  exchanges = [exchange('c'), exchange('a'), exchange('b')];
  const observed = await observe(run('a'), run('b', 'connect-src *'), run('c'));
  expect(observed.map(({ outcome }) => outcome)).toEqual([response, failure, { ...response, status: 404 }]);
  expect(observed.map(({ record }) => record)).toEqual(
    ['a', 'b', 'c'].map((attempt) => ({ kind: 'read', exchanges: [exchange(attempt)], origins: [api] })),
  );
  expect(observed.map(({ browser }) => browser)).toEqual(['Firefox 153', 'Firefox 153', 'Firefox 153']);
  expect(fetchRunRecord).toHaveBeenCalledTimes(1);
});

test('what an earlier request put in the record is its own', async () => {
  const numbered = (number: number): Exchange => ({ ...exchange('a'), number });
  exchanges = [numbered(1)];
  reports = { 'a.earlier': [violation('data')] };
  const observing = observe({ ...run('a', "img-src 'none'"), earlier: 'image' });
  await vi.waitFor(() => expect(frames[0]?.attempts).toEqual(['a']));
  exchanges = [numbered(1), numbered(2)];
  const [observation] = await observing;
  expect(observation?.earlier?.record).toMatchObject({ exchanges: [{ number: 1 }] });
  expect(observation?.record).toMatchObject({ exchanges: [{ number: 2 }] });
  expect(observation?.violations).toEqual([]);
});

describe('violations', () => {
  const policy = "connect-src 'self'";
  test('belong to the run whose URL they name, however late they are reported', async () => {
    reports = { a: [], b: [violation(`${api}/r/run/a/v1`), violation(`${api}/r/run/b/v1`)] };
    const [a, b] = await observe(run('a', policy), run('b', policy));
    expect(a?.violations).toEqual([violation(`${api}/r/run/a/v1`)]);
    expect(b?.violations).toEqual([violation(`${api}/r/run/b/v1`)]);
  });

  test("of a beacon's redirects are waited for", async () => {
    outcomes = { one: { kind: 'beacon', isAccepted: true } };
    lateReports = { one: [violation(`${api}/r/run/one/v2`)] };
    const [one] = await observeMany([run('one', "connect-src 'self'")], new AbortController().signal);
    expect(one).toMatchObject({ observation: { violations: [{ blockedURI: `${api}/r/run/one/v2` }] } });
  });

  test('that come late belong to the latest run that asked for their URL', async () => {
    const url = 'http://docs.example/frame';
    const unrecorded: Run = { ...run('', policy), request: { url: `${url}#part` }, recordedAt: null };
    reports = { b: [violation(url)] };
    const [asked, b] = await observe(unrecorded, run('b', policy));
    expect(asked?.violations).toEqual([violation(url)]);
    expect(b?.violations).toEqual([]);
  });

  test('that name no run belong to the one on its way', async () => {
    reports = { a: [violation('data')], c: [violation('blob')] };
    const observed = await observe(run('a', policy), run('b', policy), run('c', policy));
    expect(observed.map(({ violations }) => violations.map(({ blockedURI }) => blockedURI))).toEqual([
      ['data'],
      [],
      ['blob'],
    ]);
  });
});

test.each<[what: string, Outcome, readonly Exchange[], readonly ObservedViolation[], isGathered: boolean]>([
  ['a response', response, [], [], false],
  ['an error after an exchange', failure, [exchange('a')], [], false],
  ['an error under a violated policy', failure, [], [violation('data')], false],
  ['an error that nothing explains', failure, [], [], true],
])(
  'evidence is gathered where nothing else tells: %s',
  async (_, outcome, recorded, reported, isGathered) => {
    outcomes = { a: outcome };
    exchanges = [...recorded];
    reports = { a: reported };
    const [observation] = await observe(run('a', "connect-src 'self'"));
    expect(observation?.evidence).toEqual(isGathered ? evidence : undefined);
  },
);

describe('the record', () => {
  test('is asked again while an answer is on its way', async () => {
    exchanges = [exchange('a', 'arrived')];
    setTimeout(() => {
      exchanges = [exchange('a')];
    }, 40);
    const [observation] = await observe(run('a'));
    expect(observation?.record).toMatchObject({ exchanges: [{ state: 'answered' }] });
  });

  test('that cannot be read says so', async () => {
    vi.mocked(fetchRunRecord).mockRejectedValue(new Error('Failed to fetch'));
    const [observation] = await observe(run('a'));
    expect(observation?.record).toEqual({ kind: 'unreachable', message: 'Failed to fetch' });
  });

  test('is not asked for a run that is not recorded', async () => {
    const [observation] = await observe({ ...run('a'), recordedAt: null });
    expect(observation?.record).toEqual({ kind: 'not recorded' });
    expect(fetchRunRecord).not.toHaveBeenCalled();
  });
});

test('a run without an answer in its time is told as such, and the others go on', async () => {
  outcomes = { a: { kind: 'cancelled' } };
  const [a, b] = await observe(run('a'), run('b'));
  expect(a?.outcome).toEqual({ kind: 'timed out', afterMs: 20_000 });
  expect(b?.outcome).toEqual(response);
});

test('a stop ends all of it, and closes the frames', async () => {
  const controller = new AbortController();
  const reason = new Error('Stopped.');
  outcomes = { a: { kind: 'cancelled' } };
  vi.mocked(fetchRunRecord).mockRejectedValue(new Error('Nobody asks.'));
  const opening = vi.mocked(openFrame).getMockImplementation();
  vi.mocked(openFrame).mockImplementation(async (...given) => {
    const frame = await opening?.(...given);
    controller.abort(reason);
    if (frame === undefined) throw new Error('There is no frame.');
    return frame;
  });
  await expect(observeMany([run('a')], controller.signal)).rejects.toBe(reason);
  expect(frames.every(({ isClosed }) => isClosed)).toBe(true);
});
