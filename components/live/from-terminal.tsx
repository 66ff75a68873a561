import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { useSaid } from '@/components/ui/say';
import type { Exchange } from '@/lib/record/record';

/** Its code is loaded when there is an exchange to show. */
const TerminalExchanges = dynamic(async () => (await import('./terminal-exchanges')).TerminalExchanges);

/** The exchanges made from the reader's own terminal, as they arrive. */
export function FromTerminal({ exchanges }: { exchanges: readonly Exchange[] }) {
  const last = exchanges.at(-1);
  useSaid(last === undefined ? '' : `Request ${exchanges.length} from your terminal: ${last.request.method}`);
  if (exchanges.length === 0) return null;
  return (
    <Suspense>
      <TerminalExchanges exchanges={exchanges.slice(-2)} />
    </Suspense>
  );
}
