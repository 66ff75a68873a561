import { matrixDate } from '@/components/browser-matrix/matrix-rows';
import {
  matrixBrowsers,
  scenarioStandings,
  type ScenarioStanding,
} from '@/components/browser-matrix/matrix-summary';
import { listed } from '@/lib/browsers/listed';
import { OnwardLinks } from './onward-links';

/** Filled where all is by the standard; an outline where a browser departs from it as predicted. */
const looks: Readonly<Record<ScenarioStanding, { readonly fill: string; readonly stroke: string }>> = {
  'as the standard says': { fill: 'var(--allowed)', stroke: 'var(--allowed)' },
  'a known departure': { fill: 'none', stroke: 'var(--allowed)' },
  'not as predicted': { fill: 'var(--differs)', stroke: 'var(--differs)' },
  'not run': { fill: 'none', stroke: 'var(--faint)' },
};
const words: Readonly<Record<ScenarioStanding, string>> = {
  'as the standard says': 'as the standard says in all three',
  'a known departure': 'where a browser is known to depart from it',
  'not as predicted': 'not as predicted',
  'not run': 'not run in all three',
};
const order = ['as the standard says', 'a known departure', 'not as predicted', 'not run'] as const;

const columns = 40;
const cell = 12;

/** Every scenario as three browsers ran it, from the recorded matrix. */
export function Proof() {
  const standings = scenarioStandings().toSorted(
    (left, right) => order.indexOf(left.standing) - order.indexOf(right.standing),
  );
  const rows = Math.ceil(standings.length / columns);
  const counts = order.flatMap((standing) => {
    const count = standings.filter((each) => each.standing === standing).length;
    return count === 0 ? [] : [{ standing, count }];
  });
  return (
    <section
      aria-labelledby="proof"
      className="grid gap-x-14 gap-y-8 border-y py-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.3fr)] lg:items-center"
    >
      <div>
        <h2 id="proof" className="text-2xl font-semibold tracking-tight">
          Checked against three browsers
        </h2>
        <p className="mt-1.5 max-w-[36em] text-soft">
          The scenarios were run for real in {listed(matrixBrowsers())}, most recently on {matrixDate()}, and
          compared with the prediction.
        </p>
        <div className="mt-4">
          <OnwardLinks
            links={[
              ['/conformance', 'Run them in your browser'],
              ['/scenario', 'All scenarios'],
            ]}
          />
        </div>
      </div>
      <figure>
        <svg aria-hidden viewBox={`0 0 ${columns * cell} ${rows * cell}`} className="block w-full">
          {standings.map(({ id, standing }, index) => (
            <rect
              key={id}
              x={(index % columns) * cell + 0.5}
              y={Math.floor(index / columns) * cell + 0.5}
              width={cell - 4}
              height={cell - 4}
              rx="2"
              opacity="0.85"
              {...looks[standing]}
            />
          ))}
        </svg>
        <figcaption className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-sm text-soft">
          <span className="font-semibold text-ink">{standings.length} scenarios</span>
          {counts.map(({ standing, count }) => (
            <span key={standing} className="flex items-center gap-2">
              <svg aria-hidden width="9" height="9">
                <rect x="0.5" y="0.5" width="8" height="8" rx="2" {...looks[standing]} />
              </svg>
              {count} {words[standing]}
            </span>
          ))}
        </figcaption>
      </figure>
    </section>
  );
}
