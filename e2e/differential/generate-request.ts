import type { RequestApi, RequestBody } from '../../lib/http/request-input';
import type { ScenarioData } from '../../lib/scenarios/scenario-data';
import { generateManyBytes, generateRequestHeader } from './generate-headers';
import type { Random } from './random';

type Request = ScenarioData['request'];

/** A request by any API, with members at their edges. */
export function generateRequest(random: Random): Request {
  const api = random.weighted<RequestApi>(
    [
      [62, 'fetch'],
      [22, 'xhr'],
      [4, 'Request'],
      [4, 'Headers'],
      [4, 'sendBeacon'],
      [4, 'EventSource'],
    ],
    'fetch',
  );
  const path = random.weighted(
    [
      [20, '/v1/postcards'],
      [2, '/v1/postcards?page=2'],
      [1, '/'],
      [1, '/a%20b'],
      [1, '/caf\u00e9'],
      [1, '/v1/postcards#part'],
      [1, '/a//b/../c'],
    ],
    '/v1/postcards',
  );
  if (api === 'sendBeacon') {
    return { api, path, ...(random.isChance(80) ? { body: generateBody(random, true) } : {}) };
  }
  if (api === 'EventSource') {
    return { api, path, ...(random.isChance(40) ? { credentials: 'include' } : {}) };
  }
  const method = generateMethod(random);
  const isBodyless = /^(?:get|head)$/i.test(method);
  const hasBody = random.isChance(isBodyless ? 1 : 45);
  const body = hasBody ? generateBody(random, false) : undefined;
  const headers = random.isChance(2)
    ? generateManyBytes(random)
    : random.list(
        random.weighted(
          [
            [38, 0],
            [36, 1],
            [16, 2],
            [7, 3],
            [3, 8],
          ],
          0,
        ),
        () => generateRequestHeader(random),
      );
  const common: Request = {
    api,
    path,
    ...(method === 'GET' && random.isChance(50) ? {} : { method }),
    ...(headers.length === 0 ? {} : { headers }),
    ...(body === undefined ? {} : { body }),
    ...(random.isChance(30)
      ? { credentials: random.pick(['include', 'include', 'same-origin', 'omit']) }
      : {}),
  };
  if (api === 'xhr') {
    return { ...common, ...(random.isChance(20) ? { uploadListener: true } : {}) };
  }
  return { ...common, ...generateInit(random, body), ...generateHeaderOperation(random, api) };
}

function generateInit(random: Random, body: RequestBody | undefined): Partial<Request> {
  return {
    ...(random.isChance(14)
      ? {
          mode: random.weighted(
            [
              [5, 'cors'],
              [8, 'no-cors'],
              [4, 'same-origin'],
              [1, 'navigate'],
              [1, 'CORS'],
            ],
            'cors',
          ),
        }
      : {}),
    ...(random.isChance(10) ? { redirect: random.pick(['follow', 'error', 'manual', 'manual']) } : {}),
    ...(random.isChance(8)
      ? {
          cache: random.pick(['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached']),
        }
      : {}),
    ...(random.isChance(6)
      ? {
          referrerPolicy: random.pick([
            'no-referrer',
            'origin',
            'same-origin',
            'strict-origin',
            'unsafe-url',
            'no-referrer-when-downgrade',
          ]),
        }
      : {}),
    ...(random.isChance(2) ? { credentials: random.pick(['Include', '', 'none']) } : {}),
    ...(random.isChance(4) && body?.kind !== 'ReadableStream' ? { keepalive: true } : {}),
    ...(body?.kind === 'ReadableStream' && random.isChance(80) ? { duplex: 'half' } : {}),
  };
}

function generateHeaderOperation(random: Random, api: RequestApi): Partial<Request> {
  if (api === 'fetch') return {};
  return {
    headerOperation: random.pick(['fill', 'append', 'set']),
    ...(random.isChance(25) ? { thenSet: generateRequestHeader(random) } : {}),
  };
}

function generateMethod(random: Random): string {
  return random.weighted(
    [
      [36, 'GET'],
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
    ],
    'GET',
  );
}

function generateBody(random: Random, isBeacon: boolean): RequestBody {
  const kind = random.weighted<RequestBody['kind']>(
    [
      [8, 'string'],
      [4, 'URLSearchParams'],
      [3, 'FormData'],
      [6, 'Blob'],
      [4, 'BufferSource'],
      [isBeacon ? 0 : 1, 'ReadableStream'],
    ],
    'string',
  );
  return {
    kind,
    text: 'a=1&b=2',
    ...(kind === 'Blob' && random.isChance(80)
      ? {
          type: random.pick([
            'application/json',
            'text/plain',
            'TEXT/PLAIN',
            '',
            'text/plain;charset=utf-8',
            'multipart/form-data',
            'x',
          ]),
        }
      : {}),
  };
}
