'use client';

import { useEffect, useState } from 'react';
import type { PreflightMemory as Memory } from './use-preflight-memory';

/** How long the browser still remembers the preflight, and a run that shows it. */
export function PreflightMemory({ memory, onAgain }: { memory: Memory; onAgain: () => void }) {
  const left = useSecondsLeft(memory);
  const { browser, sent, maxAge } = memory;
  const asked = sent === null ? 'no Access-Control-Max-Age was sent' : `Access-Control-Max-Age: ${sent}`;
  const isCapped = sent !== null && Number(sent) > maxAge;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b px-4 py-2.5 text-sm text-soft">
      <p>
        <b className="font-semibold text-preflight tabular-nums">
          {left > 0 ? `${left.toLocaleString('en')} s` : 'Forgotten:'}
        </b>{' '}
        {left > 0 ? 'until' : ''} {browser} {left > 0 ? 'asks again' : 'asks again now'} ({asked}
        {isCapped ? `, capped at ${maxAge.toLocaleString('en')} s` : ''}).
      </p>
      <button
        type="button"
        onClick={onAgain}
        className="rounded-lg border bg-page px-2.5 py-1 font-medium text-ink hover:bg-panel"
      >
        Run again, same URL
      </button>
    </div>
  );
}

function useSecondsLeft({ maxAge, storedAt }: Memory): number {
  const [now, setNow] = useState(storedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil(maxAge - Math.max(0, now - storedAt) / 1000));
}
