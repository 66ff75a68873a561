import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import type { Exchange } from '@/lib/record/record';

/** Its code is loaded when there is an exchange to show. */
const TerminalExchanges = dynamic(async () => (await import('./terminal-exchanges')).TerminalExchanges);

/** The exchanges made from the reader's own terminal, as they arrive. */
export function FromTerminal({ exchanges }: { exchanges: readonly Exchange[] }) {
  return (
    <div aria-live="polite">
      {exchanges.length === 0 ? null : (
        <Suspense>
          <TerminalExchanges exchanges={exchanges.slice(-2)} />
        </Suspense>
      )}
    </div>
  );
}
