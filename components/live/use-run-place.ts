import { useContext, useMemo } from 'react';
import type { Place } from '@/lib/scenarios/resolve-scenario';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { RunPageContext } from './run-page';

/**
 * The page that makes the scenario's requests: the one around an embed page where that offers it, and the scenario is of no
 * other; null for a frame of the docs. The place is then that page's, and so are prediction and run.
 */
export function useRunPlace(data: ScenarioData, own: Place) {
  const offered = useContext(RunPageContext);
  const notInPage = offered === null ? null : offered.whyNot(data);
  const page = notInPage === null ? offered : null;
  const place = useMemo(() => (page === null ? own : { ...own, docsOrigin: page.origin }), [own, page]);
  return { page, place, notInPage };
}
