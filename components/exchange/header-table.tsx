import { clsx } from 'clsx';
import { Cookie } from 'lucide-react';
import type { HeaderReference } from '@/lib/cors/prediction';
import type { ShownExchange, ShownHeader } from './shown-exchange';

type Side = HeaderReference['side'];

/** The header rows of one exchange: what was asked, what was answered. Rows that a rule reads are lit. */
export function HeaderTable({
  exchange,
  lit,
  isAlone,
}: {
  exchange: ShownExchange;
  lit: readonly HeaderReference[];
  isAlone: boolean;
}) {
  const names = (side: Side) =>
    new Set(lit.filter((row) => row.side === side).map((row) => row.name.toLowerCase()));
  const colour = exchange.kind === 'preflight' ? 'text-preflight' : 'text-actual';
  const tint = exchange.kind === 'preflight' ? 'bg-preflight-tint' : 'bg-actual-tint';
  return (
    <div
      role="group"
      aria-label={`${exchange.method} ${exchange.path}`}
      className={clsx('min-w-0', isAlone && 'grid md:grid-cols-2 md:divide-x')}
    >
      <div className={clsx('min-w-0 px-4 pt-3', isAlone && 'pb-4')}>
        <p className={clsx('flex items-baseline gap-3 font-mono text-xs font-semibold', colour)}>
          <span className="min-w-0 break-all">
            {exchange.method} <span className="font-normal text-soft">{exchange.path}</span>
          </span>
          <span className="ml-auto shrink-0 font-sans text-xs font-normal text-faint">{exchange.note}</span>
        </p>
        {exchange.cookies === null ? null : (
          <p className="mt-1 flex items-center gap-1.5 text-sm text-ink">
            <Cookie aria-hidden size={14} strokeWidth={1.8} className="shrink-0 text-faint" />
            {exchange.cookies}
          </p>
        )}
        <Rows headers={exchange.requestHeaders} lit={names('request')} tint={tint} label="Request headers" />
      </div>
      <div className="min-w-0 px-4 pb-4 pt-3">
        <p
          className={clsx(
            'font-mono text-xs font-semibold',
            exchange.status === null ? 'text-faint' : colour,
          )}
        >
          {exchange.status ?? exchange.noAnswer}
        </p>
        <Rows
          headers={exchange.responseHeaders}
          lit={names('response')}
          tint={tint}
          label="Response headers"
        />
      </div>
    </div>
  );
}

function Rows({
  headers,
  lit,
  tint,
  label,
}: {
  headers: readonly ShownHeader[];
  lit: ReadonlySet<string>;
  tint: string;
  label: string;
}) {
  const isFolded = ({ name, isQuiet }: ShownHeader) => isQuiet && !lit.has(name.toLowerCase());
  const folded = headers.filter(isFolded).length;
  return (
    <div className="group/rows mt-1.5">
      <dl aria-label={label} className="font-mono text-xs leading-5">
        {headers.map((header, index) => {
          const { name, value, tag, isQuiet } = header;
          return (
            <div
              key={index}
              data-header={name}
              className={clsx(
                '-mx-2 grid grid-cols-[minmax(0,13.75rem)_minmax(6rem,1fr)] items-baseline gap-x-3 px-2 py-1',
                lit.has(name.toLowerCase()) ? `${tint} rounded-md` : 'border-t border-hairline',
                isQuiet && 'text-faint',
                isFolded(header) && 'not-print:not-group-has-checked/rows:hidden',
              )}
            >
              <dt className={clsx('[overflow-wrap:anywhere]', !isQuiet && 'text-soft')}>
                {name}
                {tag === null ? null : (
                  <span className="ml-1.5 whitespace-nowrap rounded border px-1 py-px font-sans text-xs text-faint">
                    {tag}
                  </span>
                )}
              </dt>
              <dd className="min-w-0 [overflow-wrap:anywhere]">{value}</dd>
            </div>
          );
        })}
      </dl>
      {folded === 0 ? null : (
        <label className="no-print -mx-2 flex min-h-7 w-[calc(100%+1rem)] items-center gap-2 border-t border-hairline px-2 text-xs text-faint hover:text-ink">
          <input type="checkbox" className="size-3.5 accent-ink" />
          {folded === headers.length ? `Show ${folded}` : `Show ${folded} more`}
        </label>
      )}
    </div>
  );
}
