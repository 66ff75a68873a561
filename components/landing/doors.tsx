import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Classifier } from '@/components/classifier/classifier';
import { HydrationBoundary } from '@/components/ui/hydration-boundary';
import { ErrorBox } from './error-box';

/** Three ways in: an error, a question, or neither yet. */
export function Doors({ steps }: { steps: readonly { readonly href: string; readonly title: string }[] }) {
  return (
    <section
      aria-label="Where to start"
      className="grid gap-4 md:grid-cols-2 lg:grid-cols-[minmax(0,1.1fr)_minmax(0,1.1fr)_minmax(0,0.8fr)]"
    >
      <Door title="I have an error" href="/diagnose" go="Open the diagnosis">
        <HydrationBoundary>
          <ErrorBox />
        </HydrationBoundary>
      </Door>
      <Door title="Will my request preflight?" href="/checker" go="Open the checker">
        <Classifier scenario="bearer-token" isCompact />
      </Door>
      <Door title="I'm new to CORS" href="/tutorial" go="Start the tutorial">
        <p className="text-sm text-soft">
          {steps.length} steps. You pass each one with a real request from your own browser.
        </p>
        <ol className="text-sm text-soft">
          {steps.map(({ href, title }, index) => (
            <li key={href}>
              <a href={href} className="flex gap-2.5 rounded-md py-1 hover:text-ink">
                <span aria-hidden className="w-3 shrink-0 text-right tabular-nums text-faint">
                  {index + 1}
                </span>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </Door>
    </section>
  );
}

function Door({
  title,
  href,
  go,
  children,
}: {
  title: string;
  href: string;
  go: string;
  children: ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col rounded-2xl border p-5">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      <div className="mt-2 flex flex-1 flex-col gap-2.5 [&>fieldset]:contents">{children}</div>
      <a href={href} className="group mt-3 flex min-h-7 w-fit items-center gap-1.5 text-sm font-semibold">
        {go}
        <ArrowRight
          aria-hidden
          size={14}
          strokeWidth={2.2}
          className="transition-transform group-hover:translate-x-0.5"
        />
      </a>
    </div>
  );
}
