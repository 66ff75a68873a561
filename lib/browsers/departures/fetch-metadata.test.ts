import { expect, it } from 'vitest';
import { fetchMetadata } from '../../cors/fetch-metadata/fetch-metadata';
import { predict } from '../../cors/predict';
import { isPreflight, type Server } from '../../http/message';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';
import { engines, open, origin } from '../test-data/wire';

const same = 'http://localhost:4201';
const cross = 'http://127.0.0.1:4201';
const elsewhere = 'http://192.0.2.2';
const sites = { 'same-origin': 'own', 'same-site': 'same', 'cross-site': 'cross' } as const;

/** Of each request along the origins, in each engine: the site, the mode where it is alone, "-" without any. */
function sent(origins: readonly string[], request: Partial<RequestInput>, status = 307): string[] {
  const urls = origins.map((one, index) => `${one}/${index}`);
  const server: Server = (asked) => {
    const next = urls[urls.indexOf(asked.url) + 1];
    return next === undefined || isPreflight(asked)
      ? { status: 200, headers: open }
      : { status, headers: [...open, ['Location', next]] };
  };
  return (['spec', ...engines] as const).map((id) => {
    const { exchanges } = predict(
      { page: { origin }, request: { url: urls[0] ?? '', ...request }, server },
      profiles[id],
    );
    return exchanges
      .map((exchange) => {
        const { site, mode } = fetchMetadata(exchange, exchanges, profiles[id].fetchMetadata);
        return site ? sites[site] : (mode ?? '-');
      })
      .join(' ');
  });
}

const put: Partial<RequestInput> = { method: 'PUT' };
const post: Partial<RequestInput> = { method: 'POST' };

it.each<[string, readonly string[], Partial<RequestInput>, number, readonly string[]]>([
  [
    'a preflight after another site',
    [cross, same],
    put,
    307,
    ['cross cross cross cross', 'cross cross same same', 'cross cross same cross', 'cross cross cross -'],
  ],
  [
    'back at the own origin',
    [same, origin],
    put,
    307,
    ['same same same same', 'same same own own', 'same same own cross', 'same same cross -'],
  ],
  ['the site itself', [same, same], {}, 302, ['same same', 'same same', 'same cross', 'same same']],
  [
    'once more after another site',
    [same, cross, cross],
    {},
    302,
    ['same cross cross', 'same cross cross', 'same cross cross', 'same - cross'],
  ],
  [
    'the mode no-cors',
    [same, cross],
    { mode: 'no-cors' },
    302,
    Array.from({ length: 4 }, () => 'same cross'),
  ],
  [
    'a POST that becomes GET',
    [cross, same, same],
    post,
    302,
    ['cross cross cross', 'cross same same', 'cross cross cross', 'cross - cross'],
  ],
  ['a host that is not trusted', [elsewhere], put, 307, ['- -', 'cors -', '- -', '- -']],
  [
    'from there to the own origin',
    [elsewhere, origin],
    put,
    307,
    ['- - cross cross', 'cors - own own', '- - own cross', '- - - -'],
  ],
])('%s', (_, origins, request, status, expected) => {
  expect(sent(origins, request, status)).toEqual(expected);
});

it('a WebSocket', () => {
  const dest = (['spec', ...engines] as const).map((id) => {
    const { exchanges } = predict(
      {
        page: { origin },
        request: { url: same, api: 'WebSocket' },
        server: () => ({ status: 101, headers: [] }),
      },
      profiles[id],
    );
    return exchanges.map((exchange) => fetchMetadata(exchange, exchanges, profiles[id].fetchMetadata).dest);
  });
  expect(dest).toEqual([['empty'], [null], ['empty'], ['websocket']]);
});
