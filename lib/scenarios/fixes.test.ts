import { describe, expect, it } from 'vitest';
import { combinedValue, type Header } from '../http/header-list';
import { applyChange } from './apply-change';
import { fixesFor, type Fix } from './fixes';
import { predict } from '../cors/predict';
import type { Page, Scenario } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';

const origin = 'https://page.example';

function scenario(
  request: Partial<RequestInput>,
  preflight: Header[],
  actual: Header[],
  page: Partial<Page> = {},
): Scenario {
  return {
    page: { origin, ...page },
    request: { url: 'https://api.example/', ...request },
    server: ({ method }) => ({ status: 200, headers: method === 'OPTIONS' ? preflight : actual }),
  };
}

function fixesOf(given: Scenario): readonly Fix[] {
  return fixesFor(given, predict(given));
}

const sentences = (given: Scenario): string[] => fixesOf(given).map(({ sentence }) => sentence);
const star: Header = ['Access-Control-Allow-Origin', '*'];
const named: Header = ['Access-Control-Allow-Origin', origin];

describe('fixesFor', () => {
  it('offers nothing where nothing is blocked', () => {
    expect(fixesOf(scenario({}, [], [star]))).toEqual([]);
  });

  it.each<[string, Scenario, string[]]>([
    [
      'a missing header',
      scenario({}, [], []),
      [
        `Set Access-Control-Allow-Origin: ${origin} on the response.`,
        'Set Access-Control-Allow-Origin: * on the response.',
      ],
    ],
    [
      'a wildcard with credentials',
      scenario({ credentials: 'include' }, [], [star, ['Access-Control-Allow-Credentials', 'true']]),
      [
        `Set Access-Control-Allow-Origin: ${origin} on the response.`,
        'Send the request without credentials.',
      ],
    ],
    [
      'missing Access-Control-Allow-Credentials',
      scenario({ credentials: 'include' }, [], [named]),
      [
        'Set Access-Control-Allow-Credentials: true on the response.',
        'Send the request without credentials.',
      ],
    ],
    [
      'a method in the wrong case',
      scenario({ method: 'patch' }, [star, ['Access-Control-Allow-Methods', 'PATCH']], [star]),
      [
        'Use the method PATCH.',
        "Set Access-Control-Allow-Methods: PATCH, patch on the preflight's response.",
      ],
    ],
    [
      'a header that is not allowed',
      scenario(
        {
          headers: [
            ['X-A', '1'],
            ['X-B', '1'],
          ],
        },
        [star, ['Access-Control-Allow-Headers', 'X-B']],
        [star],
      ),
      [
        "Set Access-Control-Allow-Headers: X-B, x-a on the preflight's response.",
        'Send the request without x-a.',
      ],
    ],
    [
      'Authorization under a wildcard',
      scenario({ headers: [['Authorization', 'x']] }, [star, ['Access-Control-Allow-Headers', '*']], [star]),
      [
        "Set Access-Control-Allow-Headers: *, authorization on the preflight's response.",
        'Send the request without authorization.',
      ],
    ],
    ['mixed content', scenario({ url: 'http://api.example/' }, [], [star]), ['Call the API over https:.']],
    [
      'a policy',
      scenario({}, [], [star], { policies: [{ value: "default-src 'self'", disposition: 'enforce' }] }),
      ["Add https://api.example to the page's policy."],
    ],
    [
      'a body with GET',
      scenario({ body: { kind: 'string', text: 'x' } }, [], [star]),
      ['Use the method POST.', 'Send no body.'],
    ],
  ])('of %s', (_name, given, expected) => {
    expect(sentences(given)).toEqual(expected);
  });

  it('takes as many changes as are needed, each of them for a block that the ones before left', () => {
    const given = scenario({ method: 'PUT', credentials: 'include' }, [], []);
    const [fix] = fixesOf(given);
    expect(
      fix?.changes.map((change) =>
        change.kind === 'set-response-header' ? change.on + change.header[0] : '',
      ),
    ).toEqual([
      'preflightAccess-Control-Allow-Origin',
      'preflightAccess-Control-Allow-Credentials',
      'preflightAccess-Control-Allow-Methods',
      'actualAccess-Control-Allow-Origin',
      'actualAccess-Control-Allow-Credentials',
    ]);
  });

  it('calls it unsafe to allow "null"', () => {
    const given = scenario({ credentials: 'include' }, [], [], { origin: 'null' });
    expect(fixesOf(given).map(({ isUnsafe }) => isUnsafe)).toEqual([true]);
  });
});

describe('applyChange', () => {
  const hops: Scenario = {
    page: { origin },
    request: { url: 'https://a.example/' },
    server: ({ url }) =>
      url === 'https://a.example/'
        ? { status: 302, headers: [star, ['Location', 'https://b.example/']] }
        : { status: 200, headers: [star] },
  };
  it('changes the response of one hop', () => {
    const changed = applyChange(hops, {
      kind: 'remove-response-header',
      on: 'actual',
      name: 'access-control-allow-origin',
      hop: 1,
    });
    expect(predict(changed).block).toMatchObject({
      kind: 'access-control-allow-origin-missing',
      exchange: 1,
    });
  });

  it('changes every hop when none is named', () => {
    const changed = applyChange(hops, {
      kind: 'remove-response-header',
      on: 'actual',
      name: 'access-control-allow-origin',
    });
    expect(predict(changed).block).toMatchObject({ exchange: 0 });
  });

  it('leaves the preflight alone when it is not meant', () => {
    const given = scenario({ method: 'PUT' }, [star, ['Access-Control-Allow-Methods', 'PUT']], [star]);
    const changed = applyChange(given, { kind: 'set-response-status', on: 'actual', status: 404 });
    expect(predict(changed).exchanges.map(({ response }) => response.status)).toEqual([200, 404]);
  });

  it.each([
    ['method', 'PUT', { method: 'PUT' }],
    ['keepalive', true, { keepalive: true }],
    ['method', null, {}],
    ['url', null, {}],
    ['nonsense', 'x', {}],
    ['keepalive', 'yes', {}],
  ] as const)('sets the member %s to %s', (member, value, expected) => {
    const { request } = applyChange(hops, { kind: 'set-request', member, value });
    expect(request).toEqual({ url: 'https://a.example/', ...expected });
  });

  it('sets and removes request headers without regard to case', () => {
    const given = scenario(
      {
        headers: [
          ['X-A', '1'],
          ['x-a', '2'],
        ],
      },
      [],
      [],
    );
    const set = applyChange(given, { kind: 'set-request-header', header: ['X-a', '3'] });
    expect(set.request.headers).toEqual([['X-A', '3']]);
    const removed = applyChange(given, { kind: 'remove-request-header', name: 'x-A' });
    expect(combinedValue(removed.request.headers ?? [], 'x-a')).toBe(null);
  });

  it('takes a policy away', () => {
    const given = scenario({}, [], [], {
      policies: [{ value: "connect-src 'none'", disposition: 'enforce' }],
    });
    expect(applyChange(given, { kind: 'set-policy', index: 0, value: '' }).page.policies).toEqual([]);
  });
});
