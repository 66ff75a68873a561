import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useHold } from '@/components/ui/hydration-boundary';
import { longestFragment } from '@/lib/permalink/limits';
import { decodePermalink, encodePermalink } from '@/lib/permalink/permalink';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

const settleMs = 300;

/** What the address had to say when the page was opened with it. */
export type LinkNotice =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'warned'; readonly messages: readonly string[] };

/**
 * Keeps the scenario in the address: typing replaces the entry, `remember` adds one, and going back or forward opens
 * what the entry holds. A link that can't be read gives a notice and leaves the builder empty; one
 * that is far too long leaves the address too, which the browser hands on with every request.
 */
export function usePermalink(data: ScenarioData, onOpen: (data: ScenarioData | null) => void) {
  const [notice, setNotice] = useState<LinkNotice | null>(null);
  const written = useRef<string | null>(null);
  const openNow = useEffectEvent((opened: ScenarioData | null, said: LinkNotice | null) => {
    setNotice(said);
    onOpen(opened);
  });

  const hold = useHold();
  useLayoutEffect(() => {
    let isCurrent = true;
    const open = async () => {
      const fragment = location.hash.slice(1);
      if (fragment === '' || fragment === written.current) return;
      written.current = fragment;
      if (fragment.length > longestFragment)
        history.replaceState(null, '', location.pathname + location.search);
      const decoded = await decodePermalink(fragment);
      if (!isCurrent) return;
      if (!decoded.ok) openNow(null, { kind: 'refused', message: decoded.message });
      else
        openNow(
          decoded.data,
          decoded.warnings.length === 0 ? null : { kind: 'warned', messages: decoded.warnings },
        );
    };
    const openAgain = () => void open();
    if (location.hash.length > 1) void hold(open());
    addEventListener('popstate', openAgain);
    addEventListener('hashchange', openAgain);
    return () => {
      isCurrent = false;
      removeEventListener('popstate', openAgain);
      removeEventListener('hashchange', openAgain);
    };
  }, [hold]);

  const write = useCallback(async (scenario: ScenarioData, how: 'pushState' | 'replaceState') => {
    const fragment = await encodePermalink(scenario, { withSecrets: false });
    if (fragment === written.current) return;
    written.current = fragment;
    history[how](null, '', `#${fragment}`);
  }, []);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => void write(data, 'replaceState'), settleMs);
    return () => clearTimeout(timer);
  }, [data, write]);

  const remember = useCallback(
    (scenario: ScenarioData) => {
      setNotice(null);
      void write(scenario, 'pushState');
    },
    [write],
  );
  return { notice, remember };
}
