import { useEffect, useMemo, useState } from 'react';
import type { SearchDocument } from '@/lib/site/search/search-document';

type Index = {
  readonly documents: readonly SearchDocument[];
  readonly find: (words: string) => readonly SearchDocument[];
};
type Loaded = { readonly kind: 'loading' | 'failed' } | { readonly kind: 'ready'; readonly index: Index };

export type Search = {
  readonly state: Loaded['kind'];
  /** The query is a console line that a browser prints: the results are the pages that explain it. */
  readonly isLine: boolean;
  readonly results: readonly SearchDocument[];
};

let fetched: Promise<Index> | null = null;

async function fetchIndex(): Promise<Index> {
  const [{ findDocuments, readIndex }, response] = await Promise.all([
    import('@/lib/site/search/find-documents'),
    fetch('/search-index.json'),
  ]);
  if (!response.ok) throw new Error(`/search-index.json answered ${response.status}.`);
  const index = readIndex(await response.text());
  return { documents: index.documents, find: (words) => findDocuments(index, words) };
}

function loadIndex(): Promise<Index> {
  fetched ??= fetchIndex().catch((error: unknown) => {
    fetched = null;
    throw error;
  });
  return fetched;
}

/** No message of a browser is shorter. */
const shortestLine = 16;

/** Searches the site; loads index and search, and for long texts the catalogue of console messages, when first needed. */
export function useSearch(query: string): Search {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [line, setLine] = useState<{ query: string; pages: readonly string[] }>({ query: '', pages: [] });

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
    if (query.trim().length < shortestLine) return;
    let isCurrent = true;
    import('@/lib/site/search/pages-of-line').then(
      ({ pagesOfLine }) => isCurrent && setLine({ query, pages: pagesOfLine(query) }),
      () => isCurrent && setLine({ query, pages: [] }),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);

  return useMemo(() => {
    if (loaded.kind !== 'ready') return { state: loaded.kind, isLine: false, results: [] };
    const { index } = loaded;
    const pages = line.query === query ? line.pages : [];
    const explained = pages.flatMap((href) => index.documents.find((each) => each.href === href) ?? []);
    if (explained.length > 0) return { state: 'ready', isLine: true, results: explained };
    return { state: 'ready', isLine: false, results: query.trim() === '' ? [] : index.find(query) };
  }, [loaded, line, query]);
}
