import { useState } from 'react';
import type { HeaderList } from '@/lib/http/header-list';

export type SentRequest = {
  readonly url: string;
  readonly method: string;
  readonly headers: HeaderList;
  readonly body: string | null;
};

/** Sends what the shell lines send from this page, where the server records it in their place. */
export function SendFromPage({ sent: { url, method, headers, body } }: { sent: SentRequest }) {
  const [state, setState] = useState<'idle' | 'sending' | 'sent'>('idle');
  const send = async () => {
    setState('sending');
    try {
      await fetch(url, { method, headers: headers.map(([name, value]) => [name, value]), body });
    } catch {
      // A response that is withheld and a server that can't be reached look the same here.
    }
    setState('sent');
  };
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 text-sm text-soft">
      <button
        type="button"
        disabled={state === 'sending'}
        onClick={() => void send()}
        className="min-h-8 rounded-lg border bg-page px-2.5 font-medium text-ink hover:bg-panel"
      >
        Send it from this page instead
      </button>
      <span className="min-w-0 flex-1 basis-60">
        {state === 'sent'
          ? 'Your browser sends it now. What reaches the server appears under the live request on this page.'
          : 'For readers without a terminal: your browser sends the same, its own preflight included, and the record shows what a terminal would print.'}
      </span>
    </div>
  );
}
