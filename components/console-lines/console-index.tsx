import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { blockKinds } from '@/lib/cors/block-kinds';
import type { Engine } from '@/lib/cors/profile';
import { OwnBrowserFirst } from './own-browser-first';
import { printedLines, type PrintedLine } from './printed-lines';

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

/** How a line begins, whatever the reason at its end. */
const beginning =
  /^(?:Access to \S+ at '[^']*'(?: \(redirected from '[^']*'\))? from origin '[^']*' has been blocked by CORS policy: |Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at \S+ (?=\())/;

/** A line as it is printed. Its beginning, which most have, steps back, and on a phone is only read out. */
function PrintedText({ text }: { text: string }) {
  const [start = ''] = beginning.exec(text) ?? [];
  return (
    <p className="font-mono text-xs leading-5 wrap-anywhere">
      {start === '' ? null : (
        <>
          <span className="text-faint max-sm:sr-only">{start}</span>
          <span aria-hidden className="text-faint sm:hidden">
            …{' '}
          </span>
        </>
      )}
      {text.slice(start.length)}
    </p>
  );
}

function ErrorLinks({ kinds }: Pick<PrintedLine, 'kinds'>) {
  return (
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
  );
}

function Lines({ engine }: { engine: Engine }) {
  return (
    <ul className="divide-y divide-hairline">
      {printedLines(engine).map(({ text, kinds }) => (
        <li key={text} className="px-4 py-3">
          <PrintedText text={text} />
          {kinds.length > 4 ? (
            <details className="mt-1 text-sm">
              <summary className="w-fit py-0.5 text-soft">Any of {kinds.length} errors</summary>
              <ErrorLinks kinds={kinds} />
            </details>
          ) : (
            <ErrorLinks kinds={kinds} />
          )}
        </li>
      ))}
    </ul>
  );
}
