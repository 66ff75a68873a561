import type { MatrixEntry } from '@/lib/comparison/matrix/matrix-entry';
import { HeaderList } from '@/components/exchange/header-list';
import type { MatrixRow } from './matrix-rows';
import { violationWords, wireWords } from './recorded-words';

/** The rest of what was recorded, folded: browsers that did the same are told of once. */
export function RecordedDetails({ rows }: { rows: readonly MatrixRow[] }) {
  const groups = new Map<string, { readonly names: string[]; readonly entry: MatrixEntry }>();
  for (const { browser, entry } of rows) {
    if (entry === null) continue;
    const { wire, readable, violations } = entry;
    const key = JSON.stringify([wire, readable, violations]);
    const group = groups.get(key) ?? { names: [], entry };
    group.names.push(browser);
    groups.set(key, group);
  }
  if (groups.size === 0) return null;
  return (
    <details className="border-t px-4 py-2.5 text-sm leading-5">
      <summary className="w-fit text-soft">The requests, and what the page learned</summary>
      <div className="grid gap-4 pt-2 pb-1">
        {[...groups].map(([key, { names, entry }]) => (
          <section key={key} aria-label={names.join(', ')}>
            <p className="font-medium">{names.join(', ')}</p>
            <Recorded entry={entry} />
          </section>
        ))}
      </div>
    </details>
  );
}

function Recorded({ entry: { wire, readable, violations } }: { entry: MatrixEntry }) {
  return (
    <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[8.5rem_minmax(0,1fr)]">
      <dt className="text-faint">Requests</dt>
      <dd className="min-w-0">
        {wire === null ? 'Not recorded: they were not sent to the demo API.' : null}
        {wire?.length === 0 ? 'None arrived.' : null}
        {wire === null || wire.length === 0 ? null : (
          <ol className="grid gap-1">
            {wire.map((line, index) => {
              const { request, headers } = wireWords(line);
              return (
                <li key={index}>
                  <p className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{request}</p>
                  <div className="px-2">
                    <HeaderList
                      label={`Headers of ${request}`}
                      headers={headers.map(([name, value]) => ({ name, value }))}
                    />
                  </div>
                </li>
              );
            })}
          </ol>
        )}
      </dd>
      <dt className="text-faint">Readable headers</dt>
      <dd className="min-w-0 font-mono text-xs leading-5 [overflow-wrap:anywhere]">
        {readable.length === 0 ? <span className="font-sans text-sm">None</span> : readable.join(', ')}
      </dd>
      <dt className="text-faint">Violation events</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">
        {violations.length === 0 ? 'None' : violations.map(violationWords).join('; ')}
      </dd>
    </dl>
  );
}
