import type { RunPage } from '@/components/live/run-page';

/** Which page makes the request, where that is not the one that it stands in. */
export function MadeBy({ page, notInPage }: { page: RunPage | null; notInPage: string | null }) {
  return (
    <p className="border-b bg-panel px-4 py-2 text-sm text-soft">
      {page === null ? (
        `${notInPage} So a frame makes it, not this page.`
      ) : (
        <>
          Made by this page, of <span className="font-mono text-ink">{page.origin}</span>, under its own
          policy
          {page.isControlled ? ' and through its service worker, which may respond itself' : null}.
        </>
      )}
    </p>
  );
}
