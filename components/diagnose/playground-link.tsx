import { useEffect, useState, type ReactNode } from 'react';
import type { ScenarioData } from '@/lib/scenarios/scenario-data';

/** Opens the scenario in the playground: it goes along in the fragment, which no server sees, and without secrets. */
export function PlaygroundLink({ data, children }: { data: ScenarioData; children: ReactNode }) {
  const [href, setHref] = useState('/playground');
  useEffect(() => {
    let isCurrent = true;
    const write = async () => {
      const { encodePermalink } = await import('@/lib/permalink/permalink');
      const fragment = await encodePermalink(data, { withSecrets: false });
      if (isCurrent) setHref(`/playground#${fragment}`);
    };
    void write();
    return () => {
      isCurrent = false;
    };
  }, [data]);
  return (
    <a href={href} className="text-sm text-soft underline decoration-line underline-offset-4 hover:text-ink">
      {children}
    </a>
  );
}
