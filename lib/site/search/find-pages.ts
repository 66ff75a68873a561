import { findDocuments, type SearchIndex } from './find-documents';
import { pagesOfLine } from './pages-of-line';
import type { SearchDocument } from './search-document';

/** What was found for words or a pasted line, best first. */
export type FoundPages = {
  /** What was typed has a console line: the pages explain it, or say which line to look for. Null: its words were found. */
  readonly line: 'explained' | 'not-told' | null;
  readonly documents: readonly SearchDocument[];
};

/**
 * The pages for what was typed or pasted: those that explain a console line in it; else those that its words find. A line
 * that doesn't tell why a request failed decides only where there is little beside it.
 */
export function findPages(search: SearchIndex, typed: string): FoundPages {
  const { pages, isCauseTold, isMost } = pagesOfLine(typed);
  if (isCauseTold || isMost) {
    const documents = pages.flatMap((href) => search.documents.find((each) => each.href === href) ?? []);
    if (documents.length > 0) return { line: isCauseTold ? 'explained' : 'not-told', documents };
  }
  return { line: null, documents: findDocuments(search, typed) };
}
