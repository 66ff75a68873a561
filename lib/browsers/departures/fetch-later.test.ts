import { describe, expect, it } from 'vitest';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';
import { profiles } from '../profiles';

const page: Page = { origin: 'https://page.example' };
const url = 'https://api.example/';

function told(request: Partial<RequestInput>, by: keyof typeof profiles = 'spec', on = page) {
  const { block, result, exchanges } = predict(
    {
      page: on,
      request: { api: 'fetchLater', url, ...request },
      server: () => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*']] }),
    },
    profiles[by],
  );
  const methods = exchanges.map((exchange) => exchange.request.method).join(', ');
  return [methods, block?.kind ?? null, result.kind === 'error' ? result.name : result.type];
}

describe('fetchLater', () => {
  it.each<[Partial<RequestInput>, readonly (string | null)[]]>([
    [{}, ['GET', null, 'cors']],
    [{ method: 'PUT' }, ['OPTIONS', 'method-not-allowed', 'activated']],
    [{ mode: 'no-cors' }, ['GET', null, 'opaque']],
    [{ url: 'http://localhost:3001/' }, ['GET', null, 'cors']],
    [{ url: 'http://api.example/' }, ['', 'deferred-fetch-url', 'SecurityError']],
    [{ url: 'data:,x' }, ['', 'deferred-fetch-url', 'TypeError']],
    [{ url: 'http://[' }, ['', 'invalid-url', 'TypeError']],
    [{ aborted: true }, ['', 'signal-aborted', 'AbortError']],
    [{ aborted: true, url: 'data:,x' }, ['', 'signal-aborted', 'AbortError']],
    [
      { method: 'POST', duplex: 'half', body: { kind: 'ReadableStream' } },
      ['', 'stream-with-keepalive', 'TypeError'],
    ],
  ])('%j', (request, expected) => {
    expect(told(request)).toEqual(expected);
  });

  it('counts URL, referrer, headers and body against its quota, as Chromium does', () => {
    const post = (byteLength: number) => told({ method: 'POST', body: { kind: 'string', byteLength } })[1];
    // The URL has 20 bytes, about:client 12, Content-Type with its value 36.
    const left = 64 * 1024 - 20 - 12 - 36;
    expect([post(left), post(left + 1)]).toEqual([null, 'deferred-fetch-quota']);
  });

  it('is missing in Firefox and WebKit', () => {
    for (const engine of ['firefox', 'webkit'] as const)
      expect(told({}, engine)).toEqual(['', 'api-not-supported', 'TypeError']);
  });

  it('is not activated in Chromium where the policy or the mode blocks it', () => {
    const on = { ...page, policies: [{ value: "connect-src 'none'", disposition: 'enforce' as const }] };
    expect(told({}, 'spec', on)).toEqual(['', 'csp', 'activated']);
    expect(told({}, 'chromium', on)).toEqual(['', 'csp', 'not activated']);
    const own = { mode: 'same-origin' } as const;
    expect(told(own, 'spec')).toEqual(['', 'same-origin-mode', 'activated']);
    expect(told(own, 'chromium')).toEqual(['', 'same-origin-mode', 'not activated']);
    for (const redirect of ['error', 'manual'])
      expect(told({ mode: 'no-cors', redirect }, 'chromium')).toEqual([
        '',
        'no-cors-redirect-mode',
        'not activated',
      ]);
  });
});
