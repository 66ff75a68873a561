'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** A column that scrolls by itself, and begins at the page that is open; where CSS does not do it, once it is hydrated. */
export function SidebarColumn({ children }: { children: ReactNode }) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = column;
    const link = current?.querySelector('[aria-current=page]');
    if (
      current === null ||
      !(link instanceof HTMLElement) ||
      CSS.supports('scroll-initial-target', 'nearest')
    )
      return;
    current.scrollTop = link.offsetTop - current.clientHeight * 0.4;
  }, []);
  return (
    <aside
      ref={column}
      className="no-print lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto lg:scroll-pt-[40%]"
    >
      {children}
    </aside>
  );
}
