import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import type { ServerPlan } from '../record/server-plan';
import { fixesFor, type Fix } from './fixes';
import type { Place } from './resolve-scenario';
import type { ScenarioData } from './scenario-data';

const place: Place = {
  docsOrigin: 'https://page.example',
  sameSite: 'https://api.example',
  crossSite: 'https://api.example.org',
  meter: { limit: 1000, used: 0, resetSeconds: 3600 },
};
const origin = place.docsOrigin;

/** With these CORS headers on the two responses, and no others. */
function scenario(
  request: Partial<ScenarioData['request']>,
  preflight: Header[],
  actual: Header[],
  page: ScenarioData['page'] = {},
): ScenarioData {
  const server: ServerPlan = {
    preflight: { remove: ['*'], set: preflight },
    actual: { remove: ['*'], set: actual },
  };
  return { id: 'fixed', title: 'Fixed', story: '', page, request: { path: '/', ...request }, server };
}

const fixesOf = (data: ScenarioData): readonly Fix[] => fixesFor(data, place);
const sentences = (data: ScenarioData): string[] => fixesOf(data).map(({ sentence }) => sentence);
const star: Header = ['Access-Control-Allow-Origin', '*'];
const named: Header = ['Access-Control-Allow-Origin', origin];

describe('fixesFor', () => {
  it('offers nothing where nothing is blocked', () => {
    expect(fixesOf(scenario({}, [], [star]))).toEqual([]);
  });

  it.each<[string, ScenarioData, string[]]>([
    [
      'a missing header',
      scenario({}, [], []),
      [
        `Set Access-Control-Allow-Origin: ${origin} on the response.`,
        'Set Access-Control-Allow-Origin: * on the response.',
      ],
    ],
    [
      'a header that the service worker adds',
      scenario({}, [star], [star], { serviceWorker: 'adds-header' }),
      [
        "Set Access-Control-Allow-Headers: x-worker on the preflight's response.",
        'Let the service worker pass the request on as it is: fetch(event.request).',
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
    [
      'mixed content',
      scenario({ url: 'http://api.example/' }, [], [star]),
      ['Request it over https:.', "Add upgrade-insecure-requests to the page's policy."],
    ],
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
    ['a response of a server not ours', { ...scenario({}, [], []), host: 'docs' }, []],
  ])('of %s', (_name, data, expected) => {
    expect(sentences(data)).toEqual(expected);
  });

  it('takes as many changes as are needed, each of them for a block that the ones before left', () => {
    const [fix] = fixesOf(scenario({ method: 'PUT', credentials: 'include' }, [], []));
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
    expect(fix?.first.server?.preflight?.set).toEqual([named]);
    expect(fix?.all.server?.actual?.set).toEqual([named, ['Access-Control-Allow-Credentials', 'true']]);
  });

  it.each([
    ['http://api.example/', 'fetch', 'https:'],
    ['WS://api.example/', 'WebSocket', 'wss:'],
  ] as const)('requests %s by %s over %s', (url, api, secure) => {
    const data = {
      ...scenario({ url, api }, [], []),
      given: { actual: { status: api === 'fetch' ? 200 : 101, headers: [star] } },
    };
    const [fix] = fixesOf(data);
    expect(fix?.sentence).toBe(`Request it over ${secure}.`);
    expect(new URL(fix?.all.request.url ?? '').protocol).toBe(secure);
  });

  it("has the page's policy upgrade what a redirect leads to", () => {
    const data: ScenarioData = {
      ...scenario({ url: 'https://api.example/' }, [], [], {
        policies: [{ value: 'img-src *', disposition: 'enforce' }],
      }),
      given: { actual: { status: 302, headers: [star, ['Location', 'http://other.example/']] } },
    };
    const [fix] = fixesOf(data);
    expect(fix?.sentence).toBe("Add upgrade-insecure-requests to the page's policy.");
    expect(fix?.all.page?.policies?.map(({ value }) => value)).toEqual([
      'img-src *',
      'upgrade-insecure-requests',
    ]);
  });

  it.each(['allow-same-origin', 'allow-scripts'])(
    'adds %s to each sandbox of the policies at once',
    (flag) => {
      const others = ['allow-scripts', 'allow-same-origin', 'allow-forms'].filter((other) => other !== flag);
      const sandbox = `sandbox ${others.join(' ')}`;
      const policies = [
        { value: sandbox, disposition: 'enforce' },
        { value: 'connect-src *', disposition: 'enforce' },
        { value: `img-src *; ${sandbox}, ${sandbox}`, disposition: 'enforce' },
        { value: sandbox, disposition: 'report' },
      ] as const;
      const data = scenario({}, [], [named], { policies });
      const sentence = `Add ${flag} to each sandbox of the page's policies.`;
      const fix = fixesOf(data).find((other) => other.sentence === sentence);
      expect(fix?.all.page?.policies).toEqual([
        { value: `${sandbox} ${flag}`, disposition: 'enforce' },
        policies[1],
        { value: `img-src *; ${sandbox} ${flag}, ${sandbox} ${flag}`, disposition: 'enforce' },
        policies[3],
      ]);
      expect(fix?.first).toBe(fix?.all);
    },
  );

  it('calls it unsafe to allow "null", and offers that last', () => {
    const isUnsafe = (data: ScenarioData): boolean[] => fixesOf(data).map((fix) => fix.isUnsafe);
    const opaque = { origin: 'opaque' } as const;
    expect(isUnsafe(scenario({ credentials: 'include' }, [], [], opaque))).toEqual([true]);
    expect(isUnsafe(scenario({}, [], [named], opaque))).toEqual([false, true]);
  });
});
