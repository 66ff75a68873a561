import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import type { BlockKind } from '@/lib/cors/block';
import { LazyServerChoice } from './lazy-server-choice';
import { serverCodes } from './server-codes';

/** What ends a kind of block, for the server that the reader has; nothing for a kind that no server's configuration ends. */
export function ServerFix({ kind }: { kind: BlockKind }) {
  const codes = serverCodes(kind);
  if (codes.length === 0) return null;
  return (
    <HydrationBoundary>
      <LazyServerChoice codes={codes.map(({ id, title, text, note }) => ({ id, title, text, note }))} />
    </HydrationBoundary>
  );
}
