'use client';

import dynamic from 'next/dynamic';

/** The chooser, its code loaded by the page that has it. */
export const LazyEmbedChooser = dynamic(
  async () => (await import('./embed-chooser-client')).EmbedChooserClient,
);
