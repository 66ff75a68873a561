import GithubSlugger from 'github-slugger';
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
  readonly text: Mdx;
  /** What people ask or say, by the address of the page or the section that answers it. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
};

/** A page and its sections, to be searched. */
export function pageDocuments(page: SearchablePage): (SearchDocument & SearchedText)[] {
  const { href, title, lead, kind, text, asked } = page;
  const { children } = text.tree;
  const [start = [], ...sections] = sectionsOf(children);
  return [
    {
      href,
      title,
      kind,
      about: lead,
      asked: asked[href] ?? [],
      names: `${href.slice(href.lastIndexOf('/') + 1)} ${namesIn(children)}`,
      text: `${lead} ${wordsIn(start)}`,
    },
    ...headingsOf(children).map(({ id, text: heading }, index) => {
      const address = `${href}#${id}`;
      return {
        href: address,
        title: heading,
        kind,
        about: title,
        asked: asked[address] ?? [],
        names: namesIn(sections[index] ?? []),
        text: wordsIn(sections[index] ?? []),
      };
    }),
  ];
}

/** The headings of second level, with the fragments that rehype-slug gives them. */
export function headingsOf(nodes: readonly RootContent[]): { readonly id: string; readonly text: string }[] {
  const slugger = new GithubSlugger();
  return nodes.flatMap((node) => {
    if (node.type !== 'heading') return [];
    const text = toString(node);
    const id = slugger.slug(text);
    return node.depth === 2 ? [{ id, text }] : [];
  });
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
