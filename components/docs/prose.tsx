import type { ReactNode } from 'react';

/** A text with its title and its lead. */
export function Prose({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  return (
    <article className="prose max-w-[54rem] prose-headings:tracking-tight prose-headings:font-semibold prose-p:max-w-2xl prose-ul:max-w-2xl prose-ol:max-w-2xl max-[23rem]:prose-td:[overflow-wrap:anywhere] min-[23rem]:prose-td:first:min-w-24 max-[23rem]:prose-td:px-1 max-[23rem]:prose-th:px-1 prose-td:first:[overflow-wrap:break-word] prose-code:rounded-md prose-code:border prose-code:bg-panel prose-code:px-1 prose-code:py-0.5 prose-code:font-medium prose-code:before:content-none prose-code:after:content-none">
      <h1 className="mb-3 [overflow-wrap:anywhere]">{title}</h1>
      <p className="lead">{lead}</p>
      {children}
    </article>
  );
}
