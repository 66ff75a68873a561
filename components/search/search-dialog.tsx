'use client';

import { ArrowRight, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { handOver } from '@/components/diagnose/handed-over';
import { SearchResults } from './search-results';
import { useSearch, type Search as SearchState } from './use-search';

/** Characters. Nobody types a question as long as this. */
const shortestEvidence = 60;

/** A field over the page, and what it finds. Arrow keys choose, Enter opens, Escape closes. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const { state, line, results } = useSearch(query);
  const listId = useId();
  const router = useRouter();
  const optionId = (index: number) => `${listId}-${index}`;
  const active = results.length === 0 ? undefined : optionId(Math.min(chosen, results.length - 1));

  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
    input.current?.focus();
  }, []);

  useEffect(() => {
    if (active !== undefined) document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const write = (text: string) => {
    setQuery(text);
    setChosen(0);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && results.length > 0) {
      event.preventDefault();
      setChosen((Math.min(chosen, results.length - 1) + step + results.length) % results.length);
    }
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && active !== undefined) {
      event.preventDefault();
      document.getElementById(active)?.click();
    }
  };

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      aria-label="Search"
      className="mx-auto mt-3 w-[min(40rem,calc(100vw-1.5rem))] overflow-hidden rounded-2xl border bg-page p-0 text-ink shadow-2xl backdrop:bg-black/40 sm:mt-[12vh]"
    >
      <div className="flex max-h-[min(36rem,calc(100dvh-1.5rem))] flex-col sm:max-h-[min(36rem,76dvh)]">
        <div className="flex items-center gap-3 border-b px-4">
          <Search aria-hidden size={17} strokeWidth={1.8} className="shrink-0 text-faint" />
          <input
            ref={input}
            type="text"
            role="combobox"
            aria-label="Search, or paste a line from the console"
            aria-expanded={results.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="go"
            placeholder="Search, or paste a line from the console"
            value={query}
            onChange={(event) => write(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text');
              if (!text.includes('\n')) return;
              event.preventDefault();
              write(text);
            }}
            onKeyDown={onKeyDown}
            className="h-13 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-faint"
          />
          <button
            type="button"
            onClick={() => dialog.current?.close()}
            className="shrink-0 rounded-md border px-1.5 py-0.5 text-xs text-soft hover:text-ink"
          >
            Close
          </button>
        </div>
        <p role="status" className="border-b border-hairline px-4 py-2 text-sm text-soft">
          {statusOf({ state, line, results }, query)}
        </p>
        {query.length < shortestEvidence ? null : (
          <button
            type="button"
            onClick={() => {
              dialog.current?.close();
              handOver(query);
              router.push('/diagnose');
            }}
            className="flex items-center gap-2 border-b border-hairline px-4 py-2 text-left text-sm font-medium hover:bg-panel"
          >
            Diagnose what was pasted
            <ArrowRight aria-hidden size={14} className="text-faint" />
          </button>
        )}
        <SearchResults
          id={listId}
          optionId={optionId}
          active={active}
          results={results}
          onOpen={() => dialog.current?.close()}
        />
      </div>
    </dialog>
  );
}

function statusOf({ state, line, results }: SearchState, query: string) {
  const found = results.length;
  if (state === 'failed') return "The index can't be loaded. Close the search and open it again.";
  if (query.trim() === '') return 'Pages, headings, header names, symptoms, and what a browser printed.';
  if (state === 'loading') return 'Loading the index.';
  if (line === 'explained') {
    return found === 1 ? 'This line is explained here:' : 'This line is explained in one of these:';
  }
  if (line === 'not-told') return "This line doesn't give the reason. These pages say which line does:";
  return found === 0 ? 'Nothing found.' : `${found} found`;
}
