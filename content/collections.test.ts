import { readdirSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { blockKinds } from '@/lib/cors/block-kinds';
import { pageMarkdown } from '@/lib/site/mdx/page-markdown';
import config from '@/next.config.mjs';
import { collectionNames, collections, hrefOf, pageAt, pagePlaces, readPage, textOf } from './collections';
import { tagMarkdown } from './tag-markdown';

const content = new URL('./', import.meta.url);
const loaded = (frontmatter: unknown) => ({ frontmatter, tableOfContents: [], default: () => null });

describe('collections', () => {
  test('are the folders of content/ that have pages', () => {
    const folders = readdirSync(content, { withFileTypes: true }).filter(
      (entry) =>
        entry.isDirectory() &&
        readdirSync(new URL(entry.name, content), { recursive: true, encoding: 'utf8' }).some((file) =>
          file.endsWith('.mdx'),
        ),
    );
    expect(collectionNames.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });

  test.each(collectionNames)('%s has a page for each of its files, and no other', (name) => {
    const files = readdirSync(new URL(name, content), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
    expect(
      collections[name]
        .slugs()
        .map((slug) => `${slug}.mdx`)
        .toSorted(),
    ).toEqual(files.toSorted());
  });

  test('have their Markdown at .md', async () => {
    expect(await config.rewrites?.()).toEqual([
      {
        source: `/:collection(${collectionNames.join('|')})/:slug.md`,
        destination: '/:collection/:slug/markdown',
      },
    ]);
  });

  test.each([
    ['guide', 'nothing-here'],
    ['nothing', 'what-cors-is'],
    ['toString', 'what-cors-is'],
    ['guide', '../guide/what-cors-is'],
  ])('have no page at %s/%s', async (collection, slug) => {
    expect(await pageAt({ collection, slug })).toBeNull();
  });
});

describe('frontmatter', () => {
  it.each([
    ['guide', { section: 'Requests', order: 3 }, { section: 'Requests', order: 3 }],
    ['tutorial', {}, { section: 'Tutorial', order: 0 }],
    ['errors', { kind: 'csp' }, { section: blockKinds.csp.group, order: 0 }],
  ] as const)('of %s says what a page is and where it stands', (collection, own, expected) => {
    expect(readPage({ collection, slug: 'a' }, loaded({ title: 'T', lead: 'L', ...own }))).toMatchObject({
      collection,
      slug: 'a',
      href: `/${collection}/a`,
      file: `content/${collection}/a.mdx`,
      title: 'T',
      lead: 'L',
      ...expected,
    });
  });

  it.each([
    ['guide', { title: 'T', lead: 'L', section: 'Start' }, 'frontmatter.order'],
    ['guide', { title: 'T', lead: 'L', section: 'Begin', order: 1 }, 'frontmatter.section'],
    ['tutorial', { title: 'T' }, 'frontmatter.lead'],
    ['tutorial', { title: 'T', lead: 'L', order: 1 }, 'frontmatter.order'],
    ['errors', { title: 1, lead: 'L', kind: 'csp' }, 'frontmatter.title'],
    ['errors', { title: 'T', lead: 'L', kind: 'cps' }, 'frontmatter.kind: must be a block kind'],
  ] as const)('of %s as %j is an error at its field', (collection, frontmatter, field) => {
    expect(() => readPage({ collection, slug: 'a' }, loaded(frontmatter))).toThrow(
      `content/${collection}/a.mdx: ${field}`,
    );
  });
});

test.each(pagePlaces().map((place) => [hrefOf(place), place] as const))(
  '%s as Markdown has no tag, and links that are whole',
  (_, place) => {
    const addresses = new Set(pagePlaces().map(hrefOf));
    const markdown = pageMarkdown({
      title: 'Title',
      lead: 'Lead.',
      text: textOf(place),
      url: `https://docs.example${hrefOf(place)}`,
      hasMarkdown: (path) => addresses.has(path),
      writeTag: tagMarkdown,
    });
    const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    visit(tree, (node) => {
      expect(node.type).not.toBe('html');
      if ('url' in node) expect(node.url).toMatch(/^https?:\/\//);
    });
  },
);
