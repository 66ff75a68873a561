import { clsx } from 'clsx';
import type { SearchDocument } from '@/lib/site/search/search-document';

type Props = {
  id: string;
  optionId: (index: number) => string;
  /** Id of the option that Enter opens. */
  active: string | undefined;
  results: readonly SearchDocument[];
  onOpen: () => void;
};

/** The options of the search's combobox, each a link. */
export function SearchResults({ id, optionId, active, results, onOpen }: Props) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="Found"
      className={clsx('overflow-y-auto overscroll-contain', results.length > 0 && 'p-2')}
    >
      {results.map(({ href, title, kind, about }, index) => (
        <a
          key={href}
          id={optionId(index)}
          href={href}
          role="option"
          tabIndex={-1}
          aria-selected={optionId(index) === active}
          onClick={onOpen}
          className={clsx(
            'flex items-baseline gap-4 rounded-lg px-3 py-2',
            optionId(index) === active ? 'bg-panel outline outline-line' : 'hover:bg-panel',
          )}
        >
          <span className="min-w-0 flex-1">
            <span className="block font-medium [overflow-wrap:anywhere]">{title}</span>
            <span className="line-clamp-1 text-sm text-soft">{about}</span>
          </span>
          <span className="shrink-0 text-xs text-faint">{kind}</span>
        </a>
      ))}
    </div>
  );
}
