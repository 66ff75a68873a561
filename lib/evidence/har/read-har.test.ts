import { describe, expect, test } from 'vitest';
import { headerFact, type SeenExchange } from '../seen';
import { cleanHar, readHar } from './read-har';

type Entry = Readonly<Record<string, unknown>>;

const entry: Entry = {
  startedDateTime: '2026-11-29T07:51:50.768Z',
  request: {
    method: 'GET',
    url: 'https://api.example/v1?access_token=abc',
    headers: [
      { name: 'Origin', value: 'https://shop.example' },
      { name: 'X-Api-Key', value: 'secret' },
    ],
    cookies: [{ name: 'sid', value: 'secret' }],
    postData: { mimeType: 'application/json', text: 'secret' },
  },
  response: {
    status: 200,
    headers: [{ name: 'Set-Cookie', value: 'sid=secret; Path=/' }],
    content: { text: 'secret', mimeType: 'text/plain' },
  },
};

const har = (creator: string, ...entries: readonly Entry[]) => ({
  log: { version: '1.2', creator: { name: creator }, pages: [], entries },
});

const first = (creator: string, one: Entry = entry): SeenExchange => {
  const exchange = readHar(har(creator, one))?.exchanges[0];
  if (exchange === undefined) throw new Error('No exchange.');
  return exchange;
};

describe('what each source hides', () => {
  test.each([
    ['WebInspector', 'authorization', 'hidden'],
    ['WebInspector', 'cookie', 'hidden'],
    ['WebInspector', 'x-custom', 'seen'],
    ['Firefox', 'authorization', 'seen'],
    ['WebKit Web Inspector', 'authorization', 'seen'],
    ['Charles Proxy', 'cookie', 'seen'],
  ])('%s: whether %s was there is %s', (creator, name, kind) => {
    expect(headerFact(first(creator).request.headers, name).kind).toBe(kind);
  });

  test.each([
    ['WebInspector', 'chromium', true, true],
    ['Firefox', 'firefox', true, true],
    ['WebKit Web Inspector', 'webkit', false, false],
    ['mitmproxy', null, true, true],
  ])('%s: engine, preflights, repeats', (creator, engine, preflights, repeats) => {
    const { source, response } = first(creator);
    expect([source.engine, source.showsPreflights, response.headers.areRepeatsKept]).toEqual([
      engine,
      preflights,
      repeats,
    ]);
  });

  test("Chrome's provisional headers of a request that never left tell nothing of those that lack", () => {
    const provisional = {
      ...entry,
      request: { method: 'GET', url: 'https://api.example/', headers: [], headersSize: -1 },
    };
    expect(headerFact(first('WebInspector', provisional).request.headers, 'x-custom').kind).toBe('unknown');
  });

  test('why a request failed: Chrome says it, Firefox never does', () => {
    const failed = { ...entry, response: { status: 0, headers: [], _error: 'net::ERR_FAILED' } };
    expect(first('WebInspector', failed).failure).toMatchObject({ kind: 'seen', value: 'net::ERR_FAILED' });
    expect(first('Firefox').failure.kind).toBe('hidden');
  });
});

test('nothing secret is in what is read', () => {
  expect(JSON.stringify(readHar(har('Firefox', entry)))).not.toMatch(/secret|=abc/);
});

test('a clean HAR has the same shape and nothing secret', () => {
  const clean = cleanHar(har('Firefox', entry));
  expect(JSON.stringify(clean)).not.toMatch(/secret|=abc/);
  expect(readHar(clean)?.exchanges).toEqual(readHar(har('Firefox', entry))?.exchanges);
});
