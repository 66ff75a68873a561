'use client';

import dynamic from 'next/dynamic';

/** The lines for the reader's shell, their code loaded by pages that have them. */
export const LazyTerminalLines = dynamic(
  async () => (await import('./terminal-lines-list')).TerminalLinesList,
);
