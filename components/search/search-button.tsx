'use client';

import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from 'react';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog')).SearchDialog }));

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search, as Ctrl-K or Cmd-K does. */
export function SearchButton() {
  const [isOpen, setIsOpen] = useState(false);
  const isCommand = useSyncExternalStore(never, isApple, () => false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setIsOpen(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        onClick={() => setIsOpen(true)}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-9 min-w-9 items-center justify-center gap-2 rounded-lg text-sm text-faint hover:bg-panel hover:text-ink lg:border lg:px-2.5 scripting-none:invisible"
      >
        <Search aria-hidden size={16} strokeWidth={1.8} />
        <span className="max-lg:sr-only">Search</span>
        <kbd aria-hidden className="ml-6 font-sans text-xs max-lg:hidden">
          {isCommand ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
