'use client';

import { Check, Link2, X } from 'lucide-react';
import { memo, useEffect, useState } from 'react';
import { encodePermalink } from '@/lib/permalink/permalink';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

type Links = { readonly plain: string; readonly withSecrets: string };

/** Copies a link to the scenario. Secrets go along only where the person says so. */
export const Share = memo(function Share({ data }: { data: ScenarioData }) {
  const [links, setLinks] = useState<Links>({ plain: '', withSecrets: '' });
  const [isComplete, setComplete] = useState(false);
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const [plain, withSecrets] = await Promise.all([
        encodePermalink(data, { withSecrets: false }),
        encodePermalink(data, { withSecrets: true }),
      ]);
      if (isCurrent) setLinks({ plain, withSecrets });
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [data]);
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), 1600);
    return () => clearTimeout(timer);
  }, [state]);
  const hasSecrets = links.plain !== links.withSecrets;
  const Icon = state === 'copied' ? Check : state === 'refused' ? X : Link2;
  return (
    <div className="flex flex-wrap items-center gap-3 text-[13px] text-soft">
      {hasSecrets ? (
        <label className="flex items-center gap-1.5">
          <input
            type="checkbox"
            checked={isComplete}
            onChange={(event) => setComplete(event.target.checked)}
            className="size-4 accent-(--ink)"
          />
          with secrets
        </label>
      ) : null}
      <button
        type="button"
        onClick={() => {
          const url = `${location.origin}${location.pathname}#${isComplete ? links.withSecrets : links.plain}`;
          navigator.clipboard.writeText(url).then(
            () => setState('copied'),
            () => setState('refused'),
          );
        }}
        className="flex h-9 items-center gap-2 rounded-lg border px-3 font-medium text-ink hover:bg-panel"
      >
        <Icon aria-hidden size={15} />
        <span aria-live="polite">
          {state === 'copied'
            ? 'Link copied'
            : state === 'refused'
              ? 'The browser refused to copy'
              : 'Copy link'}
        </span>
      </button>
    </div>
  );
});
