import fc from 'fast-check';
import { earlierRequests, type EarlierRequest } from '../../http/earlier-request';
import type { ServiceWorker } from '../../http/service-worker';
import type { AnswerPlan, ServerPlan } from '../../record/server-plan';
import type { ScenarioData } from '../scenario-data';
import { sometimes, weighted } from './weighted';

/** What the page requested of the URL before, and what of it may be stored. */
export type Stored = {
  readonly earlier: EarlierRequest;
  /** Added to the response, of the earlier request and of the later one. */
  readonly headers: NonNullable<AnswerPlan['set']>;
  readonly cors: Pick<NonNullable<ServerPlan['actual']>, 'cors'>;
  /** The later request's, where its API has it. */
  readonly cache: Pick<ScenarioData['request'], 'cache'>;
};

const lifetimes = [
  'max-age=600',
  'max-age=0',
  'no-cache',
  'no-store',
  'private',
  'public, max-age=600',
  'MAX-AGE=600',
  'max-age=600, no-cache',
  'max-age=x',
  'must-revalidate',
] as const;

const oneOf = (name: string, percent: number, values: readonly string[]) =>
  sometimes(percent, { value: fc.constantFrom(...values) }).map(({ value }) =>
    value === undefined ? [] : [[name, value] as const],
  );

/** A response that an earlier request of the page left in the HTTP cache, or left none. */
export const arbitraryStored: fc.Arbitrary<Stored> = fc.record({
  earlier: fc.constantFrom(...earlierRequests),
  headers: fc
    .tuple(
      weighted([4, lifetimes[0]], ...lifetimes.slice(1).map((value) => [1, value] as const)),
      oneOf('Vary', 30, ['Origin', 'origin, accept', '*', 'Accept', 'X-Answer']),
      oneOf('ETag', 25, ['"1"', 'W/"1"']),
      oneOf('Last-Modified', 20, ['Mon, 02 Nov 2026 08:00:00 GMT']),
      oneOf('Content-Type', 40, ['image/png', 'text/plain', 'application/octet-stream']),
    )
    .map(([lifetime, ...others]) => [['Cache-Control', lifetime] as const, ...others.flat()]),
  cors: sometimes(60, { cors: fc.constant('with-origin' as const) }),
  cache: sometimes(40, {
    cache: fc.constantFrom('no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'),
  }),
});

/**
 * Without CORS where the response may be refused: whether one that is given up was stored is a race. Null where a service
 * worker asks for it with CORS all the same.
 */
export function earlierOf(
  { earlier }: Stored,
  { actual = {} }: ServerPlan,
  serviceWorker: ServiceWorker | undefined,
): EarlierRequest | null {
  const names = [...(actual.set ?? []), ...(actual.add ?? [])].map(([name]) => name);
  const isRefusable = [...names, ...(actual.remove ?? [])].some((name) =>
    name.startsWith('Access-Control-Allow'),
  );
  if (!isRefusable) return earlier;
  if (serviceWorker === 'cors' || serviceWorker === 'caches') return null;
  return earlier === 'image-crossorigin' ? 'image' : earlier === 'fetch' ? 'no-cors' : earlier;
}

/** The plan, with what may be stored of the response. */
export function withStored(server: ServerPlan, { headers, cors }: Stored): ServerPlan {
  return {
    ...server,
    actual: { ...server.actual, ...cors, set: [...(server.actual?.set ?? []), ...headers] },
  };
}

/** The request, with the cache mode; where an image was requested before, it is one, so that its response comes to an end. */
export function withCacheMode(
  request: ScenarioData['request'],
  { cache, earlier }: Stored,
): ScenarioData['request'] {
  const isRead = /^(?:get|head)?$/i.test(request.method ?? '');
  const isImage = earlier === 'image' || earlier === 'image-crossorigin';
  return {
    ...request,
    ...(isImage && { path: '/v1/stamp.png' }),
    ...(isRead && (request.api === 'fetch' || request.api === 'Request') && cache),
  };
}
