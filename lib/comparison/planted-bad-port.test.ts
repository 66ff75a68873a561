import { describe, expect, test, vi } from 'vitest';
import type { Evidence, Observation, RecordReading } from '../run/observation';
import { allowing, api, exchange, failure, observed, page, response, url } from './test-data/observed-run';

const notRecorded: RecordReading = { kind: 'not recorded' };

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
  const evidence: Evidence = {
    url: own,
    pageUrl: page,
    isOnline: true,
    localNetworkPermissions: {},
    timing: null,
    probe: { kind: 'answered', method: 'GET' },
  };
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
    const { predict, compareAnew } = await planted('4444');
    const prediction = predict({ page: { origin: page }, request: { url: own }, server: allowing });
    expect(prediction.block?.kind).toBe('bad-port');
    const { result, rows } = compareAnew(prediction, observation);
    expect(result).toBe('otherwise than predicted');
    expect(rows.map(({ predicted: left, observed: right }) => `${left} / ${right}`)).toContain(row);
  });

  test('an error that tells nothing confirms no gate', async () => {
    const { predict, compareAnew, gateOf } = await planted('4444');
    const prediction = predict({ page: { origin: page }, request: { url: own }, server: allowing });
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
    const { predict, compareAnew } = await planted('8443');
    const recorded = url.replace(api, `${api}:8443`);
    const prediction = predict({ page: { origin: page }, request: { url: recorded }, server: allowing });
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
