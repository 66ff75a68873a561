import { describe, expect, it } from 'vitest';
import { predict } from '../../cors/predict';
import type { PagePolicy } from '../../http/page-policy';
import type { RequestInput } from '../../http/request-input';
import { profiles } from '../profiles';

const api = 'http://api.test:4732/a';
const https = 'https://api.test:4732/a';
const ids = ['spec', 'chromium', 'firefox', 'webkit'] as const;
type Profile = (typeof profiles)[(typeof ids)[number]];
const byEngine = <T>(of: (profile: Profile) => T) => ids.map((id) => of(profiles[id]));
const policies = (value: string, disposition: PagePolicy['disposition'] = 'enforce'): PagePolicy[] => [
  { value, disposition },
];

function asked(
  request: Partial<RequestInput>,
  profile: Profile,
  given: readonly PagePolicy[] = [],
  origin = 'https://page.test',
) {
  return predict(
    {
      page: { origin, policies: given },
      request: { url: api, ...request },
      server: () => ({ status: 200, headers: [['Access-Control-Allow-Origin', '*']] }),
    },
    profile,
  );
}

describe('mixed content of a page at https:', () => {
  const loaded = (
    url: string,
    request: Partial<RequestInput> = {},
    ...on: [given?: readonly PagePolicy[], origin?: string]
  ) =>
    byEngine((profile) => {
      const { exchanges, block } = asked({ api: 'img', ...request, url }, profile, ...on);
      return block?.kind ?? exchanges.map((exchange) => exchange.request.url).join(' ');
    });
  const everywhere = (what: string) => [what, what, what, what];

  it.each(['img', 'audio', 'video'] as const)('%s is asked by https:', (kind) => {
    const first = byEngine((profile) => asked({ api: kind }, profile).exchanges[0]?.request.url);
    expect(first).toEqual(everywhere(https));
  });

  it('nothing else is', () => {
    for (const kind of ['fetch', 'script', 'link', 'font', 'worker'] as const)
      expect(loaded(api, { api: kind })).toContain('mixed-content');
    expect(loaded(api, { api: 'track', crossOrigin: 'anonymous' })).toEqual([
      'mixed-content',
      'mixed-content',
      api,
      'mixed-content',
    ]);
  });

  it('of this machine and of IP addresses is, where an engine goes further', () => {
    const local = 'http://localhost:4732/a';
    expect(loaded(local)).toEqual(everywhere(local));
    const mixed = 'mixed-content';
    expect(loaded('http://192.0.2.2/a')).toEqual([mixed, mixed, 'https://192.0.2.2/a', mixed]);
    const v6 = 'http://[::1]/a';
    expect(loaded(v6)).toEqual([v6, v6, v6, 'https://[::1]/a']);
  });

  it('stays as it is for a page at http:', () => {
    expect(loaded(api, {}, [], 'http://page.test')).toEqual(everywhere(api));
  });

  it('is held against the policies by its one URL, the other, or both', () => {
    const image = (value: string) => loaded(api, {}, policies(value));
    const audio = (value: string) => loaded(api, { api: 'audio' }, policies(value));
    expect(image('img-src https:')).toEqual([https, https, 'csp', https]);
    expect(image('img-src http://api.test:4732').at(1)).toBe('csp');
    expect(audio('media-src https:').slice(1)).toEqual(['csp', 'csp', 'csp']);
  });

  it('is told of by its one URL, the other, or both', () => {
    const told = (kind: 'img' | 'audio') =>
      byEngine((profile) =>
        asked({ api: kind }, profile, policies("default-src 'none'", 'report')).violations.map(
          ({ blockedURI }) => blockedURI.replace(/:.*/, ''),
        ),
      );
    expect(told('img').slice(1)).toEqual([['http'], ['http'], ['https']]);
    expect(told('audio').slice(1)).toEqual([['http', 'http'], ['http'], ['http', 'https']]);
  });

  it('says nothing of media in WebKit', () => {
    const names = byEngine((profile) => {
      const { result } = asked({ api: 'audio', url: 'http://192.0.2.2/a' }, profile);
      return result.kind === 'error' ? result.name : result.kind;
    });
    expect(names).toEqual(['error event', 'error event', 'response', 'no event']);
  });
});
