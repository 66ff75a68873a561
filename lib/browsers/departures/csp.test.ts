import { describe, expect, it } from 'vitest';
import { cspProfileOf } from '../../csp/csp-profile';
import { shouldBlockRequest } from '../../csp/should-block-request';
import { predict } from '../../cors/predict';
import type { Engine } from '../../cors/profile';
import type { Page } from '../../cors/scenario';
import type { CspRequest } from '../../csp/csp-request';
import { cspDepartures } from './csp';
import type { PagePolicy } from '../../http/page-policy';
import { profiles } from '../profiles';

type Id = (typeof cspDepartures)[number]['id'];
/** Tested by themselves: they turn no verdict. */
type OtherId =
  | 'csp-meta-divided-at-commas'
  | 'csp-blocked-url-told-in-full'
  | 'csp-original-policy-rewritten'
  | 'csp-self-of-sandboxed-page-is-secure';

const isBlocked = (
  engine: 'spec' | Engine,
  value: string,
  url: string,
  members: Partial<CspRequest> = {},
): boolean =>
  shouldBlockRequest(
    [{ value, disposition: 'enforce' }],
    'http://page.example',
    { url: new URL(url), redirectCount: 0, destination: '', ...members },
    cspProfileOf(profiles[engine].csp),
  ).isBlocked;

const cases = {
  'csp-web-socket-source-covers-no-http': [
    ['chromium', 'firefox'],
    'connect-src ws://a.example',
    'http://a.example/',
  ],
  'csp-web-socket-url-keeps-its-scheme': [
    ['chromium', 'firefox', 'webkit'],
    'connect-src http://a.example',
    'ws://a.example/',
  ],
  'csp-port-80-covers-443': [
    ['chromium', 'firefox', 'webkit'],
    'connect-src a.example:80',
    'https://a.example/',
  ],
  'csp-upgraded-scheme-needs-upgraded-port': [
    ['chromium'],
    'connect-src http://a.example:81',
    'https://a.example:81/',
  ],
  'csp-ip-address-matches': [
    ['chromium', 'firefox', 'webkit'],
    'connect-src http://127.0.0.1:3001',
    'http://127.0.0.1:3001/',
  ],
  'csp-query-of-source-ignored': [
    ['chromium', 'firefox', 'webkit'],
    'connect-src http://a.example/b?c',
    'http://a.example/b',
  ],
  'csp-any-path-known': [['chromium', 'webkit'], 'connect-src http://a.example/{b', 'http://a.example/{b'],
  'csp-path-decoded-as-a-whole': [
    ['chromium', 'firefox', 'webkit'],
    'connect-src http://a.example/b%2F',
    'http://a.example/b/c',
  ],
  'csp-port-and-host-as-text': [['firefox'], 'connect-src http://a.example:081', 'http://a.example:81/'],
  'csp-self-covers-no-blob': [
    ['chromium', 'firefox', 'webkit'],
    "connect-src 'self'",
    'blob:http://page.example/1',
  ],
  'csp-star-covers-any-scheme': [['firefox'], 'connect-src *', 'mailto:x'],
  'csp-wildcard-host-needs-scheme': [['webkit'], 'connect-src *:*', 'http://a.example:81/'],
  'csp-web-transport-hashes-keyword-unknown': [
    ['chromium', 'firefox'],
    "connect-src 'unsafe-webtransport-hashes'",
    'https://a.example/',
    { hasServerCertificateHashes: true },
  ],
} as const satisfies Record<
  Exclude<Id, OtherId>,
  readonly [engines: readonly Engine[], policy: string, url: string, members?: Partial<CspRequest>]
>;

it.each([
  ['connect-src *,', ['spec', 'firefox']],
  ["connect-src 'self', connect-src *", ['chromium', 'webkit']],
] as const)('a meta element with %s blocks in %j', (value, blocking) => {
  const engines = (['spec', 'chromium', 'firefox', 'webkit'] as const).filter((engine) => {
    const request = { url: new URL('http://a.example/'), redirectCount: 0, destination: '' };
    const policies = [{ value, disposition: 'enforce', delivery: 'meta' }] as const;
    return shouldBlockRequest(policies, 'http://page.example', request, cspProfileOf(profiles[engine].csp))
      .isBlocked;
  });
  expect(engines).toEqual(blocking);
});

it.each([
  ['connect-src http://a.example?b', 'http://a.example/', ['spec', 'chromium', 'webkit']],
  ['connect-src http://a.example#b', 'http://a.example/', ['spec', 'chromium', 'webkit']],
  ['connect-src http://a.example/b/#c', 'http://a.example/b/c', ['spec']],
  ['connect-src http://a.example.', 'http://a.example./', ['firefox']],
  ['connect-src http://a.example/%7B', 'http://a.example/%7B', []],
  ['connect-src http://a.example/%zz', 'http://a.example/%zz', ['spec', 'firefox']],
  ['connect-src http://a.example/b|c', 'http://a.example/b|c', ['spec', 'firefox']],
] as const)('%s and %s: blocked in %j', (policy, url, blocking) => {
  const engines = (['spec', 'chromium', 'firefox', 'webkit'] as const).filter((engine) =>
    isBlocked(engine, policy, url),
  );
  expect(engines).toEqual(blocking);
});

describe('each departure turns a verdict of the standard in the engines it names, and in no other', () => {
  const isOther = (id: Id): id is OtherId => !(id in cases);
  it.each(cspDepartures.filter(({ id }) => !isOther(id)))('$id', ({ id, hooks }) => {
    if (isOther(id)) return;
    const [expected, policy, url, members] = cases[id];
    const standard = isBlocked('spec', policy, url, members);
    const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];
    const departing = engines.filter((engine) => isBlocked(engine, policy, url, members) !== standard);
    expect(departing).toEqual(expected);
    expect(Object.keys(hooks)).toEqual(expected);
  });
});

describe("'self' of a sandboxed page", () => {
  const inFrame: Page = { origin: 'null', url: 'http://page.example/frame' };
  const bySandbox: Page = { origin: 'http://page.example' };
  it.each<[string, Page, string, string[]]>([
    ['by its frame', inFrame, 'http://page.example/', ['webkit']],
    ['by its frame', inFrame, 'https://api.example/', ['spec', 'chromium', 'firefox']],
    ['by its frame', inFrame, 'https://page.example/', []],
    ['by its policy', bySandbox, 'http://page.example/', ['webkit']],
    ['by its policy', bySandbox, 'https://page.example/', []],
    ['by its policy', bySandbox, 'https://api.example/', ['spec', 'chromium', 'firefox', 'webkit']],
    [
      'by nothing that is a page',
      { origin: 'null' },
      'https://api.example/',
      ['spec', 'chromium', 'firefox', 'webkit'],
    ],
  ])('%s', (_, page, url, blocking) => {
    const policies: PagePolicy[] = [
      ...(page === bySandbox ? [{ value: 'sandbox allow-scripts', disposition: 'enforce' } as const] : []),
      { value: "connect-src 'self'", disposition: 'enforce' },
    ];
    const blocked = (['spec', 'chromium', 'firefox', 'webkit'] as const).filter((engine) => {
      const server = () => ({ status: 200, headers: [] });
      const { block } = predict({ page: { ...page, policies }, request: { url }, server }, profiles[engine]);
      return block?.kind === 'csp';
    });
    expect(blocked).toEqual(blocking);
  });
});
