import { describe, expect, it } from 'vitest';
import type { Engine } from '../../cors/profile';
import { predict } from '../../cors/predict';
import type { Header } from '../../http/header-list';
import { isPreflight, type WireRequest } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';

const engines = ['spec', 'chromium', 'firefox', 'webkit'] as const;

function outcomes(
  request: Omit<RequestInput, 'url'>,
  answer: (request: WireRequest) => { readonly status: number; readonly headers?: readonly Header[] },
): Record<Engine | 'spec', string> {
  const server = (asked: WireRequest) => {
    const { status, headers } = answer(asked);
    const given: Header[] = [
      ['Access-Control-Allow-Origin', '*'],
      ['Access-Control-Allow-Methods', 'PUT'],
    ];
    return { status, headers: headers ?? given };
  };
  const url = request.api === 'WebSocket' ? 'ws://api.example/' : 'http://api.example/';
  const outcome = (engine: Engine | 'spec'): string => {
    const scenario = { page: { origin: 'http://page.example' }, request: { ...request, url }, server };
    const { exchanges, block } = predict(scenario, profiles[engine]);
    const methods = exchanges.map((exchange) => exchange.request.method).join(' ');
    return `${methods} ${block?.kind ?? 'ok'}`;
  };
  return {
    spec: outcome('spec'),
    chromium: outcome('chromium'),
    firefox: outcome('firefox'),
    webkit: outcome('webkit'),
  };
}

const same = (outcome: string) => Object.fromEntries(engines.map((engine) => [engine, outcome]));
const onActual = (status: number) => (asked: WireRequest) => ({ status: isPreflight(asked) ? 204 : status });
const onPreflight = (status: number) => (asked: WireRequest) => ({
  status: isPreflight(asked) ? status : 200,
});

describe('421', () => {
  it('is asked once more, and no more than that', () => {
    expect(outcomes({}, onActual(421))).toEqual(same('GET GET ok'));
    expect(outcomes({ method: 'PUT' }, onActual(421))).toEqual(same('OPTIONS PUT PUT ok'));
    expect(outcomes({ method: 'PUT' }, onPreflight(421))).toEqual(same('OPTIONS OPTIONS preflight-status'));
  });

  it('a second answer counts', () => {
    let asked = 0;
    const answer = () => ({ status: (asked += 1) % 2 === 1 ? 421 : 200 });
    expect(outcomes({}, answer)).toEqual(same('GET GET ok'));
  });

  it('a WebSocket is asked for again by the standard and WebKit', () => {
    expect(outcomes({ api: 'WebSocket' }, onActual(421))).toEqual({
      spec: 'GET GET websocket-handshake',
      chromium: 'GET websocket-handshake',
      firefox: 'GET websocket-handshake',
      webkit: 'GET GET websocket-handshake',
    });
  });
});

describe('408', () => {
  it('is asked once more by Chromium', () => {
    const once = same('GET ok');
    expect(outcomes({}, onActual(408))).toEqual({ ...once, chromium: 'GET GET ok' });
    const preflighted = { ...same('OPTIONS preflight-status'), chromium: 'OPTIONS OPTIONS preflight-status' };
    expect(outcomes({ method: 'PUT' }, onPreflight(408))).toEqual(preflighted);
  });
});

describe('407', () => {
  it('is a network error in Chromium, before any header is looked at', () => {
    const chromium = 'GET unexpected-proxy-authentication';
    expect(outcomes({}, onActual(407))).toEqual({ ...same('GET ok'), chromium });
    expect(outcomes({ mode: 'no-cors' }, onActual(407))).toEqual({ ...same('GET ok'), chromium });
    const preflighted = outcomes({ method: 'PUT' }, onPreflight(407));
    expect(preflighted.chromium).toBe('OPTIONS unexpected-proxy-authentication');
    expect(preflighted.firefox).toBe('OPTIONS preflight-status');
  });
});

describe('a redirect of a preflight', () => {
  const missing = 'OPTIONS access-control-allow-origin-missing';
  it.each([
    ['with Location', [['Location', '/x']], 'OPTIONS preflight-redirect', missing],
    ['without Location', [], missing, missing],
    ['with an empty Location', [['Location', '']], missing, missing],
  ] as const)('%s and without CORS headers', (_, headers, chromium, others) => {
    const answered = outcomes({ method: 'PUT' }, () => ({ status: 302, headers }));
    expect(answered).toEqual({ ...same(others), chromium });
  });

  it('without Location is to Chromium a status that is not ok', () => {
    const chromium = 'OPTIONS preflight-status';
    const others = same('OPTIONS preflight-redirect');
    expect(outcomes({ method: 'PUT' }, onPreflight(302))).toEqual({ ...others, chromium });
  });
});
