'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { handOver } from '@/components/diagnose/handed-over';

const PageMatches = dynamic(async () => (await import('@/components/search/page-matches')).PageMatches, {
  ssr: false,
});

const examples = [
  [
    'No Access-Control-Allow-Origin',
    "No 'Access-Control-Allow-Origin' header is present on the requested resource.",
  ],
  ['Failed to fetch', 'TypeError: Failed to fetch'],
  ['Refused to connect', "Refused to connect because it violates the document's Content Security Policy."],
] as const;

/** A box for what the console printed; the pages that explain it appear below, and what was pasted can be diagnosed. */
export function ErrorBox() {
  const [text, setText] = useState('');
  const id = useId();
  const router = useRouter();
  const diagnose = () => {
    handOver(text);
    router.push('/diagnose');
  };
  return (
    <>
      <label htmlFor={id} className="text-sm text-soft">
        Paste what the console printed, a curl command, response headers or a HAR, or describe what happens.
      </label>
      <textarea
        id={id}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || text.trim() === '') return;
          event.preventDefault();
          diagnose();
        }}
        rows={4}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        placeholder="Access to fetch at 'https://api.example/v1' from origin 'https://app.example' has been blocked by CORS policy: …"
        className="block min-h-28 w-full flex-1 resize-y rounded-xl border bg-panel px-3 py-2.5 font-mono text-xs leading-5 [overflow-wrap:anywhere] placeholder:text-faint pointer-coarse:text-base scripting-none:hidden"
      />
      {text.trim() === '' ? (
        <div className="flex flex-wrap gap-1.5 scripting-none:hidden">
          {examples.map(([chip, example]) => (
            <button
              key={chip}
              type="button"
              onClick={() => setText(example)}
              className="min-h-6 rounded-full border px-2.5 py-0.5 text-xs text-soft hover:bg-panel hover:text-ink"
            >
              {chip}
            </button>
          ))}
        </div>
      ) : (
        <>
          <button
            type="button"
            onClick={diagnose}
            className="h-9 w-fit rounded-lg border border-ink bg-ink px-3 text-sm font-medium text-page"
          >
            Diagnose it
          </button>
          <PageMatches text={text} most={2} />
        </>
      )}
    </>
  );
}
