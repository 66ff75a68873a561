import { describe, expect, test } from 'vitest';
import { unknownResponse, type PartialResponse } from '../http/message';
import type { RequestInput } from '../http/request-input';
import { predict } from './predict';
import type { Scenario } from './scenario';
import { tryAnswers } from './try-answers';

const url = 'https://api.example/postcards';
const origin = 'https://docs.example';

function scenario(
  request: Partial<RequestInput>,
  preflight: PartialResponse = unknownResponse,
  actual: PartialResponse = unknownResponse,
): Scenario {
  return {
    page: { origin },
    request: { url, ...request },
    server: ({ method }) => (method === 'OPTIONS' ? preflight : actual),
  };
}

describe('a server that nobody asked', () => {
  test.each<[string, Partial<RequestInput>, [exchange: number, name: string, value: string][]]>([
    ['a simple request', {}, [[0, 'access-control-allow-origin', origin]]],
    [
      'with credentials',
      { credentials: 'include' },
      [
        [0, 'access-control-allow-origin', origin],
        [0, 'access-control-allow-credentials', 'true'],
      ],
    ],
    [
      'with a header of its own',
      { headers: [['X-FooBar', '1']] },
      [
        [0, 'access-control-allow-origin', origin],
        [0, ':status', '204'],
        [0, 'access-control-allow-headers', 'x-foobar'],
        [1, 'access-control-allow-origin', origin],
      ],
    ],
    [
      'with Authorization, which no wildcard covers, and another method',
      { method: 'PUT', headers: [['Authorization', 'Bearer 1']] },
      [
        [0, 'access-control-allow-origin', origin],
        [0, ':status', '204'],
        [0, 'access-control-allow-methods', 'PUT'],
        [0, 'access-control-allow-headers', 'authorization'],
        [1, 'access-control-allow-origin', origin],
      ],
    ],
    ['in no-cors mode', { mode: 'no-cors' }, []],
    [
      'an EventSource',
      { api: 'EventSource' },
      [
        [0, 'access-control-allow-origin', origin],
        [0, ':status', '200'],
        [0, 'content-type', 'text/event-stream'],
      ],
    ],
    ['a WebSocket', { api: 'WebSocket' }, [[0, ':status', '101']]],
  ])('%s', (_, request, needs) => {
    const prediction = predict(scenario(request));
    expect(prediction.needs.map(({ exchange, name, value }) => [exchange, name, value])).toEqual(needs);
    expect(prediction.block).toBeNull();
    expect(prediction.exchanges.map(({ response }) => response)).toEqual(
      prediction.exchanges.map(() => unknownResponse),
    );
    expect(prediction.result).toMatchObject({ readableHeaders: [], hiddenHeaders: [] });
  });

  test('no step claims a value that nobody sent', () => {
    const { steps } = predict(scenario({ method: 'PUT', credentials: 'include' }));
    expect(steps.filter(({ outcome }) => outcome === 'depends').map(({ rule }) => rule.step)).toEqual([
      '2',
      '4',
      '7',
      '7',
      '7.3',
      '7.5',
      '2',
      '4',
      '7',
      '14',
    ]);
    expect(steps.filter((step) => step.outcome === 'depends' && step.compared !== undefined)).toEqual([]);
  });

  test('what the page itself forbids is forbidden whatever the server answers', () => {
    const { block, needs } = predict({
      ...scenario({ headers: [['X-FooBar', '1']] }),
      page: { origin, policies: [{ value: "connect-src 'self'", disposition: 'enforce' }] },
    });
    expect(block?.kind).toBe('csp');
    expect(needs).toEqual([]);
  });
});

describe('a server of which something is known', () => {
  const allowAll = { headers: [['Access-Control-Allow-Origin', '*']] } as const;

  test('what is known is not among the needs, and is judged', () => {
    const known: PartialResponse = { status: 200, ...allowAll };
    const { needs, result } = predict(scenario({ headers: [['X-FooBar', '1']] }, unknownResponse, known));
    expect(needs.map(({ exchange, name }) => [exchange, name])).toEqual([
      [0, 'access-control-allow-origin'],
      [0, ':status'],
      [0, 'access-control-allow-headers'],
    ]);
    expect(result).toMatchObject({ status: 200 });
  });

  test('a known wrong value blocks, whatever the rest is', () => {
    const wrong: PartialResponse = {
      status: null,
      headers: [['Access-Control-Allow-Origin', 'https://a.example']],
    };
    expect(predict(scenario({}, unknownResponse, wrong)).block?.kind).toBe(
      'access-control-allow-origin-mismatch',
    );
  });

  test('one single fact that is not known', () => {
    const known: PartialResponse = {
      status: 204,
      headers: [['Access-Control-Allow-Origin', '*']],
      isHeaderUnknown: (name) => name === 'access-control-allow-headers',
    };
    const answered: PartialResponse = { status: 200, ...allowAll };
    const { needs } = predict(scenario({ headers: [['X-FooBar', '1']] }, known, answered));
    expect(needs).toEqual([{ exchange: 0, name: 'access-control-allow-headers', value: 'x-foobar' }]);
  });

  test('headers that may be hidden are neither readable nor hidden', () => {
    const known: PartialResponse = {
      status: 200,
      headers: [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Type', 'text/plain'],
        ['X-Total', '3'],
      ],
      isHeaderUnknown: (name) => name === 'access-control-expose-headers',
    };
    expect(predict(scenario({}, unknownResponse, known)).result).toMatchObject({
      readableHeaders: [['Content-Type', 'text/plain']],
      hiddenHeaders: [],
    });
  });
});

describe('what another answer would do', () => {
  test.each<[string, Partial<RequestInput>, string, [value: string | null, kind: string | null][]]>([
    [
      'Access-Control-Allow-Origin with credentials',
      { credentials: 'include' },
      'access-control-allow-origin',
      [
        ['*', 'access-control-allow-origin-wildcard-with-credentials'],
        [null, 'access-control-allow-origin-missing'],
        ['null', 'access-control-allow-origin-null'],
        [`${origin}/`, 'access-control-allow-origin-mismatch'],
        [`${origin}, *`, 'access-control-allow-origin-multiple'],
      ],
    ],
    [
      'Access-Control-Allow-Headers of two',
      {
        headers: [
          ['Authorization', 'x'],
          ['X-FooBar', '1'],
        ],
      },
      'access-control-allow-headers',
      [
        ['*', 'authorization-not-covered-by-wildcard'],
        [null, 'header-not-allowed'],
        ['authorization', 'header-not-allowed'],
      ],
    ],
    [
      "the preflight's status",
      { method: 'DELETE' },
      ':status',
      [
        ['200', null],
        ['301', 'preflight-redirect'],
        ['401', 'preflight-status'],
        ['404', 'preflight-status'],
        ['405', 'preflight-status'],
        ['500', 'preflight-status'],
      ],
    ],
    [
      'Access-Control-Allow-Methods',
      { method: 'DELETE' },
      'access-control-allow-methods',
      [
        ['*', null],
        [null, 'method-not-allowed'],
        ['delete', 'method-not-allowed'],
      ],
    ],
  ])('%s', (_, request, name, wrong) => {
    const asked = scenario(request);
    const prediction = predict(asked);
    const need = prediction.needs.find((candidate) => candidate.name === name);
    expect(need).toBeDefined();
    if (need === undefined) return;
    expect(
      tryAnswers(asked, prediction, need).map(({ value, block }) => [value, block?.kind ?? null]),
    ).toEqual(wrong);
  });
});
