import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profiles } from '../browsers/profiles';
import { predict } from '../cors/predict';
import type { Profile } from '../cors/profile';
import type { Header } from '../http/header-list';
import type { PagePolicy } from '../http/page-policy';
import type { RequestBody } from '../http/request-input';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import { changeAvoiding } from './avoid-trigger';
import { applyChange } from './change';
import { fixesFor } from './fixes';
import { toScenario } from './play';
import type { Host, Redirect, ScenarioData } from './scenario-data';
import { place } from './test-data/place';

const profileArbitrary: fc.Arbitrary<Profile> = fc.constantFrom(...Object.values(profiles));
const oneOf = <T>(...values: T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** One of the words, and now and then any text. */
const word = (...words: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 9, arbitrary: oneOf(...words) }, { weight: 1, arbitrary: fc.string() });

const requestHeader: fc.Arbitrary<Header> = fc.tuple(
  word(
    'Accept',
    'Accept-Language',
    'Content-Type',
    'Range',
    'Authorization',
    'X-Requested-With',
    'Save-Data',
  ),
  word('text/plain', 'application/json', 'bytes=0-9', 'BYTES = 0-9', 'on', 'a"b', 'x'.repeat(129), 'a\nb'),
);
const headers = fc.array(requestHeader, { maxLength: 6 });
const body: fc.Arbitrary<RequestBody> = fc.record(
  {
    kind: oneOf<RequestBody['kind']>('string', 'FormData', 'Blob', 'ReadableStream'),
    text: fc.string(),
    byteLength: oneOf(0, 70_000),
  },
  { requiredKeys: ['kind'] },
);
const request: fc.Arbitrary<ScenarioData['request']> = fc.record(
  {
    path: fc.constant('/v1/postcards'),
    url: oneOf('https://user:secret@api.example/', 'http://10.0.0.1/', 'ftp://api.example/', 'http://['),
    api: oneOf('fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket'),
    method: word('GET', 'HEAD', 'POST', 'PUT', 'patch', 'TRACE', 'CHICKEN'),
    headers,
    body,
    mode: word('cors', 'no-cors', 'same-origin', 'navigate'),
    credentials: word('omit', 'same-origin', 'include'),
    redirect: word('follow', 'error', 'manual'),
    cache: word('default', 'no-store', 'only-if-cached'),
    referrer: word('', 'about:client', 'http://['),
    duplex: word('half'),
    keepalive: fc.boolean(),
    uploadListener: fc.boolean(),
    window: oneOf(null, 'self'),
  },
  { requiredKeys: ['path'] },
);

const origins = ['*', 'null', '{docs}', '{docs-other-port}', '{docs}, {same-site}', ''];
const responseHeader: fc.Arbitrary<Header> = fc.oneof(
  fc.tuple(fc.constant('Access-Control-Allow-Origin'), oneOf(...origins)),
  fc.tuple(fc.constant('Access-Control-Allow-Credentials'), oneOf('true', 'True')),
  fc.tuple(fc.constant('Access-Control-Allow-Methods'), oneOf('*', 'PUT', 'put, PATCH', 'a b')),
  fc.tuple(fc.constant('Access-Control-Allow-Headers'), oneOf('*', 'x-requested-with', 'a b')),
  fc.tuple(fc.constant('Cross-Origin-Resource-Policy'), oneOf('same-origin', 'same-site')),
  fc.tuple(fc.constant('Content-Type'), oneOf('text/event-stream', 'text/plain')),
  fc.tuple(fc.constant('Location'), oneOf('{same-site-with-password}', '/next', '#', '')),
);
const answer: fc.Arbitrary<AnswerPlan> = fc.record(
  {
    status: oneOf(200, 204, 302, 307, 401, 404),
    set: fc.array(responseHeader, { maxLength: 4 }),
    add: fc.array(responseHeader, { maxLength: 1 }),
    remove: oneOf(['*'], ['Access-Control-Allow-Origin']),
  },
  { requiredKeys: [] },
);
const server: fc.Arbitrary<ServerPlan> = fc.record(
  { preflight: answer, actual: answer, limit: oneOf(0) },
  { requiredKeys: [] },
);
const host = oneOf<Host>('same-site', 'cross-site', 'docs');
const redirect: fc.Arbitrary<Redirect> = fc.record(
  { status: oneOf(301, 302, 303, 307, 308), host, server },
  { requiredKeys: ['status'] },
);
const policy: fc.Arbitrary<PagePolicy> = fc.record({
  value: oneOf("connect-src 'self'", "default-src 'none'", 'connect-src {same-site}', 'connect-src *'),
  disposition: oneOf('enforce', 'report'),
});
const scenario: fc.Arbitrary<ScenarioData> = fc.record(
  {
    id: fc.constant('random'),
    title: fc.constant('Random'),
    story: fc.constant(''),
    page: fc.record(
      { origin: oneOf('docs', 'opaque'), policies: fc.array(policy, { maxLength: 2 }) },
      { requiredKeys: [] },
    ),
    request,
    host,
    server,
    redirects: fc.array(redirect, { maxLength: 2 }),
  },
  { requiredKeys: ['id', 'title', 'story', 'request'] },
);
const runs = { numRuns: 1500 };

describe('fixesFor', () => {
  it('offers only what unblocks the request', () => {
    let offered = 0;
    fc.assert(
      fc.property(scenario, profileArbitrary, (data, profile) => {
        for (const { changes, sentence, first, all } of fixesFor(data, place, profile)) {
          offered += 1;
          const steps: ScenarioData[] = [];
          for (const change of changes) {
            const changed = applyChange(steps.at(-1) ?? data, change);
            if (changed) steps.push(changed);
          }
          expect([first, all]).toEqual([steps[0], steps.at(-1)]);
          expect(predict(toScenario(all, place), profile).block).toBe(null);
          expect(sentence).not.toBe('');
        }
      }),
      runs,
    );
    expect(offered).toBeGreaterThan(100);
  });
});

describe('changeAvoiding', () => {
  it('offers changes that avoid the trigger they are offered for, in the data as in the scenario', () => {
    let offered = 0;
    fc.assert(
      fc.property(headers, word('GET', 'POST', 'PUT', 'patch'), profileArbitrary, (list, method, profile) => {
        const data: ScenarioData = {
          id: 'random',
          title: 'Random',
          story: '',
          request: { path: '/', method, headers: list },
        };
        const given = toScenario(data, place);
        for (const trigger of predict(given, profile).preflightTriggers) {
          const change = changeAvoiding(trigger, given, profile);
          const changed = change && applyChange(data, change);
          if (!changed) continue;
          offered += 1;
          const { preflightTriggers } = predict(toScenario(changed, place), profile);
          const isSame = (other: (typeof preflightTriggers)[number]): boolean =>
            other.kind === trigger.kind && other.header?.[0] === trigger.header?.[0];
          expect(preflightTriggers.some(isSame)).toBe(false);
        }
      }),
      runs,
    );
    expect(offered).toBeGreaterThan(100);
  });
});
