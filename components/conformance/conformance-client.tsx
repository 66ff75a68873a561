'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { browserName } from '@/lib/run/browser-name';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { offerBatchRunner } from './batch-runner';
import { ConformanceControls } from './conformance-controls';
import { ConformanceResults } from './conformance-results';
import { useConformance } from './use-conformance';

type Props = {
  place: Place;
  /** Stands where the results will be. */
  recorded: ReactNode;
};

/** The catalogue, run in the reader's own browser. */
export function ConformanceClient({ place, recorded }: Props) {
  useEffect(() => offerBatchRunner(place), [place]);
  const { run, start, resume, stop } = useConformance(place);
  const link = useRef<HTMLAnchorElement>(null);

  function download() {
    const browser = browserName(navigator.userAgent);
    const report = { browser, userAgent: navigator.userAgent, date: new Date().toISOString(), ...run };
    const url = URL.createObjectURL(
      new Blob([`${JSON.stringify(report, null, 2)}\n`], { type: 'application/json' }),
    );
    if (link.current) {
      link.current.href = url;
      link.current.click();
    }
    setTimeout(() => URL.revokeObjectURL(url), 1000);
  }

  return (
    <>
      <ConformanceControls run={run} onStart={start} onResume={resume} onStop={stop} onDownload={download} />
      <a ref={link} hidden download="conformance.json" href="/conformance">
        The results as JSON
      </a>
      {run.state === 'not started' ? recorded : <ConformanceResults results={run.results} />}
    </>
  );
}
