'use client';

import { useEffect, useState } from 'react';
import type { Scenario } from '@/lib/cors/scenario';
import { engineOf } from '@/lib/browsers/engine-of';

type Note = { readonly id: string; readonly sentence: string };

/** Which known departures of the reader's browser explain a difference from the standard. Loaded when there is one. */
export function DeparturesNote({ scenario, browser }: { scenario: Scenario; browser: string }) {
  const [notes, setNotes] = useState<readonly Note[] | null>(null);
  const engine = engineOf(browser);
  useEffect(() => {
    let isCurrent = true;
    const explain = async () => {
      if (engine === null) return;
      const { departuresInPlay } = await import('@/lib/browsers/departures-in-play');
      if (isCurrent) setNotes(departuresInPlay(scenario, engine));
    };
    void explain();
    return () => {
      isCurrent = false;
    };
  }, [scenario, engine]);
  if (notes === null || notes.length === 0) return null;
  return (
    <div className="mt-1.5">
      <p className="font-medium text-ink">{browser} departs from the standard here, which is known:</p>
      <ul className="list-disc pl-4">
        {notes.map(({ id, sentence }) => (
          <li key={id} data-departure={id}>
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
