import {
  matrixDate,
  matrixRows,
  matrixScenarios,
  type MatrixRow,
} from '@/components/browser-matrix/matrix-rows';
import { matrixBrowsers } from '@/components/browser-matrix/matrix-summary';
import { StandingMark } from '@/components/browser-matrix/standing-mark';
import { listed } from '@/lib/browsers/listed';
import { ScrollingTable } from './scrolling-table';

type Recorded = { readonly id: string; readonly title: string; readonly rows: readonly MatrixRow[] };

/** What three browsers did when every scenario was last run in them: shown until the reader's own has run them. */
export function RecordedMatrix() {
  const all = matrixScenarios.map(({ id, title }) => ({ id, title, rows: matrixRows(id) }));
  const isPlain = ({ rows }: Recorded) => rows.every(({ standing }) => standing === 'as the standard says');
  const others = all.filter((recorded) => !isPlain(recorded));
  return (
    <section aria-labelledby="recorded" className="mt-8">
      <h2 id="recorded" className="text-lg font-semibold tracking-tight">
        As last recorded
      </h2>
      <p className="mb-3 max-w-2xl text-sm text-soft">
        {listed(matrixBrowsers())}, on {matrixDate()}. In {all.length - others.length} of {all.length}{' '}
        scenarios all three did what the standard says. Run them, and your own browser's results appear here
        instead.
      </p>
      <Matrix label="Scenarios in which a browser departs from the standard" scenarios={others} />
      <details className="mt-4">
        <summary className="w-fit py-1 text-sm text-soft">
          The other {all.length - others.length}, in which all three did what the standard says
        </summary>
        <ul className="mt-2 grid gap-x-6 text-sm sm:grid-cols-2">
          {all.filter(isPlain).map(({ id, title }) => (
            <li key={id} className="py-0.5">
              <a href={`/scenario/${id}`} className="inline-block py-0.5 underline underline-offset-2">
                {title}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

/** On a phone a scenario stands above its browsers. */
const row = 'max-sm:grid max-sm:grid-cols-3';

function Matrix({ label, scenarios: shown }: { label: string; scenarios: readonly Recorded[] }) {
  return (
    <ScrollingTable label={label}>
      <thead className="text-left text-xs text-soft">
        <tr className={`${row} border-b`}>
          <th scope="col" className="px-3 py-2 font-medium max-sm:sr-only sm:w-2/5">
            Scenario
          </th>
          {matrixBrowsers().map((browser) => (
            <th key={browser} scope="col" className="px-3 py-2 font-medium sm:w-1/5">
              {browser}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(({ id, title, rows }) => (
          <tr key={id} className={`${row} border-b border-hairline align-top last:border-0`}>
            <th
              scope="row"
              className="col-span-full px-3 pt-2 text-left text-sm font-normal sm:min-w-40 sm:pb-2"
            >
              <a href={`/scenario/${id}`} className="underline underline-offset-2">
                {title}
              </a>
            </th>
            {rows.map(({ engine, standing }) => (
              <td key={engine} className="px-3 py-2 text-sm max-sm:pt-0.5 sm:min-w-40">
                <StandingMark standing={standing} isShort />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  );
}
