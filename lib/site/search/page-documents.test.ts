import { expect, test } from 'vitest';
import { readMdx } from '../mdx/read-mdx';
import { pageDocuments } from './page-documents';

const page = {
  href: '/guide/caching',
  title: 'Caching',
  lead: 'Say who may read.',
  kind: 'Guide' as const,
  asked: { '/guide/caching': ['stale answer of a CDN'], '/guide/caching#with-curl': ['terminal'] },
};

const text = readMdx(`---
title: Caching
---

Send \`Vary: Origin\` and [expose](/guide/x) it.

<TryIt scenario="vary" />

## What to do

Set \`Access-Control-Max-Age: 60\`.

\`\`\`sh
## not a heading
\`\`\`

### Part

## With curl

Lines.
`);

test('a page is found by itself and by its sections, with the header names in each', () => {
  expect(pageDocuments({ ...page, text })).toEqual([
    {
      href: '/guide/caching',
      title: 'Caching',
      kind: 'Guide',
      about: 'Say who may read.',
      asked: ['stale answer of a CDN'],
      names: 'caching Access-Control-Max-Age',
      text: 'Say who may read. Send Vary: Origin and expose it.',
    },
    {
      href: '/guide/caching#what-to-do',
      title: 'What to do',
      kind: 'Guide',
      about: 'Caching',
      asked: [],
      names: 'Access-Control-Max-Age',
      text: 'Set Access-Control-Max-Age: 60. ## not a heading Part',
    },
    {
      href: '/guide/caching#with-curl',
      title: 'With curl',
      kind: 'Guide',
      about: 'Caching',
      asked: ['terminal'],
      names: '',
      text: 'Lines.',
    },
  ]);
});
