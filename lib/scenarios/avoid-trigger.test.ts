import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { changeAvoiding } from './avoid-trigger';
import { predict } from '../cors/predict';
import type { Scenario } from '../cors/scenario';
import type { RequestInput } from '../http/request-input';

const page = { origin: 'https://page.example' };
const url = 'https://api.example/';
const server: Scenario['server'] = () => ({ status: 200, headers: [] });
const long = 'a'.repeat(128);

describe('the smallest change for every trigger', () => {
  it.each<[string, Header[], (readonly [string, string, unknown])[]]>([
    ['GET', [['Accept', '*/*']], []],
    ['PUT', [], [['method', '', { kind: 'set-request', members: { method: 'POST' } }]]],
    ['GET', [['X-A', '1']], [['header-name', 'X-A', { kind: 'remove-request-header', name: 'X-A' }]]],
    [
      'GET',
      [['Accept', 'a"b"']],
      [['header-value-byte', 'Accept', { kind: 'set-request-header', header: ['Accept', 'ab'] }]],
    ],
    [
      'GET',
      [['Accept', `${long.slice(0, 100)},${long.slice(0, 100)}`]],
      [
        [
          'header-value-length',
          'Accept',
          { kind: 'set-request-header', header: ['Accept', long.slice(0, 100)] },
        ],
      ],
    ],
    [
      'GET',
      [['Accept-Language', `${long}x`]],
      [
        [
          'header-value-length',
          'Accept-Language',
          { kind: 'remove-request-header', name: 'Accept-Language' },
        ],
      ],
    ],
    [
      'POST',
      [['Content-Type', 'application/json']],
      [
        [
          'content-type',
          'Content-Type',
          { kind: 'set-request-header', header: ['Content-Type', 'text/plain'] },
        ],
      ],
    ],
    [
      'GET',
      [['Range', 'Bytes = 0-9']],
      [['range', 'Range', { kind: 'set-request-header', header: ['Range', 'bytes=0-9'] }]],
    ],
    ['GET', [['Range', 'bytes=-9']], [['range', 'Range', { kind: 'remove-request-header', name: 'Range' }]]],
    [
      'PATCH',
      [
        ['X-B', '1'],
        ['x-a', '1'],
        ['Content-Type', 'text/html'],
      ],
      [
        ['method', '', { kind: 'set-request', members: { method: 'POST' } }],
        ['header-name', 'X-B', { kind: 'remove-request-header', name: 'X-B' }],
        ['header-name', 'x-a', { kind: 'remove-request-header', name: 'x-a' }],
        [
          'content-type',
          'Content-Type',
          { kind: 'set-request-header', header: ['Content-Type', 'text/plain'] },
        ],
      ],
    ],
  ])('turns %s %j', (method, headers, expected) => {
    const scenario: Scenario = { page, request: { url, method, headers }, server };
    const { preflightTriggers } = predict(scenario);
    expect(
      preflightTriggers.map((trigger) => [
        trigger.kind,
        trigger.header?.[0] ?? '',
        changeAvoiding(trigger, scenario),
      ]),
    ).toEqual(expected);
  });

  it.each<[Partial<RequestInput>, string, unknown]>([
    [
      { headers: [...Array.from({ length: 8 }, (): Header => ['Accept', long]), ['Accept-Language', 'a']] },
      'header-value-total',
      { kind: 'remove-request-header', name: 'Accept-Language' },
    ],
    [
      { api: 'xhr', method: 'POST', uploadListener: true, body: { kind: 'string', text: 'a' } },
      'upload-listener',
      { kind: 'set-request', members: { uploadListener: false } },
    ],
    [{ method: 'POST', body: { kind: 'ReadableStream' }, duplex: 'half' }, 'stream', null],
  ])('%j: %s', (members, kind, expected) => {
    const scenario: Scenario = { page, request: { url, ...members }, server };
    const { preflightTriggers } = predict(scenario);
    expect(preflightTriggers.map((trigger) => [trigger.kind, changeAvoiding(trigger, scenario)])).toEqual([
      [kind, expected],
    ]);
  });
});
