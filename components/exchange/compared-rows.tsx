import { clsx } from 'clsx';
import { ValueTable } from '@/components/ui/value-table';
import type { ComparedValue } from '@/lib/comparison/compare';
import { withoutRun } from '@/lib/record/run-path';

/** Every value of a comparison, the predicted one beside the observed. */
export function ComparedRows({ rows }: { rows: readonly ComparedValue[] }) {
  return (
    <ValueTable heads={['What', 'Predicted', 'Observed']}>
      {rows.map((row) => (
        <tr
          key={row.what}
          className={clsx('border-t border-hairline align-top', row.standing === 'differs' && 'text-differs')}
        >
          <td className="pr-4 font-sans">
            {row.standing === 'differs' ? '≠ ' : ''}
            {row.what}
          </td>
          <td className="pr-4 [overflow-wrap:anywhere]">{withoutRun(row.predicted)}</td>
          <td className="[overflow-wrap:anywhere]">
            {row.observed === null ? (
              <span className="font-sans text-faint">not observed</span>
            ) : (
              withoutRun(row.observed)
            )}
          </td>
        </tr>
      ))}
    </ValueTable>
  );
}
