'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { loadDeferred } from '@/components/ui/deferred';
import { emptyFeed, runFeed, type FeedState } from '@/lib/run/run-feed';

/** The page's live record at the demo API. The first exchange in it wakes the widgets that show it. */
export function useRunFeed(api: string): FeedState {
  const feed = runFeed(api);
  const state = useSyncExternalStore(feed.subscribe, feed.snapshot, emptyFeed);
  const hasExchanges = state.exchanges.length > 0;
  useEffect(() => {
    if (hasExchanges) loadDeferred();
  }, [hasExchanges]);
  return state;
}
