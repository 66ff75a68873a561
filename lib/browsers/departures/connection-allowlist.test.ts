import { describe, expect, it } from 'vitest';
import { profiles } from '../profiles';
import type { RequestInput } from '../../http/request-input';
import { predict } from '../../cors/predict';
import type { Page } from '../../cors/scenario';

const page = { origin: 'http://localhost:4500' };
const api = 'http://localhost:4501';
const other = 'http://127.0.0.1:4501';

function blockOf(
  given: Partial<Page>,
  request: RequestInput,
  profile: keyof typeof profiles = 'chromium',
): string | null {
  const { block } = predict(
    {
      page: { ...page, ...given },
      request,
      server: ({ url }) =>
        url.endsWith('/moved')
          ? {
              status: 302,
              headers: [
                ['Access-Control-Allow-Origin', '*'],
                ['Location', `${other}/b`],
              ],
            }
          : {
              status: request.api === 'WebSocket' ? 101 : 200,
              headers: [
                ['Access-Control-Allow-Origin', '*'],
                ['Access-Control-Allow-Headers', '*'],
                ['Content-Type', 'text/event-stream'],
              ],
            },
    },
    profiles[profile],
  );
  return block === null ? null : block.kind === 'connection-allowlist' ? block.reason : block.kind;
}

/** As measured in Chromium 156. */
describe('which URLs are listed', () => {
  it.each([
    ['(response-origin)', `${api}/a`, false],
    ['(response-origin)', `${page.origin}/a`, true],
    [`(response-origin "${api}")`, `${api}/a`, true],
    [`("${api}")`, `${api}/a?x=1#h`, true],
    [`("${api}/")`, `${api}/a`, false],
    [`("${api}/")`, `${api}/`, true],
    [`("${api}/a")`, `${api}/a`, true],
    [`("${api}/a")`, `${api}/a?x=1`, true],
    [`("${api}/a?x=1")`, `${api}/a?x=1`, true],
    [`("${api}/v1/*")`, `${api}/v1/b`, true],
    [`("${api}/v1/*")`, `${api}/v2/b`, false],
    ['("http://localhost:*")', `${api}/a`, true],
    ['("http://*:4501")', `${api}/a`, true],
    ['("http://*.localhost:4501")', 'http://b.localhost:4501/a', true],
    ['("http://*.localhost:4501")', `${api}/a`, false],
    ['("*://localhost:4501")', `${api}/a`, true],
    ['("http://localhost")', `${api}/a`, false],
    ['("*")', `${api}/a`, false],
    ['("/a")', `${api}/a`, false],
    ['("http://b.:tld:4501")', 'http://b.localhost:4501/a', true],
    ['("http://localhost:(450.)")', `${api}/a`, false],
    ['("HTTP://LOCALHOST:4501")', `${api}/a`, true],
    ['()', `${page.origin}/a`, false],
    ['', `${api}/a`, true],
    ['response-origin', `${page.origin}/a`, false],
    ['(response-origin', `${page.origin}/a`, false],
    [`(response-origin), ("${api}")`, `${api}/a`, false],
    [`("${api}"), (response-origin)`, `${api}/a`, true],
    [`(other "${api}")`, `${api}/a`, true],
    ['("response-origin")', `${page.origin}/a`, false],
    [`("http://[" "${api}")`, `${api}/a`, true],
    [`(1 "${api}";a=1)`, `${api}/a`, true],
    ['()', 'data:text/plain,x', true],
  ])('%s lists %s: %s', (connectionAllowlist, url, isListed) => {
    expect(blockOf({ connectionAllowlist }, { url })).toBe(isListed ? null : 'not-listed');
  });

  it.each([
    [`("${api}")`, null],
    ['("ws://localhost:4501")', 'not-listed'],
    ['("*://localhost:4501")', null],
  ])('a WebSocket, by %s: %s', (connectionAllowlist, reason) => {
    const request = { api: 'WebSocket', url: 'ws://localhost:4501/a' } as const;
    expect(blockOf({ connectionAllowlist }, request)).toBe(reason);
  });

  it('the origin of the response is that of a sandboxed page, too', () => {
    const sandboxed = { origin: 'null', url: `${page.origin}/p`, connectionAllowlist: '(response-origin)' };
    expect(blockOf(sandboxed, { url: `${page.origin}/a` })).toBe(null);
    expect(blockOf(sandboxed, { url: `${api}/a` })).toBe('not-listed');
  });

  it('what is malformed says nothing by the draft', () => {
    expect(blockOf({ connectionAllowlist: 'x' }, { url: `${api}/a` }, 'spec')).toBe(null);
    expect(blockOf({ connectionAllowlist: '()' }, { url: `${api}/a` }, 'spec')).toBe('not-listed');
  });
});

describe('redirects', () => {
  it.each([
    [`("${api}" "${other}")`, {}, 'redirect', 'redirect'],
    [`("${api}");redirects=allow`, {}, null, null],
    [`("${api}");redirects=block`, {}, 'redirect', 'redirect'],
    [`("${api}");redirects=x`, {}, null, null],
    [`("${api}");redirects="allow"`, {}, 'redirect', 'redirect'],
    [`("${api}");redirects`, {}, 'redirect', 'redirect'],
    [`("${api}")`, { redirect: 'manual' }, null, 'redirect'],
    [`("${api}")`, { redirect: 'error' }, 'redirect-mode-error', 'redirect'],
    [`("${api}")`, { mode: 'no-cors' }, 'redirect', 'redirect'],
  ] as const)(
    '%s with %j, by the draft and in Chromium: %s, %s',
    (connectionAllowlist, init, draft, chromium) => {
      const request = { url: `${api}/moved`, ...init };
      expect(blockOf({ connectionAllowlist }, request, 'spec')).toBe(draft);
      expect(blockOf({ connectionAllowlist }, request)).toBe(chromium);
    },
  );
});

describe('beside other gates', () => {
  const connectionAllowlist = '(response-origin)';
  const policies = [{ value: "connect-src 'self'", disposition: 'enforce' }] as const;

  it('the policy comes first, the mode too, local network access after it', () => {
    const url = `${api}/a`;
    expect(blockOf({ connectionAllowlist, policies }, { url })).toBe('csp');
    expect(blockOf({ connectionAllowlist }, { url, mode: 'same-origin' })).toBe('same-origin-mode');
    expect(blockOf({ connectionAllowlist, addressSpace: 'public' }, { url })).toBe('not-listed');
  });

  it.each<[string, Partial<RequestInput>, number]>([
    ['as of a request that is sent', {}, 2],
    [
      'as of a stream whose preflight it refuses',
      { mode: 'same-origin', method: 'PUT', body: { kind: 'ReadableStream', text: 'a' }, duplex: 'half' },
      2,
    ],
    ['but once of what is never sent', { mode: 'same-origin' }, 1],
  ])('a policy that only reports does so twice in Chromium, %s', (_, request, count) => {
    const { violations } = predict(
      {
        page: {
          ...page,
          connectionAllowlist,
          policies: [{ value: "connect-src 'self'", disposition: 'report' }],
        },
        request: { ...request, url: `${api}/a` },
        server: () => ({ status: 200, headers: [] }),
      },
      profiles.chromium,
    );
    expect(violations).toHaveLength(count);
  });

  it.each(['fetch', 'xhr', 'sendBeacon', 'EventSource'] as const)('%s is refused', (name) => {
    expect(blockOf({ connectionAllowlist }, { api: name, url: `${api}/a` })).toBe('not-listed');
  });

  it('is known to Chromium alone, and refuses nothing where it only reports', () => {
    const url = `${api}/a`;
    expect(blockOf({ connectionAllowlist }, { url }, 'firefox')).toBe(null);
    expect(blockOf({ connectionAllowlist }, { url }, 'webkit')).toBe(null);
    expect(blockOf({ connectionAllowlistReportOnly: connectionAllowlist }, { url })).toBe(null);
  });
});
