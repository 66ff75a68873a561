import { clsx } from 'clsx';
import { Cookie } from 'lucide-react';
import type { HeaderReference } from '@/lib/cors/prediction';
import { HeaderList } from './header-list';
import type { ShownExchange } from './shown-exchange';

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
      className={clsx('min-w-0', isAlone && 'grid @2xl:grid-cols-2 @2xl:divide-x')}
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
        <div className="mt-1.5">
          <HeaderList
            headers={exchange.requestHeaders}
            lit={names('request')}
            tint={tint}
            label="Request headers"
          />
        </div>
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
        <div className="mt-1.5">
          <HeaderList
            headers={exchange.responseHeaders}
            lit={names('response')}
            tint={tint}
            label="Response headers"
          />
        </div>
      </div>
    </div>
  );
}
