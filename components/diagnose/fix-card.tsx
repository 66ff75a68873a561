'use client';

import { Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import { WireText } from '@/components/exchange/wire-text';
import { SelectField } from '@/components/ui/select-field';
import { Snippet } from '@/components/ui/snippet';
import { serverSnippets } from '@/lib/snippets/catalogue';
import type { Finding } from '@/lib/evidence/examination/examine';
import { checkedIn, serverAdviceFor } from '@/lib/report/checked-fix';
import { EvidenceCard } from './evidence-column';

/** What would get the page its response: each was tried on the engine, with the evidence as it is and that one change. */
export function FixCard({
  fixes,
  data,
  isWhole = false,
}: Pick<Finding, 'fixes' | 'data'> & {
  /** The server's configuration is shown from the start. */
  isWhole?: boolean;
}) {
  const [chosen, setChosen] = useState<string>('nginx');
  const [fix, ...others] = fixes;
  const checked = useMemo(() => (fix === undefined ? null : checkedIn(fix.all)), [fix]);
  const advice = useMemo(
    () => (fix === undefined || data === null ? null : serverAdviceFor(data, fix)),
    [fix, data],
  );
  if (fix === undefined) return null;
  const kind = serverSnippets.find(({ id }) => id === chosen) ?? serverSnippets[0];
  return (
    <EvidenceCard title="What would fix it">
      <div className="px-5 py-3.5 text-sm">
        <p className="[overflow-wrap:anywhere]">
          {fix.isUnsafe ? <b className="mr-1.5 font-semibold text-blocked">Unsafe.</b> : null}
          <WireText>{fix.sentence}</WireText>
        </p>
        {checked === null ? null : (
          <p className="mt-2 flex w-fit items-center gap-1.5 rounded-lg bg-allowed-tint px-2.5 py-1 text-xs text-allowed">
            <Check aria-hidden size={13} strokeWidth={2.2} className="shrink-0" />
            {checked}
          </p>
        )}
      </div>
      {advice === null || kind === undefined ? null : (
        <details open={isWhole} className="border-t border-hairline px-5 py-3">
          <summary className="text-sm text-soft">
            The server's configuration that does it: nginx, Express and {serverSnippets.length - 2} more
          </summary>
          <div className="mt-2.5 grid grid-cols-1 gap-2">
            <SelectField
              label="On the server, in"
              value={kind.id}
              options={serverSnippets.map(({ id, title }) => [id, title])}
              onChange={setChosen}
              className="max-w-60"
            />
            <Snippet title={kind.title} text={kind.write(advice)} />
            {kind.note === undefined ? null : <p className="text-sm text-soft">{kind.note}</p>}
          </div>
        </details>
      )}
      {others.length === 0 ? null : (
        <details className="border-t border-hairline px-5 py-3 text-sm text-soft">
          <summary>{others.length === 1 ? 'Another way' : `${others.length} other ways`}</summary>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {others.map((other) => (
              <li key={other.sentence} className="[overflow-wrap:anywhere]">
                {other.isUnsafe ? <b className="mr-1.5 font-semibold text-blocked">Unsafe.</b> : null}
                <WireText>{other.sentence}</WireText>
              </li>
            ))}
          </ul>
        </details>
      )}
    </EvidenceCard>
  );
}
