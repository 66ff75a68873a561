import fc from 'fast-check';
import type { Header } from '../../http/header-list';
import { referrerPolicies } from '../../http/referrer-policy';
import { lessonCookies } from '../../record/lesson-cookie';
import type { AnswerPlan, ServerPlan } from '../../record/server-plan';
import type { Host, Redirect } from '../scenario-data';
import { listOf, sometimes, weighted, weightedOf } from './weighted';

/** A plan for a server that was sent a request with headers of these names. */
type PlanFor<T> = (names: readonly string[]) => T;

const nothing = fc.constant<AnswerPlan>({});
const set = (name: string, value: string): AnswerPlan => ({ set: [[name, value]] });
const add = (name: string, value: string): AnswerPlan => ({ add: [[name, value]] });
const remove = (name: string): AnswerPlan => ({ remove: [name] });
const chance = (percent: number, plan: fc.Arbitrary<AnswerPlan>): fc.Arbitrary<AnswerPlan> =>
  weightedOf([100 - percent, nothing], [percent, plan]);
const added = (percent: number, name: string, ...values: readonly string[]): fc.Arbitrary<AnswerPlan> =>
  chance(
    percent,
    fc.constantFrom(...values).map((value) => add(name, value)),
  );
const withStatus = (...statuses: readonly number[]): fc.Arbitrary<AnswerPlan> =>
  fc.constantFrom(...statuses).map((status) => ({ status }));

const origin = fc
  .tuple(
    weighted<AnswerPlan>(
      ...(
        [
          [14, '{docs}'],
          [6, '*'],
          [4, 'null'],
          [2, '{docs}/'],
          [2, '{docs-upper-case}'],
          [2, '{docs-other-port}'],
          [2, '{docs-other-scheme}'],
          [2, '{docs}, *'],
          [2, '{docs}, {docs}'],
          [1, ''],
          [1, '{docs} {docs}'],
          [1, '*, *'],
          [1, 'NULL'],
          [1, 'http://*'],
          [1, 'localhost'],
          [1, 'http://localhost'],
          [1, '"{docs}"'],
          [1, '{docs};'],
          [1, 'https://app.example'],
        ] as const
      ).map(([weight, value]) => [weight, set('Access-Control-Allow-Origin', value)] as const),
      [5, remove('Access-Control-Allow-Origin')],
    ),
    added(6, 'Access-Control-Allow-Origin', '*', '{docs}'),
    chance(
      55,
      weighted(
        [12, 'true'],
        [1, 'True'],
        [1, 'TRUE'],
        [1, 'false'],
        [1, ''],
        [1, '1'],
        [1, 'true, true'],
        [1, '"true"'],
      ).map((value) => set('Access-Control-Allow-Credentials', value)),
    ),
    added(2, 'Access-Control-Allow-Credentials', 'true'),
  )
  .map(merged);

const methods = fc.constantFrom(
  '*',
  'PUT',
  'GET, POST, PUT, DELETE, PATCH',
  'put, patch, delete',
  'PATCH',
  'patch',
  'POST',
  'CHICKEN',
  'OPTIONS, *',
  'PUT,',
  ', ,PUT',
  'PUT DELETE',
  'PUT;DELETE',
  '',
  'PUT,\tDELETE',
  '"PUT"',
  'GET',
);

const headers = weighted<PlanFor<string>>(
  [6, () => '*'],
  [5, asked],
  [2, (names) => asked(names).toUpperCase()],
  [2, (names) => names.slice(1).join(', ')],
  [2, (names) => `${asked(names)}, authorization`],
  [2, () => '*, authorization'],
  [2, () => 'content-type'],
  [1, (names) => `${asked(names)},`],
  [2, (names) => asked(names).replaceAll(', ', ' ')],
  [2, (names) => asked(names).replaceAll(', ', ';')],
  [1, (names) => `"${asked(names)}"`],
  [1, () => ''],
  [1, (names) => `a b, ${asked(names)}`],
  [1, () => 'Authorization'],
  [1, (names) => `*, ${asked(names)}`],
);

function asked(names: readonly string[]): string {
  return names.length === 0 ? 'x-custom' : names.join(', ');
}

// Too many to stand one a line.
// prettier-ignore
const statusesOfPreflight = [200, 201, 204, 206, 226, 299, 300, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405, 407, 408, 421, 429, 500, 503, 599];
// prettier-ignore
const statuses = [200, 201, 202, 203, 204, 205, 206, 226, 300, 301, 302, 304, 305, 306, 307, 400, 401, 403, 404, 407, 408, 410, 418, 421, 429, 451, 500, 502, 503, 599];
const anyStatus = fc.integer({ min: 200, max: 511 }).map((status): AnswerPlan => ({ status }));

const preflight: fc.Arbitrary<PlanFor<AnswerPlan>> = fc
  .tuple(
    weightedOf<PlanFor<AnswerPlan>>(
      [49, fc.constant(() => ({}))],
      [45, headers.map((value) => (names) => set('Access-Control-Allow-Headers', value(names)))],
      [6, fc.constant(() => remove('Access-Control-Allow-Headers'))],
    ),
    chance(40, origin),
    weightedOf(
      [54, nothing],
      [40, methods.map((value) => set('Access-Control-Allow-Methods', value))],
      [6, fc.constant(remove('Access-Control-Allow-Methods'))],
    ),
    added(5, 'Access-Control-Allow-Headers', 'x-custom'),
    added(5, 'Access-Control-Allow-Methods', 'PUT'),
    chance(
      10,
      fc.constantFrom('0', '600', '-1', 'abc').map((value) => set('Access-Control-Max-Age', value)),
    ),
    weightedOf(
      [70, nothing],
      [24, withStatus(...statusesOfPreflight)],
      [3, anyStatus],
      [3, withStatus(301, 302, 307, 308).map((plan) => ({ ...plan, ...set('Location', '/elsewhere') }))],
    ),
  )
  .map(
    ([allowHeaders, ...parts]) =>
      (names) =>
        merged([allowHeaders(names), ...parts]),
  );

const expose = fc.constantFrom(
  '*',
  'X-Answer',
  'x-answer, x-other',
  'X-ANSWER',
  '',
  'x-answer,',
  'x answer',
  'x-answer x-other',
  '*, x-answer',
  'x-answer;x-other',
  '"x-answer"',
  'ratelimit-limit',
  'content-length, date',
  'set-cookie',
  'x-missing',
);

const location = fc.constantFrom(
  '',
  'other',
  '?page=2',
  '#part',
  'a b',
  '{request-url}?a=1',
  '{same-site-with-password}/v1',
  '//',
  'v2',
);

const answer: fc.Arbitrary<AnswerPlan> = fc
  .tuple(
    chance(45, origin),
    added(30, 'X-Answer', '1'),
    added(12, 'X-Other', '2'),
    weightedOf(
      [52, nothing],
      [30, expose.map((value) => set('Access-Control-Expose-Headers', value))],
      [18, fc.constant(remove('Access-Control-Expose-Headers'))],
    ),
    added(5, 'Access-Control-Expose-Headers', 'x-other'),
    chance(
      14,
      fc
        .constantFrom('same-origin', 'same-site', 'cross-origin', 'Same-Origin', 'x', 'same-origin, x')
        .map((value) => set('Cross-Origin-Resource-Policy', value)),
    ),
    chance(
      20,
      fc
        .constantFrom(
          'text/plain',
          'text/event-stream',
          'text/event-stream;charset=utf-8',
          'TEXT/Event-Stream',
        )
        .map((value) => set('Content-Type', value)),
    ),
    weightedOf(
      [67, nothing],
      [24, withStatus(...statuses)],
      [5, anyStatus],
      [
        4,
        fc
          .tuple(withStatus(301, 302, 303, 307, 308), location)
          .map(([plan, value]) => ({ ...plan, ...set('Location', value) })),
      ],
      [2, fc.tuple(anyStatus, location).map(([plan, value]) => ({ ...plan, ...set('Location', value) }))],
      [
        1,
        fc.tuple(withStatus(301, 302, 307, 308), location, location).map(([plan, first, second]) => ({
          ...plan,
          ...set('Location', first),
          ...add('Location', second),
        })),
      ],
    ),
    chance(
      5,
      fc.constantFrom(...referrerPolicies).map((value) => set('Referrer-Policy', value)),
    ),
  )
  .map(merged);

const actual: fc.Arbitrary<NonNullable<ServerPlan['actual']>> = fc
  .tuple(chance(55, answer), sometimes(4, { cookie: fc.constantFrom(...lessonCookies) }))
  .map(([plan, cookie]) => ({ ...plan, ...cookie }));

/** What the server answers: mostly what it should, often what servers get wrong. */
export const arbitraryServer: fc.Arbitrary<PlanFor<ServerPlan>> = fc
  .tuple(
    weightedOf<PlanFor<AnswerPlan>>([55, fc.constant(() => ({}))], [45, preflight]),
    actual,
    sometimes(2, { limit: fc.constant(0) }),
  )
  .map(([preflightFor, actualPlan, limit]) => (names) => ({
    ...filled({ preflight: preflightFor(names) }),
    ...filled({ actual: actualPlan }),
    ...limit,
  }));

/** Up to three redirects, each with answers of its own. */
export const arbitraryRedirects: fc.Arbitrary<Redirect[]> = listOf(
  fc
    .tuple(
      fc.constantFrom(301, 302, 303, 307, 308),
      sometimes(60, { host: weighted<Host>([1, 'same-site'], [2, 'cross-site']) }),
      sometimes(20, { path: fc.constant('/v2/next') }),
      weightedOf<PlanFor<ServerPlan>>([70, fc.constant(() => ({}))], [30, arbitraryServer]),
    )
    .map(([status, host, path, serverFor]) => ({
      status,
      ...host,
      ...path,
      ...filled({ server: serverFor([]) }),
    })),
  [170, 0],
  [18, 1],
  [9, 2],
  [3, 3],
);

function merged(parts: readonly AnswerPlan[]): AnswerPlan {
  const status = parts.find((part) => part.status !== undefined)?.status;
  const sets: Header[] = parts.flatMap((part) => part.set ?? []);
  const adds: Header[] = parts.flatMap((part) => part.add ?? []);
  const removes = parts.flatMap((part) => part.remove ?? []);
  return {
    ...(status !== undefined && { status }),
    ...(sets.length > 0 && { set: sets }),
    ...(adds.length > 0 && { add: adds }),
    ...(removes.length > 0 && { remove: removes }),
  };
}

/** The member, unless it is empty. */
export function filled<T extends Readonly<Record<string, object>>>(member: T): Partial<T> {
  return Object.values(member).every((value) => Object.keys(value).length === 0) ? {} : member;
}
