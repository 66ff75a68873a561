import MiniSearch from 'minisearch';
import {
  indexOptions,
  type IndexedDocument,
  type SearchDocument,
  type SearchedText,
} from './search-document';

/** The index as JSON: what may be found, and where each word is. */
export function writeIndex(documents: readonly (SearchDocument & SearchedText)[]): string {
  const index = new MiniSearch<IndexedDocument>(indexOptions);
  index.addAll(documents.map(({ title, names, text }, id) => ({ id, title, names, text })));
  return JSON.stringify({
    documents: documents.map(({ href, title, kind, about }) => ({ href, title, kind, about })),
    asked: documents.map(({ asked }) => asked),
    index: JSON.stringify(index),
  });
}
