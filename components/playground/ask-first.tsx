import { useEffect, useId, useRef } from 'react';
import type { LinkedRequest } from '@/lib/permalink/asks-first';

type Props = { request: LinkedRequest; onSend: () => void; onClose: () => void };

const button = 'rounded-lg border px-3 py-1.5 text-sm font-semibold';

/** Asks before a request that a link chose is sent to a server that the link chose. */
export function AskFirst({ request: { method, url, host, isCredentialed }, onSend, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby={titleId}
      className="m-auto w-[min(34rem,calc(100vw-1.5rem))] rounded-2xl border bg-page p-5 text-ink shadow-2xl backdrop:bg-black/40"
    >
      <h2 id={titleId} className="text-lg font-semibold">
        Send {method} to {host}?
      </h2>
      <p className="mt-2 text-sm text-soft">
        This request comes from a link. Your browser would send it{' '}
        <b className="font-semibold text-ink">
          {isCredentialed
            ? `with credentials: the cookies and logins that it holds for ${host}.`
            : 'without credentials.'}
        </b>{' '}
        It can change something there. Send it only if you know that server and trust the link.
      </p>
      <p className="mt-3 max-h-40 overflow-y-auto rounded-lg border bg-panel px-3 py-2 font-mono text-sm wrap-anywhere">
        {method} {url}
      </p>
      <div className="mt-4 flex flex-wrap justify-end gap-3">
        <button type="button" autoFocus onClick={onClose} className={`${button} bg-page`}>
          Don't send
        </button>
        <button type="button" onClick={onSend} className={`${button} bg-ink text-page`}>
          Send
        </button>
      </div>
    </dialog>
  );
}
