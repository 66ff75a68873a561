import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { EmbedFrame } from '@/components/embed/embed-frame';
import { embedThemeScript } from '@/components/embed/embed-theme-script';
import { site } from '@/site.config';

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** Of pages that stand in pages of other sites: nothing around the widget, and its links open the docs in a new tab. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script dangerouslySetInnerHTML={{ __html: embedThemeScript }} />
      <base target="_blank" />
      <EmbedFrame apis={[site.api.sameSite, site.api.crossSite]}>{children}</EmbedFrame>
    </>
  );
}
