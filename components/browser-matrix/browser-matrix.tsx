import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { LookIcon, type Look } from '@/components/exchange/verdict-strip';
import { scenarioById } from '@/lib/scenarios/catalogue';
import {
  circumstancesOf,
  gateWords,
  looksOf,
  matrixDate,
  matrixRows,
  scriptWords,
  type MatrixRow,
} from './matrix-rows';
import { RecordedDetails } from './recorded-details';
import { StandingMark } from './standing-mark';

const columns = ['Preflight', 'Request', 'Response', 'The script got', 'Compared with the standard'] as const;

/** Longer error names may be broken, so that the table fits. */
const longestWord = 18;

/**
 * What Chromium, Firefox and WebKitGTK did with a scenario when all of it was last run in them.
 * @param scenario id of a scenario in lib/scenarios
 */
export function BrowserMatrix({ scenario }: { scenario: string }) {
  const { title } = scenarioById(scenario);
  const rows = matrixRows(scenario);
  const explained = rows.filter(({ reasons, contradicted }) => reasons.length + contradicted.length > 0);
  return (
    <figure data-matrix={scenario} className="@container not-prose my-7 overflow-hidden rounded-2xl border">
      <figcaption className="border-b bg-panel px-4 py-2.5 text-sm">
        <span className="font-semibold">Seen in three browsers:</span> {title}
        <span className="block text-xs text-faint">
          Run for real on {matrixDate()}. {circumstancesOf(scenario)}WebKitGTK has Safari's engine, but a
          network stack of its own.
        </span>
      </figcaption>
      <table className="block w-full border-collapse text-sm leading-5 @2xl:table">
        <thead className="sr-only @2xl:not-sr-only @2xl:table-header-group">
          <tr className="border-b text-left text-xs text-soft">
            <th scope="col" className="px-4 py-2 font-medium">
              Browser
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-2 pr-4 font-medium">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="block @2xl:table-row-group">
          {rows.map((row) => (
            <BrowserRow key={row.engine} row={row} />
          ))}
        </tbody>
      </table>
      {explained.length === 0 ? null : <Reasons rows={explained} />}
      <RecordedDetails rows={rows} />
    </figure>
  );
}

function BrowserRow({ row }: { row: MatrixRow }) {
  const { engine, browser, version, entry, standing } = row;
  const looks = entry === null ? null : looksOf(entry);
  const gate = entry === null ? null : gateWords(entry);
  return (
    <tr
      data-engine={engine}
      className="block border-b border-hairline px-4 py-3 align-top last:border-0 @2xl:table-row @2xl:px-0"
    >
      <th scope="row" className="block text-left font-medium @2xl:table-cell @2xl:py-2.5 @2xl:pr-4 @2xl:pl-4">
        {browser} <span className="text-xs font-normal text-faint @2xl:block">{version}</span>
      </th>
      <Cell label="Preflight">{looks === null ? null : <Answer look={looks.preflight} />}</Cell>
      <Cell label="Request">
        {looks === null ? null : (
          <span className="min-w-0">
            <Answer look={looks.request} />
            <span className="block font-mono text-xs leading-5 text-faint [overflow-wrap:anywhere]">
              {entry?.wire?.map((line) => line.split(' ')[0]).join(', ')}
            </span>
          </span>
        )}
      </Cell>
      <Cell label="Response">{looks === null ? null : <Answer look={looks.response} />}</Cell>
      <Cell label="The script got">
        {entry === null ? null : (
          <span className="min-w-0">
            <span
              className={clsx(
                'block font-mono text-xs leading-5',
                entry.script.length > longestWord && '[overflow-wrap:anywhere]',
              )}
            >
              {scriptWords(entry)}
            </span>
            {gate === null ? null : <span className="block text-xs text-soft">Ended at: {gate}</span>}
          </span>
        )}
      </Cell>
      <Cell label="Compared with the standard">
        <StandingMark standing={standing} />
      </Cell>
    </tr>
  );
}

function Cell({ label, children }: { label: (typeof columns)[number]; children: ReactNode }) {
  return (
    <td className="mt-1 grid grid-cols-[8.5rem_minmax(0,1fr)] gap-x-3 @2xl:mt-0 @2xl:table-cell @2xl:py-2.5 @2xl:pr-4">
      <span aria-hidden className="text-faint @2xl:hidden">
        {label}
      </span>
      {children ?? <span className="text-faint">Not run</span>}
    </td>
  );
}

function Answer({ look }: { look: Look }) {
  return (
    <span className={clsx('flex min-w-0 items-start gap-1.5 font-medium', look.colour)}>
      <span className="flex h-5 items-center">
        <LookIcon icon={look.icon} />
      </span>
      {look.words}
    </span>
  );
}

function Reasons({ rows }: { rows: readonly MatrixRow[] }) {
  return (
    <ul className="border-t px-4 py-3 text-sm leading-5">
      {rows.map(({ engine, browser, reasons, contradicted }) => (
        <li key={engine} className="mt-1 first:mt-0">
          <span className="font-medium">{browser}:</span> {reasons.join(' ')}
          {contradicted.map(({ what, predicted, observed }) => (
            <span key={what} className="block text-differs [overflow-wrap:anywhere]">
              {what}: predicted <code className="font-mono">{predicted || 'nothing'}</code>, observed{' '}
              <code className="font-mono">{observed || 'nothing'}</code>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
