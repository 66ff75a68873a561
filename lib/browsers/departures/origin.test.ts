import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Scenario } from '../../cors/scenario';
import { combinedValue } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url, openServer } from '../test-data/wire';

describe('outside of CORS, what differs is', () => {
  it('the Origin of a no-cors POST with no-referrer', () => {
    const request: Partial<RequestInput> = { method: 'POST', mode: 'no-cors', referrerPolicy: 'no-referrer' };
    const origins = engines.map((engine) => {
      const scenario: Scenario = { page: { origin }, request: { url, ...request }, server: openServer };
      return combinedValue(predict(scenario, profiles[engine]).exchanges[0]?.request.headers ?? [], 'origin');
    });
    expect(origins).toEqual([origin, 'null', 'null']);
  });

  it('the Origin of a no-cors request of an opaque page for the site around it', () => {
    const sent = (keepalive: boolean) =>
      engines.map((engine) => {
        const scenario: Scenario = {
          page: { origin: 'null', topLevelOrigin: origin },
          request: { url: `${origin}/a`, mode: 'no-cors', credentials: 'include', keepalive },
          server: openServer,
        };
        const { exchanges } = predict(scenario, profiles[engine]);
        return combinedValue(exchanges[0]?.request.headers ?? [], 'origin');
      });
    expect(sent(false)).toEqual(['null', 'null', null]);
    expect(sent(true)).toEqual(['null', null, null]);
  });

  it('the Origin of a no-cors request that is redirected', () => {
    const twice: Server = ({ url: asked }) =>
      asked.endsWith('/3')
        ? openServer({ method: 'GET', url: asked, headers: [] })
        : {
            status: 307,
            headers: [
              ['Location', asked.endsWith('/2') ? '/3' : '/2'],
              ...(asked.endsWith('/2') ? [['Referrer-Policy', 'no-referrer'] as const] : []),
            ],
          };
    const origins = (request: Partial<RequestInput>, server: Server): (string | null)[] =>
      engines.map((engine) => {
        const scenario: Scenario = {
          page: { origin },
          request: { url, method: 'POST', mode: 'no-cors', ...request },
          server,
        };
        const last = predict(scenario, profiles[engine]).exchanges.at(-1);
        return combinedValue(last?.request.headers ?? [], 'origin');
      });
    expect(origins({}, twice)).toEqual([origin, 'null', origin]);
    const once: Server = ({ url: asked }) =>
      asked.endsWith('/2') ? { status: 200, headers: [] } : { status: 302, headers: [['Location', '/2']] };
    expect(origins({ referrerPolicy: 'no-referrer' }, once)).toEqual([null, null, 'null']);
  });
});

it.each([307, 308])('a no-cors POST of the own origin, redirected with %s to another', (status) => {
  const server: Server = ({ url: target }) =>
    target.startsWith(origin)
      ? { status, headers: [['Location', 'http://localhost:4299/']] }
      : { status: 200, headers: [] };
  const said = (['spec', ...engines] as const).map((id) => {
    const request: RequestInput = { url: `${origin}/own`, method: 'POST', mode: 'no-cors' };
    const { exchanges } = predict({ page: { origin }, request, server }, profiles[id]);
    return combinedValue(exchanges.at(1)?.request.headers ?? [], 'origin');
  });
  expect(said).toEqual([origin, 'null', origin, origin]);
});

it("a framed page's POST to its own origin, which a redirect made a GET, keeps its Origin in WebKit and has none elsewhere", () => {
  const page = { origin, topLevelOrigin: 'http://news.example' };
  const server: Server = ({ url: target }) =>
    target.endsWith('/own') ? { status: 302, headers: [['Location', '/b']] } : { status: 200, headers: [] };
  const said = (['spec', ...engines] as const).map((id) => {
    const request: RequestInput = { url: `${origin}/own`, method: 'POST', credentials: 'include' };
    const { exchanges } = predict({ page, request, server }, profiles[id]);
    return combinedValue(exchanges.at(1)?.request.headers ?? [], 'origin');
  });
  expect(said).toEqual([null, null, null, origin]);
});
