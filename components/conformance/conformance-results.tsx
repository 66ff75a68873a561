import { clsx } from 'clsx';
import { useState } from 'react';
import { StandingIcon } from '@/components/browser-matrix/standing-mark';
import { ComparedRows } from '@/components/exchange/compared-rows';
import { ScrollingTable } from './scrolling-table';
import type { ConformanceResult, Standing } from './conformance-result';

const groups: readonly { standing: Standing; title: string; lead: string }[] = [
  {
    standing: 'not as predicted',
    title: 'Not as predicted',
    lead: 'This browser did something that none of the rules known for it predicts. These are the values.',
  },
  {
    standing: 'not run',
    title: 'Not run',
    lead: 'There is nothing to compare.',
  },
  {
    standing: 'a known departure',
    title: 'A known departure',
    lead: 'This browser is known to depart from the standard here.',
  },
  {
    standing: 'as the standard says',
    title: 'As the standard says',
    lead: 'Observed as predicted by the Fetch Standard and Content Security Policy.',
  },
];

/** The results, by how they stand to what was predicted. */
export function ConformanceResults({ results }: { results: readonly ConformanceResult[] }) {
  return groups.map(({ standing, title, lead }) => {
    const own = results.filter((result) => result.standing === standing);
    if (own.length === 0) return null;
    return (
      <section key={standing} aria-label={title} className="mt-8">
        <h2 className="flex items-center gap-2 text-lg font-semibold tracking-tight">
          <StandingIcon standing={standing} />
          {title} <span className="font-normal text-faint">({own.length})</span>
        </h2>
        <p className="mb-3 text-sm text-soft">{lead}</p>
        <ScrollingTable label={title}>
          <thead className="text-left text-xs text-soft">
            <tr className="border-b">
              <th scope="col" className="px-3 py-2 font-medium">
                Scenario
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Predicted by {standing === 'not as predicted' ? "this browser's rules" : 'the standard'}
              </th>
              <th scope="col" className="px-3 py-2 font-medium">
                Observed
              </th>
            </tr>
          </thead>
          <tbody>
            {own.map((result) => (
              <ResultRow key={result.id} result={result} />
            ))}
          </tbody>
        </ScrollingTable>
      </section>
    );
  });
}

const border = 'border-b border-hairline last:border-0';

/** Rendered when it is opened: there are hundreds of results. */
function AllValues({ compared }: Pick<ConformanceResult, 'compared'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="text-xs" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit text-soft">All {compared.length} values</summary>
      {isOpen ? <ComparedRows rows={compared} /> : null}
    </details>
  );
}

function ResultRow({ result }: { result: ConformanceResult }) {
  const { id, title, theme, message, departures, compared } = result;
  const differing = compared.filter(({ standing }) => standing === 'differs');
  const shown =
    differing.length > 0
      ? differing
      : compared.filter(({ what }) => what === 'requests on the wire' || what === 'response');
  const hasMore = compared.length > shown.length;
  return (
    <>
      <tr className={clsx('align-top', !hasMore && border)} data-result={id}>
        <th scope="row" className="min-w-40 px-3 py-2 text-left text-sm font-normal">
          <a href={`/scenario/${id}`} className="underline underline-offset-2">
            {title}
          </a>
          <span className="block text-xs text-faint">{theme}</span>
          {departures.map((departure) => (
            <span key={departure.id} className="block text-xs text-soft">
              {departure.sentence}
            </span>
          ))}
          {message === '' ? null : <span className="block text-xs text-blocked">{message}</span>}
        </th>
        {(['predicted', 'observed'] as const).map((side) => (
          <td key={side} className="min-w-48 px-3 py-2 text-xs [overflow-wrap:anywhere]">
            {shown.map((value) => (
              <span key={value.what} className="block">
                <span className="text-faint">{value.what}: </span>
                <span className="font-mono">{value[side] ?? 'not observed'}</span>
              </span>
            ))}
          </td>
        ))}
      </tr>
      {hasMore ? (
        <tr className={border}>
          <td colSpan={3} className="px-3 pb-2">
            <AllValues compared={compared} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
