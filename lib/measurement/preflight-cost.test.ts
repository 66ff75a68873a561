import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { startDemoApi, type DemoApiListener } from '../demo/listener';
import { newRunId } from '../record/run-path';
import { parsePlan } from '../record/server-plan';
import { countedRounds, series, warmUpRounds, type Sample } from './cost-series';
import { measuredUrl, measurePreflightCost, orderOf } from './preflight-cost';

const requests = [...Array(warmUpRounds + countedRounds).keys()];

test('each request has each place in its round equally often, in the rounds that count', () => {
  const counted = requests.slice(warmUpRounds).map(orderOf);
  for (const of of series) {
    const places = [0, 1, 2].map((place) => counted.filter((order) => order[place] === of).length);
    expect(places).toEqual([countedRounds / 3, countedRounds / 3, countedRounds / 3]);
  }
});

describe('the URLs', () => {
  const runId = newRunId();
  const urls = (of: (typeof series)[number]) =>
    requests.map((request) => measuredUrl({ api: 'http://api.example', delayMs: 20 }, runId, of, request));

  it('are new for each preflighted request, and the same for the others', () => {
    expect(new Set(urls('preflighted')).size).toBe(requests.length);
    expect(new Set(urls('simple')).size).toBe(1);
    expect(new Set(urls('remembered')).size).toBe(1);
  });

  it.each(series)('of %s delay both responses alike, beyond any plan limit', (of) => {
    const { searchParams } = new URL(urls(of)[0] ?? '');
    expect(parsePlan(searchParams, [])).toMatchObject({
      ok: true,
      plan: { preflight: { delayMs: 20 }, actual: { delayMs: 20 }, limit: 1_000_000 },
    });
  });

  it('of preflighted requests leave nothing in the preflight cache', () => {
    expect(urls('preflighted')[0]).toContain('preflight.set=Access-Control-Max-Age:0');
    expect(urls('remembered')[0]).not.toContain('Max-Age');
  });
});

describe('a measurement', () => {
  let api: DemoApiListener;
  beforeAll(async () => {
    api = await startDemoApi({ port: 0, origins: [], limit: 1 });
  });
  afterAll(() => api.close());
  const signal = new AbortController().signal;

  it('times every round that counts, and tells what arrived, even that there was no preflight', async () => {
    const samples: Sample[] = [];
    const outcome = await measurePreflightCost({
      api: `http://localhost:${api.port}`,
      delayMs: 5,
      signal,
      onRound: (round) => samples.push(...round),
    });
    const each = { requests: requests.length, preflights: 0 };
    expect(outcome).toEqual({
      kind: 'finished',
      arrived: { simple: each, preflighted: each, remembered: each },
    });
    for (const of of series) {
      const own = samples.filter((sample) => sample.series === of);
      expect(own.map(({ round }) => round)).toEqual([...Array(countedRounds).keys()]);
      expect(own.filter(({ durationMs }) => durationMs < 4)).toEqual([]);
    }
  });

  it('stops when it is told to, between two rounds too', async () => {
    const stopping = new AbortController();
    let rounds = 0;
    const outcome = await measurePreflightCost({
      api: `http://localhost:${api.port}`,
      delayMs: 0,
      signal: stopping.signal,
      onRound: () => {
        rounds += 1;
        if (rounds === 3) stopping.abort();
      },
    });
    expect([outcome, rounds]).toEqual([{ kind: 'stopped' }, 3]);
  });

  it('fails when nobody answers', async () => {
    const gone = await startDemoApi({ port: 0, origins: [] });
    await gone.close();
    const outcome = await measurePreflightCost({
      api: `http://localhost:${gone.port}`,
      delayMs: 0,
      signal,
      onRound: () => {},
    });
    expect(outcome).toEqual({ kind: 'failed', message: 'fetch failed' });
  });
});
