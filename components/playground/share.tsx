'use client';

import { Check, Link2, X } from 'lucide-react';
import { memo, useEffect, useMemo, useState } from 'react';
import { say } from '@/components/ui/say';
import { useCopied } from '@/components/ui/use-copied';
import { encodePermalink } from '@/lib/permalink/permalink';
import { scenarioParameters } from '@/lib/permalink/scenario-parameters';
import { secretNames } from '@/lib/permalink/secrets';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

const words = { idle: 'Copy link', copied: 'Link copied', refused: 'Could not be copied' };

type Links = { readonly plain: string; readonly withSecrets: string };

/** Copies a link to the scenario. Secrets go along only where the person says so. */
export const Share = memo(function Share({ data }: { data: ScenarioData }) {
  const [links, setLinks] = useState<Links>({ plain: '', withSecrets: '' });
  const [isComplete, setComplete] = useState(false);
  const [state, copy] = useCopied((next) => say(words[next]));
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
  /** What of the scenario a link leaves out. */
  const secrets = useMemo(() => secretNames(scenarioParameters(data)), [data]);
  const Icon = state === 'copied' ? Check : state === 'refused' ? X : Link2;
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-t px-4 py-3 text-sm text-soft">
      <button
        type="button"
        onClick={() =>
          copy(`${location.origin}${location.pathname}#${isComplete ? links.withSecrets : links.plain}`)
        }
        className="flex h-9 items-center gap-2 rounded-lg border px-3 font-medium text-ink hover:bg-panel"
      >
        <Icon aria-hidden size={15} />
        {words[state]}
      </button>
      {secrets.length === 0 ? null : (
        <label className="flex min-w-0 flex-1 basis-52 items-start gap-2 leading-5">
          <input
            type="checkbox"
            checked={isComplete}
            onChange={(event) => setComplete(event.target.checked)}
            className="mt-0.5 size-4 shrink-0 accent-(--ink)"
          />
          <span>
            with secrets. By default the link leaves out {secrets.join(', ')}. With secrets in it, whoever
            gets the link can use them.
          </span>
        </label>
      )}
    </div>
  );
});
