'use client';

import { useKeptChoice } from '@/components/live/use-kept-choice';
import { SelectField } from '@/components/ui/select-field';
import { Snippet } from '@/components/ui/snippet';
import type { ServerCode } from './server-codes';

/** One server's code, and the choice of another, which every page remembers. */
export function ServerChoice({ codes }: { codes: readonly Omit<ServerCode, 'language'>[] }) {
  const [chosen, choose] = useKeptChoice('server');
  const code = codes.find(({ id }) => id === chosen) ?? codes[0];
  if (code === undefined) return null;
  return (
    <div className="not-prose my-5 grid grid-cols-1 gap-3 rounded-2xl border bg-page p-4 shadow-xs">
      <SelectField
        label="Your server"
        value={code.id}
        options={codes.map(({ id, title }) => [id, title])}
        onChange={choose}
        className="max-w-60"
      />
      <Snippet title={`For the request below, in ${code.title}`} text={code.text} />
      {code.note === null ? null : <p className="text-sm text-soft">{code.note}</p>}
    </div>
  );
}
