import { clsx } from 'clsx';
import { ScrollingTable } from '@/components/conformance/scrolling-table';
import { series, type Arrived } from '@/lib/measurement/cost-series';
import { milliseconds, seriesWords, type Summaries } from './cost-words';

type Props = { summaries: Summaries; arrived: Arrived | null };

const columns = [
  ['Median', 'min-w-24'],
  ['Middle half', 'min-w-38'],
  ['All', 'min-w-38'],
  ['Arrived', 'min-w-40'],
] as const;

/** The chart as numbers, and what arrived at the demo API. */
export function CostTable({ summaries, arrived }: Props) {
  return (
    <ScrollingTable label="The samples as numbers">
      <thead className="text-left text-xs text-soft">
        <tr className="border-b">
          <th scope="col" className="px-3 py-2 font-medium">
            Request
          </th>
          {columns.map(([column, width]) => (
            <th key={column} scope="col" className={clsx('px-3 py-2 font-medium', width)}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="text-sm tabular-nums">
        {series.map((of) => {
          const summary = summaries[of];
          const cells =
            summary === null
              ? ['–', '–', '–']
              : [
                  milliseconds(summary.median),
                  range(summary.lowerQuartile, summary.upperQuartile),
                  range(summary.least, summary.greatest),
                ];
          return (
            <tr key={of} className="border-b border-hairline last:border-0" data-series={of}>
              <th scope="row" className="px-3 py-2 text-left font-normal">
                {seriesWords[of].title}
              </th>
              {[...cells, arrived === null ? '–' : wireText(arrived[of])].map((cell, index) => (
                <td key={index} className="whitespace-nowrap px-3 py-2">
                  {cell}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </ScrollingTable>
  );
}

function range(from: number, to: number): string {
  return `${from.toFixed(1)} to ${milliseconds(to)}`;
}

function wireText({ requests, preflights }: Arrived[keyof Arrived]): string {
  return `${preflights} OPTIONS, ${requests} GET`;
}
