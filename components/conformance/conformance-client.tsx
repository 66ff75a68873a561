'use client';

import { useEffect } from 'react';
import type { Place } from '@/lib/scenarios/play';
import { offerBatchRunner } from './batch-runner';

export function ConformanceClient({ place }: { place: Place }) {
  useEffect(() => offerBatchRunner(place), [place]);
  return null;
}
