import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { all, engines, header, openServer, origin, url } from '../test-data/wire';

const tooLong: Partial<RequestInput> = { method: 'POST', body: { kind: 'string', byteLength: 65_537 } };
const policy = (disposition: 'enforce' | 'report'): Partial<Page> => ({
  policies: [{ value: "connect-src 'none'", disposition }],
});
const violations = (request: Partial<RequestInput>, page: Partial<Page>) =>
  (['spec', ...engines] as const).map(
    (id) =>
      predict({ page: { origin, ...page }, request: { url, ...request }, server: openServer }, profiles[id])
        .violations.length,
  );

describe('a keepalive request that is too long', () => {
  const limit = 'keepalive-limit';
  it('is sent in Firefox where it is made of a Request', () => {
    expect(all({ ...tooLong, keepalive: true })).toEqual([limit, limit, limit, limit]);
    for (const api of ['Request', 'Headers'] as const)
      expect(all({ ...tooLong, keepalive: true, api })).toEqual([limit, limit, 'POST', limit]);
    const preflighted = { ...tooLong, ...header('X-A', 'b'), keepalive: true, api: 'Request' } as const;
    expect(all(preflighted)[2]).toBe('OPTIONS POST');
  });

  it('is refused by Firefox before the policies of the page are asked', () => {
    const kept = { ...tooLong, keepalive: true };
    expect(all(kept, openServer, policy('enforce'))).toEqual(['csp', 'csp', limit, 'csp']);
    expect(violations(kept, policy('enforce'))).toEqual([1, 1, 0, 1]);
    expect(violations(kept, policy('report'))).toEqual([1, 2, 0, 1]);
  });
});

describe('a beacon that is too long', () => {
  const beacon: Partial<RequestInput> = { ...tooLong, api: 'sendBeacon' };

  it('is held against the policies first in Chromium and WebKit', () => {
    expect(all(beacon)).toEqual(['keepalive-limit', 'keepalive-limit', 'POST', 'keepalive-limit']);
    expect(all(beacon, openServer, policy('enforce'))).toEqual(['keepalive-limit', 'csp', 'csp', 'csp']);
    expect(violations(beacon, policy('report'))).toEqual([0, 2, 1, 1]);
  });

  it('makes sendBeacon return false where the policies allow it, whatever the port', () => {
    for (const target of [url, 'http://localhost:6000/'])
      for (const id of ['spec', 'chromium', 'webkit'] as const) {
        const { result } = predict(
          { page: { origin }, request: { ...beacon, url: target }, server: openServer },
          profiles[id],
        );
        expect(result).toMatchObject({ kind: 'error', name: 'false' });
      }
  });
});

it.each(['about:blank', 'about:blank?x', 'about:blank#x'])(
  '%s is fetched with the mode "no-cors" by the standard and Firefox',
  (blank) => {
    const refused = 'scheme-not-http';
    expect(all({ url: blank, mode: 'no-cors' })).toEqual(['', refused, '', refused]);
    expect(all({ url: blank })).toEqual([refused, refused, refused, refused]);
  },
);

it('with mode "no-cors", a data: URL and what is done with redirects', () => {
  const outcomes = (redirect: string, mode = 'no-cors') =>
    engines.map(
      (engine) =>
        predict(
          { page: { origin }, request: { url: 'data:,x', mode, redirect }, server: openServer },
          profiles[engine],
        ).block?.kind ?? null,
    );
  expect(outcomes('follow')).toEqual([null, null, null]);
  expect(outcomes('error')).toEqual([null, null, 'no-cors-redirect-mode']);
  expect(outcomes('manual')).toEqual([null, null, 'no-cors-redirect-mode']);
  expect(outcomes('manual', 'cors')).toEqual([null, null, null]);
});
