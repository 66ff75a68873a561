import type { ReactNode } from 'react';
import { SiteFooter } from './site-footer';

/** What is around every page of the docs, under its header. */
export function SiteShell({ header, children }: { header: ReactNode; children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="absolute left-4 top-2 z-20 -translate-y-20 rounded-lg bg-ink px-3 py-2 text-sm text-page focus:translate-y-0"
      >
        Skip to the content
      </a>
      {header}
      {children}
      <SiteFooter />
    </>
  );
}
