import type { ReactNode } from 'react';
import { SiteHeader } from '@/components/docs/site-header';
import { SiteShell } from '@/components/docs/site-shell';
import { site } from '@/site.config';

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <SiteShell header={<SiteHeader productName={site.productName} />}>{children}</SiteShell>;
}
