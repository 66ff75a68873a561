import { memo } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { Sequence, shownExchanges } from './sequence';
import type { Found } from './found';

/** What is known of a request so far, and every header row of it. */
export const FoundExchange = memo(function FoundExchange({ found }: { found: Found }) {
  const failed = found.prediction.steps.find((step) => step.outcome === 'failed');
  return (
    <Exchange exchanges={shownExchanges(found)} lit={failed?.reads ?? []}>
      <Sequence found={found} />
    </Exchange>
  );
});
