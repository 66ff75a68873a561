import type { ReactNode } from 'react';

type Props = {
  /** What to start from; left of Run. */
  children: ReactNode;
  /** The button, or what stands in its place. */
  run: ReactNode;
  strip: ReactNode;
};

/** Stays in sight while a request is built: Run, and the verdict right under it. */
export function RunBar({ children, run, strip }: Props) {
  return (
    <div
      data-run-bar
      className="no-print sticky top-14 z-[5] -mx-5 mb-5 border-b bg-page px-5 lg:-mx-7 lg:px-7"
    >
      <div className="flex items-start gap-3 py-3">
        <div className="min-w-0 flex-1">{children}</div>
        <div className="shrink-0">{run}</div>
      </div>
      <div className="-mx-5 border-t max-sm:[&>dl>:first-child]:pl-5 sm:mx-0 sm:border-x [&>dl]:border-b-0">
        {strip}
      </div>
    </div>
  );
}
