import fc from 'fast-check';
import type { RequestApi, RequestBody } from '../../http/request-input';
import type { ScenarioData } from '../scenario-data';
import { arbitraryHeader, arbitraryHeaders } from './arbitrary-headers';
import { sometimes, weighted, weightedOf } from './weighted';

type Request = ScenarioData['request'];

const body: fc.Arbitrary<RequestBody> = fc
  .tuple(
    weighted<RequestBody['kind']>(
      [16, 'string'],
      [8, 'URLSearchParams'],
      [6, 'FormData'],
      [12, 'Blob'],
      [8, 'BufferSource'],
      [3, 'ReadableStream'],
    ),
    sometimes(80, {
      type: weightedOf(
        [
          6,
          fc.constantFrom(
            '',
            'application/json',
            'text/plain',
            'TEXT/PLAIN',
            'text/plain;charset=utf-8',
            'multipart/form-data',
            'x',
          ),
        ],
        [
          1,
          fc.constantFrom(
            'text/plain ',
            'text/plain;',
            'text/plain; charset="UTF-8"',
            'text /plain',
            'text/plain;a=caf\u00e9',
            'x/y, text/plain',
            'TEXT/html;Charset=x',
          ),
        ],
      ),
    }),
    weighted([12, 8], [2, 0], [1, 65_537]),
  )
  .map(([kind, type, byteLength]) => ({
    kind,
    ...(byteLength === 8 ? { text: 'a=1&b=2' } : { byteLength }),
    ...(kind === 'Blob' ? type : {}),
  }));

const init = fc
  .tuple(
    sometimes(14, {
      mode: weighted([5, 'cors'], [8, 'no-cors'], [4, 'same-origin'], [1, 'navigate'], [1, 'CORS']),
    }),
    sometimes(10, { redirect: weighted([1, 'follow'], [1, 'error'], [2, 'manual']) }),
    sometimes(8, {
      cache: fc.constantFrom('default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'),
    }),
    sometimes(6, {
      referrerPolicy: fc.constantFrom(
        'no-referrer',
        'origin',
        'same-origin',
        'strict-origin',
        'unsafe-url',
        'no-referrer-when-downgrade',
      ),
    }),
    sometimes(2, { credentials: fc.constantFrom('Include', '', 'none') }),
    sometimes(2, { targetAddressSpace: fc.constantFrom('loopback', 'unknown', 'Local', '') }),
  )
  .map(([mode, redirect, cache, referrerPolicy, credentials, targetAddressSpace]) => ({
    ...mode,
    ...redirect,
    ...cache,
    ...referrerPolicy,
    ...credentials,
    ...targetAddressSpace,
  }));

/** What is drawn for every request; its API takes what it knows. */
const drawn = fc.record({
  api: weighted<RequestApi>(
    [62, 'fetch'],
    [22, 'xhr'],
    [4, 'Request'],
    [4, 'Headers'],
    [4, 'sendBeacon'],
    [4, 'EventSource'],
    [3, 'WebSocket'],
  ),
  path: weighted(
    [20, '/v1/postcards'],
    [2, '/v1/postcards?page=2'],
    [1, '/'],
    [1, '/a%20b'],
    [1, '/caf\u00e9'],
    [1, '/v1/postcards#part'],
    [1, '/a//b/../c'],
  ),
  method: sometimes(73, {
    method: weighted(
      [16, 'GET'],
      [20, 'POST'],
      [8, 'PUT'],
      [5, 'DELETE'],
      [4, 'HEAD'],
      [4, 'PATCH'],
      [3, 'patch'],
      [2, 'put'],
      [2, 'pOsT'],
      [1, 'get'],
      [1, 'delete'],
      [3, 'OPTIONS'],
      [1, 'options'],
      [2, 'CHICKEN'],
      [1, 'PROPFIND'],
      [1, 'QUERY'],
      [1, '*'],
      [1, 'TRACE'],
      [1, 'connect'],
      [1, 'GET '],
      [1, ''],
      [1, 'a b'],
      [1, "x'y"],
    ),
  }),
  headers: arbitraryHeaders,
  body,
  /** Which requests get the body. */
  withBody: weighted([20, 'none'], [35, 'beacons'], [44, 'methods that have one'], [1, 'all']),
  credentials: sometimes(30, { credentials: weighted([1, 'omit'], [1, 'same-origin'], [2, 'include']) }),
  upload: sometimes(20, { uploadListener: fc.constant(true) }),
  init,
  keepalive: sometimes(4, { keepalive: fc.constant(true) }),
  duplex: weighted([1, 'missing'], [4, 'half']),
  headerOperation: fc.constantFrom('fill' as const, 'append' as const, 'set' as const),
  thenSet: sometimes(25, { thenSet: arbitraryHeader }),
});

/** A request by any API, with members at their edges. */
export const arbitraryRequest: fc.Arbitrary<Request> = drawn.map((from): Request => {
  const { api, path, method, credentials } = from;
  if (api === 'sendBeacon')
    return { api, path, ...(from.withBody === 'none' ? {} : { body: beaconBody(from.body) }) };
  if (api === 'WebSocket') return { api, path };
  if (api === 'EventSource') return { api, path, ...credentials };
  const isBodyless = /^(?:get|head)?$/i.test(method.method ?? '');
  const hasBody = from.withBody === 'all' || (from.withBody === 'methods that have one' && !isBodyless);
  const common: Request = {
    api,
    path,
    ...method,
    ...(from.headers.length === 0 ? {} : { headers: from.headers }),
    ...(hasBody ? { body: from.body } : {}),
    ...credentials,
  };
  if (api === 'xhr') return { ...common, ...from.upload };
  const isStreamed = hasBody && from.body.kind === 'ReadableStream';
  return {
    ...common,
    ...from.init,
    ...(isStreamed ? (from.duplex === 'half' ? { duplex: 'half' } : {}) : from.keepalive),
    ...(api === 'fetch' ? {} : { headerOperation: from.headerOperation, ...from.thenSet }),
  };
});

/** A beacon takes no stream. */
function beaconBody(body: RequestBody): RequestBody {
  return body.kind === 'ReadableStream' ? { ...body, kind: 'string' } : body;
}
