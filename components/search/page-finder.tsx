'use client';

import dynamic from 'next/dynamic';
import { useId, useState } from 'react';

const PageMatches = dynamic(async () => (await import('./page-matches')).PageMatches, { ssr: false });

/** A field in the page that finds what the search finds. */
export function PageFinder({ label }: { label: string }) {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <div className="scripting-none:hidden">
      <label htmlFor={id} className="mb-1.5 block text-sm text-soft">
        {label}
      </label>
      <input
        id={id}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        className="mb-3 h-11 w-full rounded-xl border bg-page px-3.5 text-base"
      />
      {text.trim() === '' ? null : <PageMatches text={text} most={6} />}
    </div>
  );
}
