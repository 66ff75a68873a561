import { sitePlace } from '@/components/live/site-place';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { RecordedMatrix } from './recorded-matrix';
import { ConformanceClient } from './conformance-client';

/** Runs every scenario in the reader's own browser, and lays what happened beside what was predicted. */
export function Conformance() {
  return (
    <HydrationBoundary>
      <ConformanceClient place={sitePlace} recorded={<RecordedMatrix />} />
    </HydrationBoundary>
  );
}
