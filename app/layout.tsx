import type { Metadata } from 'next';

import type { ReactNode } from 'react';
import { saidId } from '@/components/ui/said';
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

/** Of the docs' pages and of the embed pages. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={`${sans.variable} ${mono.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body className="font-sans">
        {children}
        <p id={saidId} role="status" className="sr-only" />
      </body>
    </html>
  );
}
