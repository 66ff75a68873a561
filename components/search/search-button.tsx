'use client';

import { Search } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useIsHydrated } from '@/components/ui/use-is-hydrated';
import { SearchDialog } from './search-dialog';

const never = () => () => {};
const isApple = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Opens the search, as Ctrl-K or Cmd-K does; its field is there for the next key. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false);
  const isHydrated = useIsHydrated();
  const isCommand = useSyncExternalStore(never, isApple, () => false);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <button
        type="button"
        disabled={!isHydrated}
        onClick={() => setOpen(true)}
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
      {isOpen ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
