import { describe, expect, it } from 'vitest';
import type { Header } from '../http/header-list';
import { needsPreflight } from './needs-preflight';

const long = 'a'.repeat(128);

describe('every trigger', () => {
  it('names the header first of all', () => {
    const { triggers } = needsPreflight({ method: 'GET', headerList: [['X-FooBar', 'x']] });
    expect(triggers.map(({ claim }) => claim)).toEqual(['X-FooBar is not a CORS-safelisted request header.']);
  });

  it.each<[string, Header[], (readonly [string, string, unknown])[]]>([
    ['GET', [['Accept', '*/*']], []],
    ['PUT', [], [['method', '', { kind: 'set-request', member: 'method', value: 'POST' }]]],
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
        ['method', '', { kind: 'set-request', member: 'method', value: 'POST' }],
        ['header-name', 'X-B', { kind: 'remove-request-header', name: 'X-B' }],
        ['header-name', 'x-a', { kind: 'remove-request-header', name: 'x-a' }],
        [
          'content-type',
          'Content-Type',
          { kind: 'set-request-header', header: ['Content-Type', 'text/plain'] },
        ],
      ],
    ],
  ])('%s %j', (method, headerList, expected) => {
    const { triggers } = needsPreflight({ method, headerList });
    expect(triggers.map(({ kind, header, avoidedBy }) => [kind, header?.[0] ?? '', avoidedBy])).toEqual(
      expected,
    );
  });

  it('counts the safelisted values together', () => {
    const eight: Header[] = Array.from({ length: 8 }, () => ['Accept', long]);
    expect(needsPreflight({ method: 'GET', headerList: eight }).triggers).toEqual([]);
    const { triggers, unsafeNames } = needsPreflight({
      method: 'GET',
      headerList: [...eight, ['Accept-Language', 'a']],
    });
    expect(triggers).toMatchObject([
      {
        kind: 'header-value-total',
        claim: 'The values of the safelisted headers have 1025 bytes together; at most 1024 are safelisted.',
        avoidedBy: { kind: 'remove-request-header', name: 'Accept-Language' },
      },
    ]);
    expect(unsafeNames).toEqual(['accept', 'accept-language']);
  });

  it('has a stream and an upload listener as causes of their own', () => {
    const useCorsPreflight = { stream: true, uploadListener: true };
    const { triggers, unsafeNames } = needsPreflight({ method: 'POST', headerList: [], useCorsPreflight });
    expect(triggers.map(({ kind }) => kind)).toEqual(['stream', 'upload-listener']);
    expect(unsafeNames).toEqual([]);
  });

  it('says which byte, at which position', () => {
    const { triggers } = needsPreflight({ method: 'GET', headerList: [['Accept', 'a\u007f']] });
    expect(triggers).toMatchObject([
      { position: 1, claim: 'The value of Accept has the CORS-unsafe byte 0x7F at position 2.' },
    ]);
  });
});

it('names unsafe headers once, in lower case, sorted', () => {
  const headerList: Header[] = [
    ['X-B', '1'],
    ['x-a', '1'],
    ['X-b', '2'],
  ];
  expect(needsPreflight({ method: 'GET', headerList }).unsafeNames).toEqual(['x-a', 'x-b']);
});
