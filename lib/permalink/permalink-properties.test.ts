import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RequestBody } from '../http/request-input';
import type { PagePolicy } from '../http/page-policy';
import { lessonCookies } from '../record/lesson-cookie';
import type { AnswerPlan, ServerPlan } from '../record/server-plan';
import type { Header } from '../http/header-list';
import { scenarios } from '../scenarios/catalogue';
import type { Host, Redirect, ScenarioData } from '../scenarios/scenario-data';
import { arbitraryScenario } from '../scenarios/test-data/arbitrary-scenario';
import { decodePermalink, encodePermalink } from './permalink';

const text = fc.string({ unit: 'binary', maxLength: 20 });
const line = text.map((value) => value.replaceAll(/[\0\r\n]/g, ''));
const name = fc.oneof(
  fc.constantFrom('X-FooBar', 'Accept', 'Authorization', 'X-API-Key', '__proto__', 'a%3Ab', 'a:b', '%25', ''),
  line,
);
const header: fc.Arbitrary<Header> = fc.tuple(name, line);
const filled = <T>(items: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.array(items, { minLength: 1, maxLength: 3 });
const path = line.map((value) => `/${value}`);
const host = fc.constantFrom<Host>('same-site', 'cross-site', 'docs');
const url = fc.oneof(
  fc.constantFrom(
    'https://u:p@api.example/?a=b&token=c',
    'http://[',
    'data:text/plain,x',
    'ftp://u@a.example/',
  ),
  line.map((value) => `https://api.example/${value}`),
);
const isFilled = (value: object): boolean => Object.keys(value).length > 0;

const answerModel = {
  status: fc.integer({ min: 200, max: 599 }),
  set: filled(header),
  add: filled(header),
  remove: filled(name),
  delayMs: fc.integer({ min: 0, max: 10_000 }),
};
const preflight: fc.Arbitrary<AnswerPlan> = fc.record(answerModel, { requiredKeys: [] }).filter(isFilled);
const actual = fc
  .record({ ...answerModel, body: text, cookie: fc.constantFrom(...lessonCookies) }, { requiredKeys: [] })
  .filter(isFilled);
const server: fc.Arbitrary<ServerPlan> = fc
  .record({ preflight, actual, limit: fc.integer({ min: 0, max: 1_000_000 }) }, { requiredKeys: [] })
  .filter(isFilled);
const redirect: fc.Arbitrary<Redirect> = fc.record(
  { status: fc.constantFrom(301, 302, 303, 307, 308), host, path, server },
  { requiredKeys: ['status'] },
);
const policy: fc.Arbitrary<PagePolicy> = fc.record(
  {
    value: line,
    disposition: fc.constantFrom('enforce', 'report'),
    delivery: fc.constant('meta' as const),
  },
  { requiredKeys: ['value', 'disposition'] },
);
const body: fc.Arbitrary<RequestBody> = fc.record(
  {
    kind: fc.constantFrom('string', 'URLSearchParams', 'FormData', 'Blob', 'BufferSource', 'ReadableStream'),
    type: line,
    text,
    byteLength: fc.nat(100_000_000),
  },
  { requiredKeys: ['kind'] },
);
const request: fc.Arbitrary<ScenarioData['request']> = fc.record(
  {
    path,
    headers: fc.array(header, { maxLength: 40 }),
    url,
    api: fc.constantFrom('fetch', 'xhr', 'Request', 'Headers', 'sendBeacon', 'EventSource', 'WebSocket'),
    method: line,
    body,
    mode: line,
    credentials: line,
    redirect: line,
    cache: line,
    referrer: line,
    referrerPolicy: line,
    keepalive: fc.boolean(),
    duplex: line,
    window: fc.constantFrom(null, 'self', ''),
    uploadListener: fc.boolean(),
    username: line,
    password: line,
    headerOperation: fc.constantFrom('fill', 'append', 'set'),
    thenSet: header,
  },
  { requiredKeys: ['path', 'headers'] },
);
const ownScenario: fc.Arbitrary<ScenarioData> = fc.record(
  {
    id: fc.constantFrom('own', 'x-foobar', 'put', 'my-own-2'),
    title: line,
    story: line,
    page: fc
      .record({ origin: fc.constantFrom('docs', 'opaque'), policies: filled(policy) }, { requiredKeys: [] })
      .filter(isFilled),
    request,
    host,
    server,
    redirects: filled(redirect),
  },
  { requiredKeys: ['id', 'title', 'story', 'request'] },
);
const changedPreset: fc.Arbitrary<ScenarioData> = fc
  .tuple(fc.constantFrom(...scenarios), ownScenario, fc.boolean())
  .map(([{ id, title, story, request }, own, isRequestKept]) => ({
    ...own,
    id,
    title,
    story,
    ...(isRequestKept && { request }),
  }));
const preset = fc.constantFrom(...scenarios).map((found): ScenarioData => {
  const { theme: _, ...data } = found;
  return data;
});
const isLinkable = (data: ScenarioData): boolean => !/\\[nr]|\\u0000|javascript:/.test(JSON.stringify(data));
const scenario = fc.oneof(ownScenario, changedPreset, preset, arbitraryScenario().filter(isLinkable));

/** Absent, undefined and empty mean the same. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, item]) => [key, tidy(item)] as const);
  return Object.fromEntries(
    members.filter(
      ([, item]) =>
        item !== undefined && (typeof item !== 'object' || item === null || Object.keys(item).length > 0),
    ),
  );
}

test('what is encoded with its secrets is decoded to the same, without a warning', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (data) => {
      const fragment = await encodePermalink(data, { withSecrets: true });
      expect(new URL(`https://docs.example/playground#${fragment}`).hash).toBe(`#${fragment}`);
      const decoded = await decodePermalink(fragment);
      expect(decoded).toEqual({ ok: true, data: expect.anything(), warnings: [] });
      expect(decoded.ok && tidy(decoded.data)).toEqual(tidy(data));
    }),
    { numRuns: 500 },
  );
});

test('without its secrets it decodes too, and encoding that again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(scenario, async (data) => {
      const fragment = await encodePermalink(data, { withSecrets: false });
      const decoded = await decodePermalink(`#${fragment}`);
      expect(decoded.ok).toBe(true);
      if (decoded.ok) expect(await encodePermalink(decoded.data, { withSecrets: true })).toBe(fragment);
    }),
    { numRuns: 300 },
  );
});

test('decoding never throws, whatever the fragment', async () => {
  const fragments = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'binary' }).map((rest) => `v1&${rest}`),
    fc.base64String().map((rest) => `v1z=${rest.replace(/=+$/, '')}`),
    fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'header',
            'policy',
            'redirect.1.status',
            'actual.set',
            'path',
            'scenario',
            '__proto__',
          ),
          line,
        ),
      )
      .map((list) => `v1&${list.map(([key, value]) => `${key}=${encodeURIComponent(value)}&`).join('')}end`),
  );
  await fc.assert(
    fc.asyncProperty(fragments, async (fragment) => {
      const decoded = await decodePermalink(fragment);
      if (!decoded.ok) expect(decoded.message).toMatch(/^\S.*\.$/s);
    }),
    { numRuns: 1000 },
  );
});

test('a link that lost its end is never taken for another scenario', async () => {
  await fc.assert(
    fc.asyncProperty(ownScenario, fc.double({ min: 0, max: 1, noNaN: true }), async (data, share) => {
      const fragment = await encodePermalink(data, { withSecrets: true });
      const cut = fragment.slice(0, Math.floor((fragment.length - 1) * share));
      expect((await decodePermalink(cut)).ok).toBe(false);
    }),
    { numRuns: 300 },
  );
});
