import type { ReactNode } from 'react';

type Props = { heads: readonly [string, string, string]; children: ReactNode };

/** Named values side by side: what it is, and its two values. It scrolls sideways by itself. */
export function ValueTable({ heads: [what, first, second], children }: Props) {
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-left text-xs leading-6">
        <thead className="text-faint">
          <tr>
            <th className="pr-4 font-normal">{what}</th>
            <th className="pr-4 font-normal">{first}</th>
            <th className="font-normal">{second}</th>
          </tr>
        </thead>
        <tbody className="font-mono">{children}</tbody>
      </table>
    </div>
  );
}
