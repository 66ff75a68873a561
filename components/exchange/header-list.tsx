import { clsx } from 'clsx';
import { ChevronRight } from 'lucide-react';

/** One line of a header table. */
export type HeaderLine = {
  readonly name: string;
  readonly value: string;
  /** Who added it, or who does not see it; absent where there is nothing to say. */
  readonly tag?: string | null;
  /** Says nothing about CORS and nobody wrote it: folded. */
  readonly isQuiet?: boolean;
};

type Props = {
  headers: readonly HeaderLine[];
  label: string;
  /** Lower-case names of the lines that the lesson is about. */
  lit?: ReadonlySet<string>;
  /** The background of those lines. */
  tint?: string;
};

const noNames: ReadonlySet<string> = new Set();

/**
 * Name left, value left of its column. Those that the lesson is about stand first, the others in the order of the wire, and
 * what says nothing about CORS is folded.
 */
export function HeaderList({ headers, label, lit = noNames, tint }: Props) {
  const isLit = ({ name }: HeaderLine) => lit.has(name.toLowerCase());
  const isFolded = (header: HeaderLine) => header.isQuiet === true && !isLit(header);
  const folded = headers.filter(isFolded).length;
  return (
    <div className="group/rows @container">
      <dl aria-label={label} className="flex flex-col font-mono text-xs leading-5">
        {headers.map((header, index) => (
          <div
            key={index}
            data-header={header.name}
            className={clsx(
              '-mx-2 grid grid-cols-[minmax(0,0.82fr)_minmax(0,1fr)] items-baseline gap-x-3 px-2 py-1 @sm:grid-cols-[minmax(0,13.75rem)_minmax(6rem,1fr)]',
              isLit(header) ? clsx(tint, 'order-first rounded-md') : 'border-t border-hairline',
              header.isQuiet === true && 'text-faint',
              isFolded(header) && 'not-print:not-group-has-checked/rows:hidden',
            )}
          >
            <dt className={clsx('[overflow-wrap:anywhere]', header.isQuiet !== true && 'text-soft')}>
              {header.name}{' '}
              {header.tag === undefined || header.tag === null ? null : (
                <span className="whitespace-nowrap rounded border px-1 py-px font-sans text-xs text-faint">
                  {header.tag}
                </span>
              )}
            </dt>
            <dd className="min-w-0 [overflow-wrap:anywhere]">{header.value}</dd>
          </div>
        ))}
      </dl>
      {folded === 0 ? null : (
        <label className="no-print group/more relative -mx-2 flex min-h-7 w-[calc(100%+1rem)] cursor-pointer items-center gap-1.5 rounded-md border-t border-hairline px-2 text-xs text-faint hover:text-ink has-focus-visible:outline-2">
          <input type="checkbox" className="absolute inset-0 cursor-pointer appearance-none outline-none" />
          <ChevronRight aria-hidden size={13} className="shrink-0 group-has-checked/more:rotate-90" />
          {folded === headers.length ? `Show ${folded}` : `Show ${folded} more`}
        </label>
      )}
    </div>
  );
}
