import { expect, it } from 'vitest';
import { combineHeaders, deleteHeader, setHeader, type Header } from './header-list';

const headers: Header[] = [
  ['X-A', '1'],
  ['X-B', '2'],
  ['x-a', '3'],
];

it('combines the values of a name, written as it was first', () => {
  expect(combineHeaders(headers)).toEqual([
    ['X-A', '1, 3'],
    ['X-B', '2'],
  ]);
});

it.each<[set: Header, Header[]]>([
  [
    ['x-A', '4'],
    [
      ['X-A', '4'],
      ['X-B', '2'],
    ],
  ],
  [
    ['x-b', '4'],
    [
      ['X-A', '1'],
      ['X-B', '4'],
      ['x-a', '3'],
    ],
  ],
  [
    ['X-C', '4'],
    [...headers, ['X-C', '4']],
  ],
])(
  'sets %j: the first of that name keeps its place, the others go, a new one comes last',
  (header, expected) => {
    expect(setHeader(headers, header)).toEqual(expected);
  },
);

it.each<[name: string, Header[]]>([
  ['x-A', [['X-B', '2']]],
  ['X-C', headers],
])('deletes every %s', (name, expected) => {
  expect(deleteHeader(headers, name)).toEqual(expected);
});
