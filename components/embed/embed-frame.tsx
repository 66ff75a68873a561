'use client';

import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { RunObserver } from '@/components/live/run-observer';
import { whyNotInPage } from '@/lib/comparison/why-not-run';
import { RunPageContext } from '@/components/live/run-page';
import { observedKind, pressedKind } from '@/lib/embed/messages';
import { marking, readConnect, readTheme, type ConnectedPage, type FrameMessage } from '@/lib/embed/protocol';
import type { Observation } from '@/lib/run/observation';
import { portFrame } from '@/lib/run/port-frame';
import { withoutResponse } from './without-response';

type Props = {
  /** Prefixes of the demo API's URLs. */
  apis: readonly string[];
  children: ReactNode;
};

/**
 * An embed page, as a part of the page around it: tells its height, and makes its runs there where that page is to. Until its
 * reader acts in it, it is as high as its frame at most, so that nothing around it moves by itself.
 */
export function EmbedFrame({ apis, children }: Props) {
  const root = useRef<HTMLElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState<ConnectedPage | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [isCut, setCut] = useState(false);

  useEffect(() => {
    const [element, whole] = [root.current, content.current];
    if (window.parent === window || element === null || whole === null) return;
    // Whoever is around it may know how high it is, and that it listens: there is no more in these.
    const say = (message: FrameMessage) => window.parent.postMessage(marking(message), '*');
    const sizes = new ResizeObserver(() => {
      const [{ height }, { height: all }] = [element.getBoundingClientRect(), whole.getBoundingClientRect()];
      setCut(all > height + 1);
      say({ kind: 'height', height: Math.ceil(height), whole: Math.ceil(all) });
    });
    sizes.observe(element);
    sizes.observe(whole);
    const open = () => setOpen(true);
    const acts = ['click', 'focusin'] as const;
    for (const act of acts) element.addEventListener(act, open);
    const receive = (event: MessageEvent<unknown>) => {
      const connected = readConnect(event, window.parent);
      if (connected === null) return;
      connected.port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const theme = readTheme(data);
        if (theme === null) delete document.documentElement.dataset.theme;
        else if (theme !== undefined) document.documentElement.dataset.theme = theme;
      });
      connected.port.start();
      setPage(connected);
    };
    addEventListener('message', receive);
    say({ kind: 'ready', apis });
    return () => {
      sizes.disconnect();
      for (const act of acts) element.removeEventListener(act, open);
      removeEventListener('message', receive);
    };
  }, [apis]);

  const runPage = useMemo(() => {
    if (page?.runIn !== 'page') return null;
    const { origin, isControlled, port, url } = page;
    return {
      origin,
      isControlled,
      whyNot: whyNotInPage,
      pressed: () => port.postMessage({ kind: pressedKind }),
      open: async (_: unknown, signal: AbortSignal) => portFrame(port, url, signal),
    };
  }, [page]);
  const tell = useCallback(
    ({ observation }: { readonly observation: Observation }) => {
      if (page === null) return;
      const { runIn, port } = page;
      port.postMessage({
        kind: observedKind,
        runIn,
        observation: runIn === 'page' ? observation : withoutResponse(observation),
      });
    },
    [page],
  );
  return (
    <main
      ref={root}
      data-embed={isOpen ? 'open' : 'closed'}
      data-cut={isCut && !isOpen ? '' : undefined}
      className="relative"
    >
      <div ref={content} className="flow-root [&>fieldset>*:first-child]:mt-0 [&>fieldset>*:last-child]:mb-0">
        <RunObserver value={tell}>
          <RunPageContext value={runPage}>{children}</RunPageContext>
        </RunObserver>
      </div>
      {isCut && !isOpen ? (
        <button
          type="button"
          className="no-print absolute inset-x-0 bottom-0 border-t bg-panel px-4 py-2 text-sm font-medium text-ink"
        >
          Show all
        </button>
      ) : null}
    </main>
  );
}
