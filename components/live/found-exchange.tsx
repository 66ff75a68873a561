import { memo } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { lessonRows } from '@/components/exchange/lesson-rows';
import { Sequence, shownExchanges } from './sequence';
import type { Found } from './found';

/** What is known of a request so far, and every header row of it. */
export const FoundExchange = memo(function FoundExchange({ found }: { found: Found }) {
  return (
    <Exchange exchanges={shownExchanges(found)} lit={lessonRows(found.prediction)}>
      <Sequence found={found} />
    </Exchange>
  );
});
