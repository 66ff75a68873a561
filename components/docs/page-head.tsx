import type { ReactNode } from 'react';

/** How a page of a tool or a list begins: its name, and what it is for. */
export function PageHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <>
      <h1 className="text-3xl font-semibold tracking-tight [overflow-wrap:anywhere]">{title}</h1>
      <p className="mt-3 max-w-2xl text-lg leading-relaxed text-soft">{children}</p>
    </>
  );
}
