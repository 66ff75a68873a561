'use client';

import { useEffect, useRef, type ReactNode } from 'react';

/** Scrolls by itself where it is a column, to the page that is open. */
export function SidebarColumn({ children }: { children: ReactNode }) {
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!matchMedia('(width >= 64rem)').matches) return;
    const link = column.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (column.current && link) column.current.scrollTop = link.offsetTop - column.current.clientHeight / 2;
  }, []);
  return (
    <aside
      ref={column}
      className="no-print lg:sticky lg:top-14 lg:h-[calc(100dvh-3.5rem)] lg:overflow-y-auto"
    >
      {children}
    </aside>
  );
}
