'use client';

import { Search } from 'lucide-react';
import { useCallback, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react';

type Dialog = ComponentType<{ onClose: () => void }>;

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search, as Ctrl-K or Cmd-K does. */
export function SearchButton() {
  const [search, setSearch] = useState<'closed' | 'failed' | { readonly Dialog: Dialog }>('closed');
  const open = useCallback(() => {
    import('./search-dialog').then(
      ({ SearchDialog }) => setSearch({ Dialog: SearchDialog }),
      () => setSearch('failed'),
    );
  }, []);
  const isCommand = useSyncExternalStore(never, isApple, () => false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [open]);

  return (
    <>
      <button
        type="button"
        onClick={open}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-9 w-9 shrink-0 items-center justify-center gap-2 rounded-lg text-sm text-faint hover:bg-panel hover:text-ink lg:w-39 lg:justify-start lg:border lg:px-2.5 scripting-none:invisible"
      >
        <Search aria-hidden size={16} strokeWidth={1.8} />
        <span className="max-lg:sr-only">Search</span>
        <kbd aria-hidden className="ml-auto font-sans text-xs max-lg:hidden">
          {isCommand ? '⌘K' : 'Ctrl K'}
        </kbd>
      </button>
      <span role="status" className={search === 'failed' ? 'text-xs text-blocked' : 'sr-only'}>
        {search === 'failed' ? "Can't be loaded" : ''}
      </span>
      {typeof search === 'string' ? null : <search.Dialog onClose={() => setSearch('closed')} />}
    </>
  );
}
