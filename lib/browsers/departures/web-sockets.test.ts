import { expect, it } from 'vitest';
import type { HeaderList } from '../../http/header-list';
import { profiles } from '../profiles';
import { predict } from '../../cors/predict';
import type { Page, Scenario } from '../../cors/scenario';

function webSocket(
  protocols: readonly string[] | undefined,
  chosen: readonly string[] = [],
  page: Partial<Page> = {},
) {
  const headers: HeaderList = chosen.map((value) => ['Sec-WebSocket-Protocol', value]);
  const scenario: Scenario = {
    page: { origin: 'http://page.example', ...page },
    request: { api: 'WebSocket', url: 'ws://api.example/', ...(protocols && { protocols }) },
    server: () => ({ status: 101, headers }),
  };
  return (['spec', 'chromium', 'firefox', 'webkit'] as const).map((id) => {
    const { block, result, exchanges } = predict(scenario, profiles[id]);
    return { kind: block?.kind ?? null, name: result.kind === 'error' ? result.name : 'open', exchanges };
  });
}

const names = (made: ReturnType<typeof webSocket>) => made.map(({ name }) => name);
const refused = ['SyntaxError', 'SyntaxError', 'SyntaxError', 'SyntaxError'];

it.each([[['']], [['a b']], [['a,b']], [['a/b']], [['caf\u00e9']], [['a', 'b', 'a']]])(
  'throws for the subprotocols %j',
  (protocols) => {
    const made = webSocket(protocols);
    expect(names(made)).toEqual(refused);
    for (const { kind, exchanges } of made) expect([kind, exchanges]).toEqual(['subprotocol-invalid', []]);
  },
);

it('offers each, and an empty list as none', () => {
  const offered = (protocols: readonly string[]) =>
    webSocket(protocols).map(
      ({ exchanges }) =>
        exchanges[0]?.request.headers.find(([name]) => name === 'Sec-WebSocket-Protocol')?.[1],
    );
  expect(offered(['a', 'A'])).toEqual(['a, A', 'a, A', 'a, A', 'a, A']);
  expect(offered([])).toEqual([undefined, undefined, undefined, undefined]);
});

const e = 'error event';
const o = 'open';

/** By the standard, in Chromium, Firefox and WebKit, as raw servers showed it. */
it.each<[readonly string[] | undefined, readonly string[], readonly string[]]>([
  [undefined, [], [o, o, o, o]],
  [undefined, ['chat'], [e, e, o, e]],
  [undefined, [''], [e, e, o, e]],
  [['chat'], [], [e, e, o, o]],
  [['chat'], ['chat'], [o, o, o, o]],
  [['chat'], ['other'], [e, e, e, e]],
  [['chat'], [''], [e, e, e, e]],
  [['chat'], ['CHAT'], [e, e, e, o]],
  [['chat'], ['chat, superchat'], [e, e, e, e]],
  [['chat', 'superchat'], ['superchat'], [o, o, o, o]],
  [['chat', 'superchat'], ['superchat, chat'], [e, e, e, e]],
  [
    ['chat', 'superchat'],
    ['chat', 'superchat'],
    [e, e, e, o],
  ],
  [
    ['chat', 'superchat'],
    ['superchat', ''],
    [e, e, o, e],
  ],
  [
    ['chat', 'superchat'],
    ['other', 'chat'],
    [e, e, e, o],
  ],
])('offered %j, of which the server chose %j', (protocols, chosen, expected) => {
  expect(names(webSocket(protocols, chosen))).toEqual(expected);
});

it('asks policies before in Chromium and WebKit, and the port in WebKit', () => {
  const policies = [{ value: "connect-src 'none'", disposition: 'enforce' }] as const;
  expect(webSocket(['a b'], [], { policies }).map(({ kind, name }) => [kind, name])).toEqual([
    ['subprotocol-invalid', 'SyntaxError'],
    ['csp', 'error event'],
    ['subprotocol-invalid', 'SyntaxError'],
    ['csp', 'SecurityError'],
  ]);
});

it('needs a choice of a server that is not known', () => {
  const { needs } = predict({
    page: { origin: 'http://page.example' },
    request: { api: 'WebSocket', url: 'ws://api.example/', protocols: ['chat', 'superchat'] },
    server: () => ({ status: null, headers: [], isHeaderUnknown: () => true }),
  });
  expect(needs.map(({ name, value }) => [name, value])).toEqual([
    [':status', '101'],
    ['sec-websocket-protocol', 'chat'],
  ]);
});
