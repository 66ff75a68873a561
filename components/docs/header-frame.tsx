import type { ReactNode } from 'react';
import { Logo } from './logo';

/** The bar over every page, with the way to the first one. */
export function HeaderFrame({ productName, children }: { productName: string; children: ReactNode }) {
  return (
    <header className="no-print sticky top-0 z-10 flex h-14 items-center gap-4 border-b bg-page px-4 sm:gap-7 sm:px-5 lg:px-7">
      <a href="/" className="flex h-9 min-w-0 items-center gap-2.5 font-semibold tracking-tight">
        <Logo className="size-5 shrink-0 text-preflight" />
        <span className="truncate">{productName}</span>
      </a>
      {children}
    </header>
  );
}
