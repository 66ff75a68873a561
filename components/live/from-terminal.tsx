import { HeaderTable } from '@/components/exchange/header-table';
import { recordedExchanges } from '@/components/exchange/shown-exchange';
import type { Exchange } from '@/lib/record/record';

/** The exchanges made from the reader's own terminal, as they arrive. */
export function FromTerminal({ exchanges }: { exchanges: readonly Exchange[] }) {
  const shown = recordedExchanges(exchanges.slice(-2), null, null, false);
  return (
    <div aria-live="polite">
      {shown.length === 0 ? null : (
        <div className="border-t">
          <p className="px-4 pt-3 text-xs font-semibold">From your terminal</p>
          <div className="grid md:grid-cols-2 md:divide-x">
            {shown.map((exchange) => (
              <HeaderTable key={exchange.key} exchange={exchange} lit={[]} isAlone={false} />
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
