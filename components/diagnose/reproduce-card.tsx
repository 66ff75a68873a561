import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { profiles } from '@/lib/browsers/profiles';
import { scenarioDataOf } from '@/lib/evidence/diagnosis/scenario-data-of';
import type { Finding } from '@/lib/evidence/examination/examine';
import { reproductionOf } from '@/lib/scenarios/reproduction';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import { causeWords } from './cause-words';
import { EvidenceCard } from './evidence-column';
import { PlaygroundLink } from './playground-link';

/** What runs is loaded once somebody asks for it: until then this page connects to nothing. */
const ReproducedRun = dynamic(async () => (await import('./reproduced-run')).ReproducedRun, {
  loading: () => <p className="px-5 py-3 text-sm text-soft">Running in your browser.</p>,
});

/** The customer's case, run in this browser where this page and the demo API can stand in for theirs. */
export function ReproduceCard({ finding: { data, engine, causes }, place }: { finding: Finding; place: Place }) {
  const [isAsked, setAsked] = useState(false);
  const { title } = causeWords(causes[0]);
  const asScenario = useMemo(() => (data === null ? null : scenarioDataOf(data, title)), [data, title]);
  const reproduction = useMemo(
    () => asScenario && reproductionOf(asScenario, place, profiles[engine ?? 'spec']),
    [asScenario, engine, place],
  );
  if (asScenario === null || reproduction === null) return null;
  return (
    <EvidenceCard title="Reproduce">
      <div className="grid gap-2 px-5 py-3.5 text-sm">
        {reproduction.kind === 'can be run' ? (
          <>
            <p className="[overflow-wrap:anywhere]">
              Your browser can make this request from this page to the demo API, which answers as that server
              did.
            </p>
            <ul className="list-disc space-y-0.5 pl-5 text-[13px] text-soft">
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
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-1">
          {reproduction.kind === 'can be run' && !isAsked ? (
            <button
              type="button"
              onClick={() => setAsked(true)}
              className="h-9 rounded-lg bg-ink px-4 font-semibold text-page hover:opacity-90"
            >
              Run it here
            </button>
          ) : null}
          <PlaygroundLink data={asScenario}>Open the case in the playground</PlaygroundLink>
        </p>
      </div>
      {reproduction.kind === 'can be run' && isAsked ? (
        <ReproducedRun data={reproduction.data} place={place} />
      ) : null}
    </EvidenceCard>
  );
}
