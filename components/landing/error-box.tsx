'use client';

import dynamic from 'next/dynamic';
import { useId, useState } from 'react';

const PageMatches = dynamic(async () => (await import('@/components/search/page-matches')).PageMatches, {
  ssr: false,
});

const examples = [
  "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  'TypeError: Failed to fetch',
  "Refused to connect because it violates the document's Content Security Policy.",
] as const;
const chips = ['No Access-Control-Allow-Origin', 'Failed to fetch', 'Refused to connect'] as const;

/** A box for what the console printed; the pages that explain it appear below. */
export function ErrorBox() {
  const [text, setText] = useState('');
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="text-sm text-soft">
        Paste what you have: a console line, a curl, an address.
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: …"
        className="block w-full resize-y rounded-xl border bg-panel px-3 py-2.5 font-mono text-xs leading-5 [overflow-wrap:anywhere] placeholder:text-faint pointer-coarse:text-base scripting-none:hidden"
      />
      {text.trim() === '' ? (
        <div className="flex flex-wrap gap-1.5 scripting-none:hidden">
          {chips.map((chip, index) => (
            <button
              key={chip}
              type="button"
              onClick={() => setText(examples[index] ?? '')}
              className="min-h-6 rounded-full border px-2.5 py-0.5 text-xs text-soft hover:bg-panel hover:text-ink"
            >
              {chip}
            </button>
          ))}
        </div>
      ) : (
        <PageMatches text={text} most={3} />
      )}
    </>
  );
}
