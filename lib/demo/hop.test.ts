import { expect, it } from 'vitest';
import type { HeaderList } from '../http/header-list';
import { hopOf } from './hop';
import type { Exchange } from '../record/record';

function exchange(
  url: string,
  status: number,
  headers: HeaderList,
  changes: Partial<Exchange> = {},
): Exchange {
  return {
    number: 1,
    attempt: 'a',
    kind: 'actual',
    hop: 0,
    state: 'answered',
    startedAt: 0,
    durationMs: 1,
    billed: 1,
    meter: { limit: 1, remaining: 1, resetSeconds: 1 },
    request: { method: 'GET', url, httpVersion: '1.1', headers: [], bodyLength: 0 },
    response: { status, reason: '', headers },
    isRaw: true,
    ...changes,
  };
}
const to = (location: string): HeaderList => [['location', location]];
const here = 'http://localhost:3001/r/x/a/next?b';

it.each<[claim: string, earlier: Exchange[], hop: number]>([
  ['the first request', [], 0],
  ['after a redirect here', [exchange('http://localhost:3001/r/x/a/v1', 307, to('/r/x/a/next?b#c'))], 1],
  ['after a relative redirect here', [exchange('http://localhost:3001/r/x/a/v1', 301, to('next?b'))], 1],
  [
    'after a redirect with userinfo',
    [exchange('http://127.0.0.1:3001/', 302, to('http://u:p@localhost:3001/r/x/a/next?b'))],
    1,
  ],
  ['after a second redirect', [exchange('http://localhost:3001/r/x/a/', 308, to('next?b'), { hop: 1 })], 2],
  ['after a redirect elsewhere', [exchange('http://localhost:3001/', 307, to('/other'))], 0],
  [
    'after a redirect of another attempt',
    [exchange('http://localhost:3001/', 307, to(here), { attempt: 'b' })],
    0,
  ],
  [
    'after a redirected preflight',
    [exchange('http://localhost:3001/', 307, to(here), { kind: 'preflight' })],
    0,
  ],
  ['after a Location that is no redirect', [exchange('http://localhost:3001/', 201, to(here))], 0],
  ['after a redirect without a Location', [exchange(here, 302, [])], 0],
  [
    'after a redirect here that was followed',
    [exchange('http://localhost:3001/', 307, to(here)), exchange(here, 200, [])],
    0,
  ],
  [
    'behind the preflight of this hop',
    [
      exchange('http://localhost:3001/', 307, to(here)),
      exchange(here, 204, [], { kind: 'preflight', hop: 1 }),
    ],
    1,
  ],
])('%s', (_claim, earlier, hop) => {
  expect(hopOf(earlier, 'a', here)).toBe(hop);
});
