import type { SearchDocument, SearchedText } from './search-document';

type TocEntry = {
  readonly value: string;
  readonly depth: number;
  readonly id?: string;
  readonly children?: readonly TocEntry[];
};

export type SearchablePage = {
  readonly href: string;
  readonly title: string;
  readonly lead: string;
  readonly kind: SearchDocument['kind'];
  readonly tableOfContents: readonly TocEntry[];
  /** The page's MDX. */
  readonly source: string;
};

const frontmatterBlock = /^---\n.*?\n---\n/s;
const codeOrHeading = /^```.*?^```$|^## [^\n]*$/gms;
const headerName = /`([A-Z][A-Za-z]*(?:-[A-Za-z]+)+)/g;

/**
 * A page and its sections, to be searched.
 * @throws Error when the page's text has other headings than its table of contents
 */
export function pageDocuments(page: SearchablePage): (SearchDocument & SearchedText)[] {
  const { href, title, lead, kind, tableOfContents, source } = page;
  const body = source.replace(frontmatterBlock, '');
  const [start = '', ...sections] = body
    .replaceAll(codeOrHeading, (found) => (found.startsWith('## ') ? '\0' : found))
    .split('\0');
  const headings = tableOfContents.flatMap((entry) => (entry.depth === 1 ? (entry.children ?? []) : [entry]));
  if (headings.length !== sections.length)
    throw new Error(`${href}: its headings are not those of its text.`);
  return [
    {
      href,
      title,
      kind,
      about: lead,
      names: `${slugOf(href)} ${namesIn(body)}`,
      text: `${lead} ${plain(start)}`,
    },
    ...headings.map(({ id = '', value }, index) => ({
      href: `${href}#${id}`,
      title: value,
      kind,
      about: title,
      names: namesIn(sections[index] ?? ''),
      text: plain(sections[index] ?? ''),
    })),
  ];
}

function slugOf(href: string): string {
  return href.slice(href.lastIndexOf('/') + 1);
}

function namesIn(text: string): string {
  return [...new Set([...text.matchAll(headerName)].map(([, name = '']) => name))].join(' ');
}

function plain(text: string): string {
  return text
    .replaceAll(/<[A-Z][^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, ' ')
    .replaceAll(/[`*_#>|[\]\s]+/g, ' ')
    .trim();
}
