import { useEffect, useLayoutEffect, useState, type Dispatch, type SetStateAction } from 'react';
import { useHold } from '@/components/ui/hydration-boundary';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';
import { storedText, storeText } from '@/lib/storage/stored-text';

const loadPermalink = () => import('@/lib/permalink/permalink');

/** Whether the reader was on this page before and comes again, by a reload or the way back. */
function comesAgain(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    navigation instanceof PerformanceNavigationTiming &&
    (navigation.type === 'reload' || navigation.type === 'back_forward')
  );
}

const ofTab = () => sessionStorage;

/**
 * A scenario that the reader edits in a page. What they made of it is there again after a reload and on the way back, in
 * this tab only; a link to the page begins anew.
 */
export function useKeptEdits(
  initial: ScenarioData,
): readonly [ScenarioData, Dispatch<SetStateAction<ScenarioData>>] {
  const [edited, setEdited] = useState(initial);
  const hold = useHold();
  useLayoutEffect(() => {
    const key = keyOf(initial);
    const kept = storedText(key, ofTab);
    if (kept === null) return;
    if (!comesAgain()) {
      storeText(key, null, ofTab);
      return;
    }
    let isCurrent = true;
    const restore = async () => {
      const { decodePermalink } = await loadPermalink();
      const decoded = await decodePermalink(kept);
      if (isCurrent && decoded.ok) setEdited((now) => (now === initial ? decoded.data : now));
    };
    void hold(restore());
    return () => {
      isCurrent = false;
    };
  }, [initial, hold]);
  useEffect(() => {
    if (edited === initial) return;
    let isCurrent = true;
    const keep = async () => {
      const { encodePermalink } = await loadPermalink();
      const fragment = await encodePermalink(edited, { withSecrets: true });
      if (isCurrent) storeText(keyOf(initial), fragment, ofTab);
    };
    void keep();
    return () => {
      isCurrent = false;
    };
  }, [edited, initial]);
  return [edited, setEdited];
}

function keyOf({ id }: ScenarioData): string {
  return `edited ${location.pathname} ${id}`;
}
