import type { ReactNode } from 'react';
import { site } from '@/site.config';
import { SiteFooter } from './site-footer';
import { SiteHeader } from './site-header';

/** What is around every page of the docs. */
export function SiteShell({ children }: { children: ReactNode }) {
  return (
    <>
      <a
        href="#content"
        className="absolute left-4 top-2 z-20 -translate-y-20 rounded-lg bg-ink px-3 py-2 text-sm text-page focus:translate-y-0"
      >
        Skip to the content
      </a>
      <SiteHeader productName={site.productName} />
      {children}
      <SiteFooter />
    </>
  );
}
