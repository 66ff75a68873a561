import type { Metadata } from 'next';

import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/docs/site-footer';
import { SiteHeader } from '@/components/docs/site-header';
import { themeScript } from '@/components/docs/theme-script';
import { site } from '@/site.config';
import './globals.css';
import { mono, sans } from './fonts';

export const metadata: Metadata = {
  metadataBase: new URL(site.docsOrigin),
  title: { default: `${site.productName}: CORS, live`, template: `%s · ${site.productName}` },
  icons: {
    icon: [
      { url: '/favicon.ico', sizes: '48x48' },
      { url: '/icon.svg', type: 'image/svg+xml' },
    ],
    apple: '/apple-touch-icon.png',
  },
  description: `See what the browser will do with a cross-origin request to the ${site.productName} API, then run it and see the whole exchange.`,
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="font-sans">
        <a
          href="#content"
          className="absolute left-4 top-2 z-20 -translate-y-20 rounded-lg bg-ink px-3 py-2 text-sm text-page focus:translate-y-0"
        >
          Skip to the content
        </a>
        <SiteHeader productName={site.productName} />
        {children}
        <SiteFooter />
      </body>
    </html>
  );
}
