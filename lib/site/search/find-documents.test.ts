import { expect, test } from 'vitest';
import { findDocuments, readIndex } from './find-documents';
import { writeIndex } from './write-index';

const index = readIndex(
  writeIndex([
    {
      href: '/guide/preflight-cache',
      title: 'The preflight cache',
      kind: 'Guide',
      about: 'Asked once.',
      asked: ['the browser sends OPTIONS every time', 'how long is a preflight remembered'],
      names: 'preflight-cache Access-Control-Max-Age',
      text: 'Browsers remember. `Basic ${key}` => <img crossorigin>',
    },
    {
      href: '/scenario/max-age-day',
      title: 'A preflight remembered for a day',
      kind: 'Scenario',
      about: '',
      asked: [],
      names: '',
      text: 'Access-Control-Max-Age',
    },
    {
      href: '/errors/csp',
      title: "The page's Content Security Policy blocks the connection",
      kind: 'Error',
      about: '',
      asked: [],
      names: 'csp',
      text: '',
    },
  ]),
);
const hrefs = (words: string) => findDocuments(index, words).map(({ href }) => href);

test.each([
  ['Access-Control-Max-Age', ['/guide/preflight-cache', '/scenario/max-age-day']],
  ['max-a', ['/guide/preflight-cache', '/scenario/max-age-day']],
  ['csp', ['/errors/csp']],
  ['secruity', ['/errors/csp']],
  ['crossorigin', ['/guide/preflight-cache']],
  ['<img>', ['/guide/preflight-cache']],
  ['basic', ['/guide/preflight-cache']],
  ['csp cache', ['/errors/csp', '/guide/preflight-cache']],
  ['zzzz', []],
])('"%s"', (words, expected) => {
  expect(hrefs(words).toSorted()).toEqual(expected.toSorted());
});

test('the page comes before a scenario with the same words', () => {
  expect(hrefs('Access-Control-Max-Age')[0]).toBe('/guide/preflight-cache');
});
