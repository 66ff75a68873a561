import { expect, test } from 'vitest';
import { readIndex } from './find-documents';
import { findPages } from './find-pages';
import { writeIndex } from './write-index';

const page = (href: string, asked: readonly string[]) => ({
  href,
  title: href,
  kind: 'Error' as const,
  about: '',
  asked,
  names: '',
  text: '',
});

const index = readIndex(
  writeIndex([
    page('/errors/header-not-allowed', ['a header is refused']),
    page('/guide/errors-that-look-like-cors', ['no reason is given']),
    page('/symptoms#only-on-sundays', ['fails on Sundays']),
  ]),
);
const found = (typed: string) => {
  const { line, documents } = findPages(index, typed);
  return [line, documents[0]?.href];
};

const refused =
  "Access to fetch at 'https://api.example/' from origin 'https://a.example' has been blocked by CORS policy: Request header field x-a is not allowed by Access-Control-Allow-Headers in preflight response.";

test.each([
  ['a line that tells why', refused, ['explained', '/errors/header-not-allowed']],
  [
    'such a line within a question',
    `Why does it fail on Sundays only? ${refused} It is the same on Sundays in Firefox, and I never set it.`,
    ['explained', '/errors/header-not-allowed'],
  ],
  [
    'a line that tells nothing',
    'TypeError: Failed to fetch',
    ['not-told', '/guide/errors-that-look-like-cors'],
  ],
  [
    'such a line in a question that tells more',
    'We see TypeError: Failed to fetch, and only when somebody works on Sundays',
    [null, '/symptoms#only-on-sundays'],
  ],
  ['words', 'it fails on Sundays', [null, '/symptoms#only-on-sundays']],
])('%s', (_, typed, expected) => {
  expect(found(typed)).toEqual(expected);
});
