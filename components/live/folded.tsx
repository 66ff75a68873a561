import { useEffect, useRef, type ReactNode } from 'react';

type Props = {
  /** A run has begun: what is folded is of interest now. */
  isRunning: boolean;
  links: ReactNode;
  children: ReactNode;
};

/** Details that open on demand, or with a run. */
export function Folded({ isRunning, links, children }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isRunning && details.current !== null) details.current.open = true;
  }, [isRunning]);
  return (
    <div className="relative bg-panel">
      <details ref={details}>
        <summary className="w-fit px-4 py-2.5 text-sm text-soft hover:text-ink print:hidden">
          Exchange, steps, code
        </summary>
        <div className="border-t bg-page">{children}</div>
      </details>
      {links === undefined ? null : (
        <div className="no-print flex flex-wrap gap-x-5 gap-y-1 px-4 pb-2.5 text-sm sm:absolute sm:right-0 sm:top-0 sm:py-2">
          {links}
        </div>
      )}
    </div>
  );
}
