import './evidence-gates';
import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { profiles } from '@/lib/browsers/profiles';
import { scenarioOfCase } from '@/lib/evidence/diagnosis/scenario-of-case';
import { unknownUrl } from '@/lib/evidence/diagnosis/unknown-url';
import type { Finding } from '@/lib/evidence/examination/examine';
import { reproductionOf } from '@/lib/scenarios/reproduction';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { EvidenceCard } from './evidence-column';

/** What runs is loaded once somebody asks for it: until then this page connects to nothing. */
const ReproducedRun = dynamic(async () => (await import('./reproduced-run')).ReproducedRun, {
  loading: () => <p className="px-5 py-3 text-sm text-soft">Running in your browser.</p>,
});

/** The customer's case, run in this browser where this page and the demo API can stand in for theirs. */
export function ReproduceCard({ finding: { data, engine }, place }: { finding: Finding; place: Place }) {
  const [isAsked, setAsked] = useState(false);
  const reproduction = useMemo(() => {
    if (data === null || data.request.url === unknownUrl) return null;
    return reproductionOf(scenarioOfCase(data), place, profiles[engine ?? 'spec']);
  }, [data, engine, place]);
  if (reproduction === null) return null;
  return (
    <EvidenceCard title="Reproduce">
      <div className="grid gap-2 px-5 py-3.5 text-sm">
        {reproduction.kind === 'can be run' ? (
          <>
            <p className="[overflow-wrap:anywhere]">
              Your browser can make this request from this page to the demo API, which responds as that server
              did.
            </p>
            <ul className="list-disc space-y-0.5 pl-5 text-sm text-soft">
              {reproduction.notes.map((note) => (
                <li key={note} className="[overflow-wrap:anywhere]">
                  {note}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p className="[overflow-wrap:anywhere]">
            <b className="font-semibold">Predicted, not run from here.</b> {reproduction.because}
          </p>
        )}
        {reproduction.kind === 'can be run' && !isAsked ? (
          <button
            type="button"
            onClick={() => setAsked(true)}
            className="mt-1 h-9 w-fit rounded-lg bg-ink px-4 font-semibold text-page hover:opacity-90"
          >
            Run it here
          </button>
        ) : null}
      </div>
      {reproduction.kind === 'can be run' && isAsked ? (
        <ReproducedRun data={reproduction.data} theirs={reproduction.block} place={place} />
      ) : null}
    </EvidenceCard>
  );
}
