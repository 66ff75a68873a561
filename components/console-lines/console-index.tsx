import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { blockKinds } from '@/lib/cors/block-kinds';
import type { Engine } from '@/lib/cors/profile';
import { OwnBrowserFirst } from './own-browser-first';
import { printedLines } from './printed-lines';

/** Every line that a console prints of a blocked request, with the pages that explain it; the reader's own browser first. */
export function ConsoleIndex() {
  return (
    <div className="not-prose my-6 overflow-hidden rounded-2xl border">
      <HydrationBoundary>
        <OwnBrowserFirst
          chromium={<Lines engine="chromium" />}
          firefox={<Lines engine="firefox" />}
          webkit={<Lines engine="webkit" />}
        />
      </HydrationBoundary>
    </div>
  );
}

function Lines({ engine }: { engine: Engine }) {
  return (
    <ul className="divide-y divide-hairline">
      {printedLines(engine).map(({ text, kinds }) => (
        <li key={text} className="px-4 py-3">
          <p className="font-mono text-xs leading-5 wrap-anywhere">{text}</p>
          <p className="mt-1 flex flex-wrap gap-x-5 text-sm">
            {kinds.map((kind) => (
              <a
                key={kind}
                href={`/errors/${kind}`}
                className="py-0.5 underline decoration-line underline-offset-4 hover:decoration-current"
              >
                {blockKinds[kind].title}
              </a>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}
