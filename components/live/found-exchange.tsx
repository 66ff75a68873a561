import { memo } from 'react';
import { Exchange } from '@/components/exchange/exchange';
import { lessonRows } from '@/components/exchange/lesson-rows';
import { Sequence, shownExchanges } from './sequence';
import type { Found } from './found';

/** What is known of a request so far, and every header row of it. */
export const FoundExchange = memo(function FoundExchange({ found }: { found: Found }) {
  const shown = shownExchanges(found);
  const earlier = shown.filter(({ isEarlier }) => isEarlier).length;
  // A request that the HTTP cache answers has the earlier one's response.
  const before = shown.length > earlier ? earlier : 0;
  const lit = lessonRows(found.prediction).map((row) => ({ ...row, exchange: row.exchange + before }));
  return (
    <Exchange exchanges={shown} lit={lit}>
      <Sequence found={found} />
    </Exchange>
  );
});
