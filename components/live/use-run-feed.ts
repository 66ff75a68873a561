'use client';

import { useSyncExternalStore } from 'react';
import { emptyFeed, runFeed, type FeedState } from '@/lib/run/run-feed';

/** The page's live record at the demo API. */
export function useRunFeed(api: string): FeedState {
  const feed = runFeed(api);
  return useSyncExternalStore(feed.subscribe, feed.snapshot, emptyFeed);
}
