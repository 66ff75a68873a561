'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { EvidenceBox } from './evidence-box';
import { admitted } from './limits';
import type { GivenEvidence } from './messages-of-worker';

/** What reads and draws is loaded once there is something to read. */
const Desk = dynamic(async () => (await import('./diagnose-client')).DiagnoseClient, {
  loading: () => <p className="rounded-2xl border px-5 py-4 text-sm text-soft">Reading the evidence.</p>,
});

/** The box among the words of a page: it is all there is until something is given. */
export function DiagnoseInText({ place }: { place: Place }) {
  const [given, setGiven] = useState<readonly GivenEvidence[]>([]);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const give = (more: readonly GivenEvidence[]) => {
    const { taken, refusals: refused } = admitted(more);
    setRefusals(refused);
    setGiven(taken);
  };
  if (given.length > 0) return <Desk place={place} first={given} refused={refusals} isNarrow />;
  return (
    <div data-diagnose>
      <EvidenceBox isMore={false} onGive={give} />
      <div role="status">
        {refusals.map((refusal) => (
          <p key={refusal} className="mt-2 text-sm text-blocked">
            {refusal}
          </p>
        ))}
      </div>
    </div>
  );
}
