import { describe, expect, it } from 'vitest';
import { predictWithState } from '../../cors/predict';
import type { PreflightCache } from '../../cors/preflight-cache';
import type { Scenario } from '../../cors/scenario';
import { combinedValue, type Header } from '../../http/header-list';
import { isPreflight, type Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, origin, url, star, header } from '../test-data/wire';

/** The number of preflights of a series of requests, `gap` milliseconds apart. */
function preflights(
  profileId: keyof typeof profiles,
  requests: readonly Partial<RequestInput>[],
  server: Server,
  gap = 50,
): number {
  let cache: PreflightCache = [];
  let count = 0;
  for (const [index, request] of requests.entries()) {
    const scenario: Scenario = { page: { origin }, request: { url, method: 'PUT', ...request }, server };
    const visited = predictWithState(scenario, { cache, now: index * gap }, profiles[profileId]);
    ({ cache } = visited);
    count += visited.prediction.exchanges.filter(({ kind }) => kind === 'preflight').length;
  }
  return count;
}

describe('the preflight cache', () => {
  const keeping =
    (maxAge: string, ...more: Header[]): Server =>
    () => ({
      status: 200,
      headers: [star, ['Access-Control-Allow-Methods', 'PUT'], ['Access-Control-Max-Age', maxAge], ...more],
    });
  const counts = (requests: readonly Partial<RequestInput>[], server: Server, gap?: number): number[] =>
    (['spec', ...engines] as const).map((id) => preflights(id, requests, server, gap));

  it.each([
    ['abc', 50, [1, 1, 2, 1]],
    ['1.5', 50, [1, 1, 2, 1]],
    ['0, 600', 50, [1, 1, 2, 1]],
    ['+600', 6000, [2, 1, 2, 1]],
    ['-1', 50, [1, 2, 2, 2]],
    ['600', 6000, [1, 1, 1, 1]],
    ['86400', 601_000, [1, 1, 1, 2]],
    ['86400', 7_201_000, [1, 2, 1, 2]],
    ['100000', 86_401_000, [1, 2, 2, 2]],
  ])('keeps Max-Age %s for %s ms: %j preflights of two', (maxAge, gap, expected) => {
    expect(counts([{}, {}], keeping(maxAge), gap)).toEqual(expected);
  });

  it('serves the method "*" by what its preflight names, also where a wildcard is not used', () => {
    const naming: Server = () => ({
      status: 200,
      headers: [star, ['Access-Control-Allow-Methods', '*'], ['Access-Control-Max-Age', '600']],
    });
    expect(counts([{ method: '*' }, { method: '*' }], naming)).toEqual([1, 1, 1, 1]);
    expect(counts([{ method: 'PUT' }, { method: 'PUT' }], naming)).toEqual([1, 1, 2, 1]);
  });

  const ifNoneMatch = header('If-None-Match', '"x"');
  const refused = header('X-Refused', '1');
  const xhr = { api: 'xhr' } as const;
  it.each<[series: string, requests: readonly Partial<RequestInput>[], preflights: number[]]>([
    ['no-store twice', [{ cache: 'no-store' }, { cache: 'no-store' }], [1, 2, 2, 1]],
    ['no-store first', [{ cache: 'no-store' }, {}], [1, 2, 1, 1]],
    ['reload twice', [{ cache: 'reload' }, { cache: 'reload' }], [1, 2, 2, 1]],
    ['reload first', [{ cache: 'reload' }, {}], [1, 1, 1, 1]],
    ['no-cache twice', [{ cache: 'no-cache' }, { cache: 'no-cache' }], [1, 2, 1, 1]],
    ['no-cache first', [{ cache: 'no-cache' }, {}], [1, 1, 1, 1]],
    ['no-cache last', [{}, { cache: 'no-cache' }], [1, 2, 1, 1]],
    ['force-cache twice', [{ cache: 'force-cache' }, { cache: 'force-cache' }], [1, 1, 1, 1]],
    ['refused with no-cache in between', [{}, { cache: 'no-cache', ...refused }, {}], [3, 2, 3, 2]],
    ['a condition twice', [ifNoneMatch, ifNoneMatch], [1, 2, 2, 1]],
    ['a condition first', [ifNoneMatch, {}], [1, 1, 1, 1]],
    ['a condition last', [{}, ifNoneMatch], [1, 2, 2, 1]],
    [
      'XMLHttpRequest, a condition twice',
      [
        { ...xhr, ...ifNoneMatch },
        { ...xhr, ...ifNoneMatch },
      ],
      [1, 2, 1, 1],
    ],
    [
      'a condition with force-cache twice',
      [
        { cache: 'force-cache', ...ifNoneMatch },
        { cache: 'force-cache', ...ifNoneMatch },
      ],
      [1, 1, 1, 1],
    ],
  ])('is passed by cache modes in Chromium and Firefox: %s', (_, requests, expected) => {
    const server = keeping('600', ['Access-Control-Allow-Headers', 'if-none-match']);
    expect(counts(requests, server)).toEqual(expected);
  });

  it('is passed at each redirect, too, where a condition is set', () => {
    let count = 0;
    const redirecting: Server = ({ method }) => {
      count += method === 'OPTIONS' ? 0 : 1;
      const isRedirect = method !== 'OPTIONS' && count % 2 === 1;
      const { headers } = keeping('600', ['Access-Control-Allow-Headers', 'if-none-match'])({
        method,
        url,
        headers: [],
      });
      return { status: isRedirect ? 301 : 200, headers: [...headers, ['Location', url]] };
    };
    expect(counts([ifNoneMatch], redirecting)).toEqual([1, 2, 2, 1]);
    expect(counts([{}], redirecting)).toEqual([1, 1, 1, 1]);
  });

  it('is cleared by a failed request in the standard and Firefox', () => {
    const server: Server = ({ method }) => ({
      status: 200,
      headers: method === 'OPTIONS' ? [star, ['Access-Control-Allow-Methods', 'PUT']] : [],
    });
    expect(counts([{}, {}], server)).toEqual([2, 1, 2, 1]);
  });

  it('keeps in WebKit what a preflight allowed that was refused', () => {
    expect(counts([{}, header('X-A', '1'), {}], keeping('600'))).toEqual([3, 3, 3, 2]);
    expect(counts([{ method: 'DELETE' }, {}], keeping('600'))).toEqual([2, 2, 2, 1]);
    expect(counts([{ method: 'DELETE' }, {}, { method: 'DELETE' }, {}], keeping('600'))).toEqual([
      4, 4, 4, 2,
    ]);
  });

  const byTurns = (...answers: readonly (readonly [Header[], Header[]])[]): Server => {
    let actual = 0;
    return ({ method }) => {
      const [preflight = [], response = []] = answers[actual] ?? [];
      if (method !== 'OPTIONS') actual += 1;
      return { status: 200, headers: method === 'OPTIONS' ? preflight : response };
    };
  };
  const grant = (...more: Header[]): Header[] => [star, ['Access-Control-Allow-Methods', 'PUT'], ...more];
  const seconds = (value: string): Header => ['Access-Control-Max-Age', value];
  const tells = (requests: readonly Partial<RequestInput>[], server: () => Server): number[] =>
    (['spec', ...engines] as const).map((id) => preflights(id, requests, server()));

  it('is cleared in Firefox by a request without preflight that fails CORS', () => {
    const server = () => byTurns([grant(seconds('600')), [star]], [[], []], [grant(), [star]]);
    expect(tells([{}, { method: 'GET' }, {}], server)).toEqual([1, 1, 2, 1]);
  });

  it('is left as it is in Firefox by an answer that is kept for no time', () => {
    const listed: Header = ['Access-Control-Allow-Headers', 'x-a'];
    const server = () =>
      byTurns([grant(seconds('600')), [star]], [grant(seconds('0'), listed), [star]], [grant(), [star]]);
    expect(tells([{}, header('X-A', '1'), {}], server)).toEqual([3, 3, 2, 3]);
  });

  it('serves an upload listener by any entry of the URL, in all engines', () => {
    const upload = {
      api: 'xhr',
      method: 'POST',
      body: { kind: 'string', text: 'x' },
      uploadListener: true,
    } as const;
    expect(counts([{}, upload], keeping('600'))).toEqual([2, 1, 1, 1]);
    expect(counts([upload, upload], keeping('600'))).toEqual([2, 1, 1, 1]);
    expect(counts([{}, { api: 'xhr', method: 'HEAD', uploadListener: true }], keeping('600'))).toEqual([
      2, 1, 2, 1,
    ]);
    expect(counts([{}, { ...upload, credentials: 'include' }], keeping('600'))).toEqual([2, 2, 2, 2]);
  });

  it('serves no request with credentials from a wildcard, and in Chromium nothing from a wildcard with credentials', () => {
    const server: Server = () => ({
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', '*'],
        ['Access-Control-Allow-Headers', 'x-a'],
      ],
    });
    const first = { method: 'POST', credentials: 'include', ...header('X-A', '1') };
    expect(counts([first, { credentials: 'include' }], server)).toEqual([1, 2, 2, 2]);
    expect(counts([first, { credentials: 'omit' }], server)).toEqual([1, 2, 2, 1]);
  });

  it('has an empty fragment as a key of its own in Chromium, WebKit and XMLHttpRequest', () => {
    expect(counts([{}, { url: `${url}#` }], keeping('600'))).toEqual([1, 2, 1, 2]);
    expect(counts([{}, { api: 'xhr', url: `${url}#` }], keeping('600'))).toEqual([1, 2, 2, 2]);
    expect(counts([{ url: `${url}#a` }, { url: `${url}#b` }], keeping('600'))).toEqual([1, 2, 2, 2]);
  });

  it('has an empty fragment of a Location in its key, and one that a redirect passes on in WebKit', () => {
    const server =
      (location: string): Server =>
      (request) => ({
        status: isPreflight(request) || !request.url.endsWith('/from') ? 200 : 307,
        headers: [star, ['Access-Control-Allow-Methods', 'PUT'], ['Location', location]],
      });
    const from = `${new URL(url).origin}/from`;
    const to = `${new URL(url).origin}/to`;
    expect(counts([{ url: from }, { url: to }], server('/to#'))).toEqual([2, 3, 3, 3]);
    expect(counts([{ url: `${from}#` }, { url: to }], server('/to'))).toEqual([2, 2, 2, 3]);
  });

  it('serves no other method from a wildcard in Firefox', () => {
    const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Methods', '*']] });
    expect(counts([{}, { method: 'DELETE' }], server)).toEqual([1, 1, 2, 1]);
  });

  it('serves Authorization from a wildcard in WebKit', () => {
    const server: Server = () => ({ status: 200, headers: [star, ['Access-Control-Allow-Headers', '*']] });
    const requests = [header('X-A', '1'), header('Authorization', 'x')].map((given) => ({
      ...given,
      method: 'GET',
    }));
    expect(engines.map((engine) => preflights(engine, requests, server))).toEqual([2, 2, 1]);
  });

  it('keeps requests with credentials apart in Firefox', () => {
    const server: Server = () => ({
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
      ],
    });
    expect(counts([{ credentials: 'include' }, { credentials: 'omit' }], server)).toEqual([1, 1, 2, 1]);
  });

  it('holds one answer for a URL in Chromium and WebKit', () => {
    const server: Server = ({ headers }) => ({
      status: 200,
      headers: [
        star,
        ['Access-Control-Allow-Methods', combinedValue(headers, 'access-control-request-method') ?? ''],
      ],
    });
    expect(counts([{}, { method: 'DELETE' }, {}], server)).toEqual([2, 3, 2, 3]);
  });
});
