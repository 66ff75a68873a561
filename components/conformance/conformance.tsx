import { sitePlace } from '@/components/live/site-place';
import { ConformanceClient } from './conformance-client';

/** Runs every scenario in the reader's own browser, and lays what happened beside what was predicted. */
export function Conformance() {
  return <ConformanceClient place={sitePlace} />;
}
