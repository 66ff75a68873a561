import type { Toc } from '@stefanprobst/rehype-extract-toc';
import type { Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Mdx } from '../mdx/read-mdx';
import type { SearchDocument, SearchedText } from './search-document';

export type SearchablePage = {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly kind: SearchDocument['kind'];
  readonly tableOfContents: Readonly<Toc>;
  readonly text: Mdx;
};

/**
 * A page and its sections, to be searched.
 * @throws Error when the page's text has other headings than its table of contents
 */
export function pageDocuments(page: SearchablePage): (SearchDocument & SearchedText)[] {
  const { href, title, lead, kind, tableOfContents, text } = page;
  const [start = [], ...sections] = sectionsOf(text.tree.children);
  const headings = tableOfContents.flatMap((entry) => (entry.depth === 1 ? (entry.children ?? []) : [entry]));
  if (headings.length !== sections.length)
    throw new Error(`${href}: its headings are not those of its text.`);
  return [
    {
      href,
      title,
      kind,
      about: lead,
      names: `${href.slice(href.lastIndexOf('/') + 1)} ${namesIn(text.tree.children)}`,
      text: `${lead} ${wordsIn(start)}`,
    },
    ...headings.map(({ id = '', value }, index) => ({
      href: `${href}#${id}`,
      title: value,
      kind,
      about: title,
      names: namesIn(sections[index] ?? []),
      text: wordsIn(sections[index] ?? []),
    })),
  ];
}

/** What stands before the first heading of second level, then what follows each of them. */
function sectionsOf(nodes: readonly RootContent[]): RootContent[][] {
  const sections: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === 2) sections.push([]);
    else sections.at(-1)?.push(node);
  }
  return sections;
}

/** The header names that are set as code, alone or at the start of it, each once. */
function namesIn(nodes: readonly RootContent[]): string {
  const names = new Set<string>();
  for (const node of nodes) {
    visit(node, 'inlineCode', ({ value }) => {
      const [name] = /^[A-Z][A-Za-z]*(?:-[A-Za-z]+)+/.exec(value) ?? [];
      if (name !== undefined) names.add(name);
    });
  }
  return [...names].join(' ');
}

const blocksOfWords: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'tableCell', 'code']);

function wordsIn(nodes: readonly RootContent[]): string {
  const words: string[] = [];
  for (const node of nodes) {
    visit(node, (inner) => {
      if (blocksOfWords.has(inner.type)) words.push(toString(inner));
    });
  }
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}
