import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles';
import { engines } from '../test-data/wire';
import type { PartialResponse, Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';
import type { Prediction } from '../../cors/prediction';
import type { Page } from '../../cors/scenario';

const page: Page = { origin: 'http://page.example' };
const cors: PartialResponse['headers'] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Allow-Methods', '*'],
];

/** A server that takes so long for each response, in turn. */
function slow(...delays: readonly (number | undefined)[]): Server {
  const left = [...delays];
  return () => {
    const delayMs = left.shift();
    return { status: 200, headers: cors, ...(delayMs !== undefined && { delayMs }) };
  };
}

function made(request: Partial<RequestInput>, server: Server, by: keyof typeof profiles = 'spec', on = page) {
  return predict({ page: on, request: { url: 'http://api.example/', ...request }, server }, profiles[by]);
}

const isOpen = ({ steps }: Prediction) =>
  steps.some(({ rule, outcome }) => rule.anchor === 'dom-abortsignal-timeout' && outcome === 'depends');

describe('a signal that is aborted already', () => {
  it.each(['fetch', 'Request', 'Headers'] as const)('ends %s before anything is sent', (api) => {
    const { block, result, exchanges } = made({ api, method: 'PUT', aborted: true }, slow());
    expect([block?.kind, result, exchanges]).toMatchObject(['signal-aborted', { name: 'AbortError' }, []]);
  });

  it('comes after what the constructor refuses, and before policies', () => {
    const none = { ...page, policies: [{ value: "connect-src 'none'", disposition: 'enforce' as const }] };
    expect(made({ url: 'http://[', aborted: true }, slow()).block?.kind).toBe('invalid-url');
    expect(made({ method: 'TRACE', aborted: true }, slow()).block?.kind).toBe('forbidden-method');
    const body = { kind: 'ReadableStream', text: 'x' } as const;
    expect(made({ method: 'POST', body, aborted: true }, slow()).block?.kind).toBe('stream-without-duplex');
    const stream = made({ method: 'POST', body, aborted: true }, slow(), 'webkit');
    expect(stream.block?.kind).toBe('signal-aborted');
    const blocked = made({ aborted: true }, slow(), 'spec', none);
    expect([blocked.block?.kind, blocked.violations]).toEqual(['signal-aborted', []]);
  });
});

describe('a timeout', () => {
  it.each<[Partial<RequestInput>, readonly number[], string]>([
    [{ timeout: 1000 }, [2000], 'GET timeout'],
    [{ timeout: 1000 }, [1400], 'GET timeout'],
    [{ timeout: 1000 }, [600], 'GET open'],
    [{ timeout: 0 }, [9000], 'GET open'],
    [{ timeout: 1000, method: 'PUT' }, [2000, 0], 'OPTIONS timeout'],
    [{ timeout: 1000, method: 'PUT' }, [0, 2000], 'OPTIONS, PUT timeout'],
    [{ timeout: 1000, method: 'PUT' }, [700, 700], 'OPTIONS, PUT timeout'],
    [{ timeout: 2000, method: 'PUT' }, [700, 700], 'OPTIONS, PUT open'],
    [{ timeout: 1000, api: 'xhr' }, [2000], 'GET timeout'],
  ])('%j, and responses after %j ms: %s', (request, delays, expected) => {
    const { block, exchanges } = made(request, slow(...delays));
    const methods = exchanges.map(({ request: { method } }) => method).join(', ');
    expect(`${methods} ${block?.kind ?? 'open'}`).toBe(expected);
  });

  it('hides the response, also one that CORS would keep back', () => {
    const { block, exchanges } = made({ timeout: 500 }, () => ({ status: 200, headers: [], delayMs: 2000 }));
    expect([block, exchanges[0]?.response.status]).toEqual([
      { kind: 'timeout', exchange: 0, timeout: 500, elapsed: 2000 },
      null,
    ]);
  });

  it.each([700, 1000, 1300])('of 1000 ms depends on a server that takes %d ms', (delayMs) => {
    const prediction = made({ timeout: 1000 }, slow(delayMs));
    expect(prediction.block).toBe(null);
    expect(isOpen(prediction)).toBe(true);
  });

  it('depends on a server that nobody knows', () => {
    const unknown = () => ({ status: null, headers: [], isHeaderUnknown: () => true });
    expect(isOpen(made({ timeout: 5000 }, unknown))).toBe(true);
  });

  it.each<[Partial<RequestInput>, readonly string[]]>([
    [{}, ['TimeoutError', 'TimeoutError', 'TimeoutError', 'AbortError']],
    [{ keepalive: true }, ['TimeoutError', 'TimeoutError', 'AbortError', 'AbortError']],
    [{ api: 'Request', keepalive: true }, ['TimeoutError', 'TimeoutError', 'TimeoutError', 'AbortError']],
    [{ api: 'xhr' }, ['timeout event', 'timeout event', 'timeout event', 'timeout event']],
  ])('of %j is told by the standard, Chromium, Firefox and WebKit as %j', (request, names) => {
    const told = (['spec', 'chromium', 'firefox', 'webkit'] as const).map((id) => {
      const { result } = made({ ...request, timeout: 500 }, slow(2000), id);
      return result.kind === 'error' ? result.name : result.type;
    });
    expect(told).toEqual(names);
  });

  it('of a synchronous XMLHttpRequest is refused', () => {
    const { block, result } = made({ api: 'xhr', synchronous: true, timeout: 500 }, slow());
    expect([block?.kind, result]).toMatchObject(['synchronous-timeout', { name: 'InvalidAccessError' }]);
  });
});

describe('a keepalive request that times out', () => {
  const outcomes = (request: Partial<RequestInput>, server: () => Server, on: Page = page) =>
    engines.map((engine) => {
      const { exchanges, result, violations } = made({ timeout: 700, ...request }, server(), engine, on);
      const methods = exchanges.map(({ request: { method } }) => method).join();
      return `${methods} ${result.kind === 'error' ? result.name : ''} ${violations.length}`;
    });

  it('goes on in Chromium and WebKit', () => {
    const wire = { method: 'PUT' };
    expect(outcomes({ ...wire, keepalive: true }, () => slow(1600, 0))).toEqual([
      'OPTIONS,PUT TimeoutError 0',
      'OPTIONS AbortError 0',
      'OPTIONS,PUT AbortError 0',
    ]);
    expect(outcomes(wire, () => slow(1600, 0))).toEqual([
      'OPTIONS TimeoutError 0',
      'OPTIONS TimeoutError 0',
      'OPTIONS AbortError 0',
    ]);
  });

  it('is reported of where it leads, in WebKit', () => {
    const redirecting: Server = ({ url }) =>
      url === 'http://api.example/'
        ? { status: 302, headers: [...cors, ['Location', 'http://b.example/']], delayMs: 1600 }
        : { status: 200, headers: cors };
    const policies = [{ value: 'connect-src http://api.example', disposition: 'report' as const }];
    expect(outcomes({ keepalive: true }, () => redirecting, { ...page, policies })).toEqual([
      'GET,GET TimeoutError 0',
      'GET AbortError 0',
      'GET,GET AbortError 1',
    ]);
  });
});
