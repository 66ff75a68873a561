import MiniSearch from 'minisearch';
import * as v from 'valibot';
import { indexOptions, searchDocument, type IndexedDocument, type SearchDocument } from './search-document';

export type SearchIndex = {
  readonly documents: readonly SearchDocument[];
  readonly index: MiniSearch<IndexedDocument>;
};

const written = v.object({ documents: v.array(searchDocument), index: v.string() });

const weights: Readonly<Record<SearchDocument['kind'], number>> = {
  Guide: 1,
  Tutorial: 0.8,
  Error: 1,
  Symptom: 1,
  Tool: 1,
  Scenario: 0.5,
};

/** Reads what `writeIndex` wrote. */
export function readIndex(json: string): SearchIndex {
  const read = v.parse(v.pipe(v.string(), v.parseJson(), written), json);
  return { documents: read.documents, index: MiniSearch.loadJSON<IndexedDocument>(read.index, indexOptions) };
}

/** The documents for some words, best first: those with every word, or with any where none has all. At most 12. */
export function findDocuments({ documents, index }: SearchIndex, words: string): readonly SearchDocument[] {
  const search = (combineWith: 'AND' | 'OR') =>
    index.search(words, {
      combineWith,
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 4, names: 2 },
      boostDocument: (id) => {
        const found = documents[Number(id)];
        return found === undefined ? 1 : weights[found.kind] * (found.href.includes('#') ? 0.8 : 1);
      },
    });
  const all = search('AND');
  return (all.length > 0 ? all : search('OR')).slice(0, 12).flatMap(({ id }) => documents[Number(id)] ?? []);
}
