import { use, useMemo } from 'react';
import { loadRareGates } from '@/lib/cors/load-rare-gates';
import type { Asking } from '@/lib/cors/rare-gates';

/**
 * Waits, where the page or the request has rare gates, until their code is there to predict with.
 *
 * What is waited for is memoized, since React may render again from where it waited once the promise is fulfilled,
 * and has to come by the same `use`.
 * @see https://react.dev/reference/react/use
 */
export function useRareGates({ page, request }: Asking): void {
  const loading = useMemo(() => loadRareGates({ page, request }), [page, request]);
  if (loading) use(loading);
}
