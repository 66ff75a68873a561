import { useEffect, useMemo, useState } from 'react';
import type { SearchIndex } from '@/lib/site/search/find-documents';
import type { FoundPages } from '@/lib/site/search/find-pages';
import type { SearchDocument } from '@/lib/site/search/search-document';

type Index = {
  readonly search: SearchIndex;
  readonly find: (words: string) => readonly SearchDocument[];
};
type Loaded = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly index: Index };

export type Search = {
  readonly state: Loaded['kind'];
  /** The query has a console line: the results are the pages that explain it, or say which line to look for. */
  readonly line: 'explained' | 'not-told' | null;
  readonly results: readonly SearchDocument[];
};

let fetched: Promise<Index> | null = null;

async function fetchIndex(): Promise<Index> {
  const [{ findDocuments, readIndex }, response] = await Promise.all([
    import('@/lib/site/search/find-documents'),
    fetch('/search-index.json'),
  ]);
  if (!response.ok) throw new Error(`/search-index.json answered ${response.status}.`);
  const search = readIndex(await response.text());
  return { search, find: (words) => findDocuments(search, words) };
}

function loadIndex(): Promise<Index> {
  fetched ??= fetchIndex().catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

/** No message is shorter. */
const shortestLine = 10;

const nothingFound: FoundPages = { line: null, documents: [] };

/** Searches the site; loads index and search, and for long texts the catalogue of console messages, when first needed. */
export function useSearch(query: string): Search {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [found, setFound] = useState<FoundPages & { query: string }>({ ...nothingFound, query: '' });

  useEffect(() => {
    let isCurrent = true;
    loadIndex().then(
      (index) => isCurrent && setLoaded({ kind: 'ready', index }),
      () => isCurrent && setLoaded({ kind: 'failed' }),
    );
    return () => {
      isCurrent = false;
    };
  }, []);

  useEffect(() => {
    if (loaded.kind !== 'ready' || query.trim().length < shortestLine) return;
    const { search } = loaded.index;
    let isCurrent = true;
    import('@/lib/site/search/find-pages').then(
      ({ findPages }) => isCurrent && setFound({ query, ...findPages(search, query) }),
      () => isCurrent && setFound({ query, ...nothingFound }),
    );
    return () => {
      isCurrent = false;
    };
  }, [loaded, query]);

  return useMemo(() => {
    if (loaded.kind !== 'ready') return { state: loaded.kind, line: null, results: [] };
    if (found.query === query && found.line !== null)
      return { state: 'ready', line: found.line, results: found.documents };
    return { state: 'ready', line: null, results: query.trim() === '' ? [] : loaded.index.find(query) };
  }, [loaded, found, query]);
}
