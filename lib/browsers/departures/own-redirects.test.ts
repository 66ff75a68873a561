import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { Scenario } from '../../cors/scenario';
import { combinedValue, type Header, type HeaderList } from '../../http/header-list';
import type { Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url } from '../test-data/wire';

describe("redirects from the page's own origin", () => {
  const withCredentials = (asking: HeaderList): Header[] => [
    ['Access-Control-Allow-Origin', combinedValue(asking, 'origin') ?? ''],
    ['Access-Control-Allow-Credentials', 'true'],
    ['Access-Control-Allow-Methods', 'PATCH'],
    ['Access-Control-Allow-Headers', 'content-type'],
  ];

  it('of a preflighted request of the own origin: what is checked with credentials in WebKit is so after the next preflight', () => {
    const server: Server = (asked) => {
      const next = [`${origin}/`, url, 'http://localhost:4203/'];
      const at = next.indexOf(asked.url);
      if (combinedValue(asked.headers, 'access-control-request-method') !== null)
        return {
          status: 204,
          headers: [...withCredentials(asked.headers), ['Access-Control-Allow-Headers', 'x-a']],
        };
      const headers: Header[] = [['Access-Control-Allow-Origin', '*']];
      const location = next[at + 1];
      return location === undefined
        ? { status: 200, headers }
        : { status: 307, headers: [...headers, ['Location', location]] };
    };
    const scenario: Scenario = {
      page: { origin },
      request: { url: `${origin}/`, headers: [['X-A', '1']] },
      server,
    };
    const outcomes = engines.map((engine) => {
      const { exchanges, block } = predict(scenario, profiles[engine]);
      return [exchanges.map(({ request }) => request.method).join(' '), block?.kind ?? null];
    });
    expect(outcomes).toEqual([
      ['GET OPTIONS GET OPTIONS GET', null],
      ['GET OPTIONS GET OPTIONS GET', null],
      ['GET OPTIONS GET OPTIONS', 'access-control-allow-origin-wildcard-with-credentials'],
    ]);
  });

  it('of a preflighted request within the own origin are not checked at all', () => {
    const server: Server = (asked) => {
      const next = [`${origin}/`, `${origin}/2`, url];
      const location = next[next.indexOf(asked.url) + 1];
      const headers: Header[] = [
        ['Access-Control-Allow-Origin', '*'],
        ['Access-Control-Allow-Headers', '*'],
      ];
      return location === undefined
        ? { status: 200, headers }
        : { status: 307, headers: [['Location', location]] };
    };
    const request: RequestInput = { url: `${origin}/`, headers: [['X-A', '1']] };
    expect(
      engines.map((engine) => predict({ page: { origin }, request, server }, profiles[engine]).block),
    ).toEqual([null, null, null]);
  });
});
