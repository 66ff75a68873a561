import { describe, expect, test, vi } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import type { Page } from '../cors/scenario';
import type { Server } from '../http/message';
import { compare } from './compare';
import type { Evidence, Observation, RecordReading } from '../run/observation';
import { allowing, api, exchange, failure, observed, page, response, url } from './test-data/observed-run';

const notRecorded: RecordReading = { kind: 'not recorded' };

/** What is known of a run beside its outcome: a second request to the URL was answered. */
const answeredAt = (target: string): Evidence => ({
  url: target,
  pageUrl: page,
  isOnline: true,
  localNetworkPermissions: {},
  timing: null,
  probe: { kind: 'answered', method: 'GET' },
});

describe("a wrong entry in the engine's list of bad ports is shown, however the run ends", () => {
  const planted = async (port: string) => {
    vi.resetModules();
    vi.doMock('../cors/bad-port', () => ({ isBadPort: (target: URL) => target.port === port }));
    const { predict } = await import('../cors/predict');
    const { compare: compareAnew } = await import('./compare');
    const { gateOf } = await import('./gate-of');
    vi.doUnmock('../cors/bad-port');
    return { predict, compareAnew, gateOf };
  };
  const own = 'https://api.example:4444/v1';
  const evidence = answeredAt(own);
  test.each<[string, Observation, string]>([
    [
      'a response',
      observed({ ...response, url: own }, notRecorded, [], { url: own }),
      'TypeError / cors 200',
    ],
    [
      'an error, and the server answers',
      { ...observed(failure, notRecorded, [], { url: own }), evidence },
      'never leaves the browser / GET in the mode "no-cors" was answered',
    ],
  ])('%s', async (_, observation, row) => {
    const { predict: predictAnew, compareAnew } = await planted('4444');
    const prediction = predictAnew({ page: { origin: page }, request: { url: own }, server: allowing });
    expect(prediction.block?.kind).toBe('bad-port');
    const { result, rows } = compareAnew(prediction, observation);
    expect(result).toBe('otherwise than predicted');
    expect(rows.map(({ predicted: left, observed: right }) => `${left} / ${right}`)).toContain(row);
  });

  test('an error that tells nothing confirms no gate', async () => {
    const { predict: predictAnew, compareAnew, gateOf } = await planted('4444');
    const prediction = predictAnew({ page: { origin: page }, request: { url: own }, server: allowing });
    const seen: Observation = {
      ...observed(failure, notRecorded, [], { url: own }),
      evidence: { ...evidence, probe: { kind: 'failed', method: 'GET', name: 'TypeError', message: '' } },
    };
    expect(gateOf(seen)).toMatchObject({ kind: 'bad-port', certainty: 'likely' });
    const { result, rows } = compareAnew(prediction, seen);
    expect(result).toBe('nothing observed');
    expect(rows.map(({ what }) => what)).not.toContain('gate that closed');
  });

  test('the port of the demo API, whose record has the request', async () => {
    const { predict: predictAnew, compareAnew } = await planted('8443');
    const recorded = url.replace(api, `${api}:8443`);
    const prediction = predictAnew({ page: { origin: page }, request: { url: recorded }, server: allowing });
    const record: RecordReading = {
      kind: 'read',
      exchanges: [exchange({ to: recorded })],
      origins: [`${api}:8443`],
    };
    const { rows } = compareAnew(prediction, observed({ ...response, url: recorded }, record));
    expect(rows.map(({ predicted: left, observed: right }) => `${left} / ${right}`)).toContain(
      'nothing / GET',
    );
  });
});

describe('a URL that is predicted to be refused, and a second request to it that is answered', () => {
  const own = 'http://localhost:4444/v1';
  const seen = (target: string): Observation => ({
    ...observed(failure, notRecorded, [], { url: target }),
    evidence: answeredAt(target),
  });
  const result = (on: Partial<Page>, target = own, server: Server = allowing) => {
    const prediction = predict(
      { page: { origin: page, ...on }, request: { url: target }, server },
      profiles.chromium,
    );
    return [prediction.block?.kind, compare(prediction, seen(target), profiles.chromium).result];
  };
  const refused = { 'loopback-network': 'denied' } as const;

  test('contradicts the prediction', () => {
    expect(result({ addressSpace: 'public', localNetworkPermissions: refused })).toEqual([
      'local-network-access',
      'otherwise than predicted',
    ]);
    expect(result({ connectionAllowlist: '()' })).toEqual([
      'connection-allowlist',
      'otherwise than predicted',
    ]);
  });

  test.each([{ api: 'importScripts' }, { keepalive: true }] as const)(
    'says nothing of a request that is refused for what %j says',
    (part) => {
      const loopback = 'https://127.0.0.1/v1';
      const on = {
        addressSpace: 'public',
        localNetworkPermissions: { 'loopback-network': 'granted' },
      } as const;
      const prediction = predict(
        { page: { origin: page, ...on }, request: { url: loopback, ...part }, server: allowing },
        profiles.firefox,
      );
      expect(prediction.block?.kind).toBe('local-network-access');
      const { rows } = compare(prediction, seen(loopback), profiles.firefox);
      expect(rows.map(({ predicted }) => predicted)).not.toContain('never leaves the browser');
    },
  );

  test('says nothing where a redirect leads to what is refused', () => {
    const redirecting: Server = () => ({ status: 302, headers: [['Location', 'http://localhost:6667/']] });
    const [kind, outcome] = result({}, own, redirecting);
    expect([kind, outcome]).not.toEqual(['bad-port', 'otherwise than predicted']);
    const listed = { connectionAllowlist: '("http://localhost:4444/*")' };
    expect(result(listed, own, redirecting)[1]).not.toBe('otherwise than predicted');
  });
});
