import { HeaderTable } from '@/components/exchange/header-table';
import { recordedExchanges } from '@/components/exchange/shown-exchange';
import type { Exchange } from '@/lib/record/record';

/** Exchanges of a terminal, side by side. */
export function TerminalExchanges({ exchanges }: { exchanges: readonly Exchange[] }) {
  return (
    <div className="@container border-t">
      <p className="px-4 pt-3 text-xs font-semibold">From your terminal, or sent in its place</p>
      <div className="grid @2xl:grid-cols-2 @2xl:divide-x">
        {recordedExchanges(exchanges, null, null, false).map((exchange) => (
          <HeaderTable key={exchange.key} exchange={exchange} lit={[]} isAlone={false} />
        ))}
      </div>
    </div>
  );
}
