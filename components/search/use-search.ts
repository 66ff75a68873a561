import { useEffect, useMemo, useState } from 'react';
import type { ExplainedText } from '@/lib/site/search/pages-of-line';
import type { SearchDocument } from '@/lib/site/search/search-document';

type Index = {
  readonly documents: readonly SearchDocument[];
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

/** No message is shorter. */
const shortestLine = 10;

const noLine = { query: '', pages: [], isCauseTold: false };

/** Searches the site; loads index and search, and for long texts the catalogue of console messages, when first needed. */
export function useSearch(query: string): Search {
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  const [line, setLine] = useState<ExplainedText & { query: string }>(noLine);

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
      ({ pagesOfLine }) => isCurrent && setLine({ query, ...pagesOfLine(query) }),
      () => isCurrent && setLine({ ...noLine, query }),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);

  return useMemo(() => {
    if (loaded.kind !== 'ready') return { state: loaded.kind, line: null, results: [] };
    const { index } = loaded;
    const pages = line.query === query ? line.pages : [];
    const explained = pages.flatMap((href) => index.documents.find((each) => each.href === href) ?? []);
    if (explained.length > 0) {
      return { state: 'ready', line: line.isCauseTold ? 'explained' : 'not-told', results: explained };
    }
    return { state: 'ready', line: null, results: query.trim() === '' ? [] : index.find(query) };
  }, [loaded, line, query]);
}
