import fc from 'fast-check';
import { earlierRequests } from '../../http/earlier-request';
import type { PagePolicy } from '../../http/page-policy';
import type { Header } from '../../http/header-list';
import { serviceWorkers } from '../../http/service-worker';
import type { RequestBody } from '../../http/request-input';
import { lessonCookies } from '../../record/lesson-cookie';
import type { AnswerPlan, ServerPlan } from '../../record/server-plan';
import type { Host, PageData, Redirect, ScenarioData } from '../scenario-data';

const text = fc.string({ unit: 'binary', maxLength: 20 });
/** Text without line breaks and NUL. */
export const line = text.map((value) => value.replaceAll(/[\0\r\n]/g, ''));
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
  .record(
    {
      ...answerModel,
      body: text,
      cookie: fc.constantFrom(...lessonCookies),
      cors: fc.constant('with-origin' as const),
    },
    { requiredKeys: [] },
  )
  .filter(isFilled);
const server: fc.Arbitrary<ServerPlan> = fc
  .record({ preflight, actual, limit: fc.integer({ min: 0, max: 1_000_000 }) }, { requiredKeys: [] })
  .filter(isFilled);
const given = fc
  .record(
    {
      status: fc.integer({ min: 100, max: 599 }),
      headers: fc.array(header, { maxLength: 3 }),
      absent: filled(fc.constantFrom('access-control-allow-origin', 'vary')),
    },
    {
      requiredKeys: ['headers'],
    },
  )
  .filter(({ status, headers }) => status !== undefined || headers.length > 0);
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
const pageUrl = fc.constantFrom(
  'https://shop.example',
  'http://shop.example/cart?token=c',
  'file:///C:/index.html',
  'capacitor://localhost',
);
const addressSpace = fc.constantFrom('loopback', 'local', 'public');
const answer = fc.constantFrom('granted', 'denied', 'prompt');
const hostName = fc.constantFrom('api.example', 'xn--mnchen-3ya.example', '__proto__');
const page: fc.Arbitrary<PageData> = fc
  .record(
    {
      origin: fc.constantFrom('docs', 'opaque'),
      url: pageUrl,
      framedBy: pageUrl,
      policies: filled(policy),
      referrerPolicy: fc.constantFrom('no-referrer', 'unsafe-url'),
      embedderPolicy: fc.constantFrom('unsafe-none', 'credentialless', 'require-corp'),
      addressSpace,
      addressSpaces: fc.dictionary(hostName, addressSpace, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
      localNetworkPermissions: fc
        .record(
          { 'local-network': answer, 'loopback-network': answer },
          { requiredKeys: [], noNullPrototype: true },
        )
        .filter(isFilled),
      permissionsPolicy: line,
      frameAllow: line,
      hstsHosts: filled(hostName),
      connectionAllowlist: fc.constantFrom('(response-origin)', '("https://*.example");redirects=allow', 'x'),
      connectionAllowlistReportOnly: fc.constantFrom('()', '(response-origin)'),
      earlier: fc.constantFrom(...earlierRequests),
      serviceWorker: fc.constantFrom(...serviceWorkers),
    },
    { requiredKeys: [] },
  )
  .filter(isFilled);
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
/** Every member that a scenario can have, with any text wherever there is text. */
export const anyScenario: fc.Arbitrary<ScenarioData> = fc.record(
  {
    id: fc.constantFrom('own', 'x-foobar', 'put', 'my-own-2'),
    title: line,
    story: line,
    page,
    request,
    host,
    server,
    redirects: filled(redirect),
    given: fc.record({ preflight: given, actual: given }, { requiredKeys: [] }).filter(isFilled),
  },
  { requiredKeys: ['id', 'title', 'story', 'request'] },
);
