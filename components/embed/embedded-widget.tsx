'use client';

import { useLayoutEffect, useState, type ComponentProps } from 'react';
import { nothingKnown } from '@/components/live/known-reasons';
import { GivenOptions } from '@/components/request/given-options';
import { TryItWidget } from '@/components/try-it/try-it-widget';
import { useHold } from '@/components/ui/hydration-boundary';
import { useSaid } from '@/components/ui/say';
import { asksFirst } from '@/lib/permalink/asks-first';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import type { DecodedPermalink } from '@/lib/permalink/permalink';

type Props = ComponentProps<typeof TryItWidget>;

/** The live request, begun with what the fragment of the address says; it is as a permalink's. */
export function EmbeddedWidget(props: Props) {
  const [linked, setLinked] = useState<DecodedPermalink | null>(null);
  const hold = useHold();
  useLayoutEffect(() => {
    const fragment = location.hash.slice(1);
    if (fragment === '') return;
    let isCurrent = true;
    const read = async () => {
      const { decodePermalink } = await import('@/lib/permalink/permalink');
      const decoded = await decodePermalink(fragment);
      if (isCurrent) setLinked(decoded);
    };
    void hold(read());
    return () => {
      isCurrent = false;
    };
  }, [hold]);
  useSaid(linked === null ? '' : linked.ok ? linked.warnings.join(' ') : linked.message);
  if (linked === null) return <TryItWidget {...props} />;
  if (!linked.ok)
    return (
      <p className="rounded-2xl border bg-differs-tint px-4 py-3 text-sm text-differs">
        The request that this page was to show can&apos;t be read: {linked.message}
      </p>
    );
  const { data, warnings } = linked;
  return (
    <>
      {warnings.map((warning) => (
        <p key={warning} className="mb-2 rounded-lg border bg-panel px-4 py-2 text-sm text-soft">
          {warning}
        </p>
      ))}
      <TryItWidget
        key="linked"
        data={data}
        place={props.place}
        given={<GivenOptions data={data} resolved={resolveScenario(data, props.place).page} />}
        known={nothingKnown}
        drawn={null}
        permalink={location.hash.slice(1)}
        isFolded={props.isFolded}
        asksFirst={(edited) => asksFirst(edited, props.place) !== null}
      />
    </>
  );
}
