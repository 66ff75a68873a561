import type { Toc } from '@stefanprobst/rehype-extract-toc';
import { HeadingLinks, type HeadingLink } from './heading-links';

/** The page's second-level headings. */
function headingsOf(entries: Readonly<Toc>): readonly HeadingLink[] {
  return entries
    .flatMap((entry) => (entry.depth === 1 ? (entry.children ?? []) : [entry]))
    .flatMap(({ id, value }) => (id === undefined ? [] : [{ id, text: value }]));
}

/** The page's second-level headings, in a column of their own where there is room for one. */
export function TableOfContents({ entries }: { entries: Readonly<Toc> }) {
  const headings = headingsOf(entries);
  if (headings.length === 0) return null;
  return (
    <nav
      aria-label="On this page"
      className="no-print sticky top-14 hidden max-h-[calc(100dvh-3.5rem)] overflow-y-auto px-2 py-9 text-sm xl:block"
    >
      <p className="mb-2 text-xs font-semibold">On this page</p>
      <HeadingLinks headings={headings} />
    </nav>
  );
}

/** The same, folded, above the text where there is no such column. */
export function FoldedContents({ entries }: { entries: Readonly<Toc> }) {
  const headings = headingsOf(entries);
  if (headings.length < 2) return null;
  return (
    <details className="not-prose no-print my-5 rounded-xl border px-4 text-sm xl:hidden">
      <summary className="py-2.5 text-soft">On this page</summary>
      <nav aria-label="On this page" className="pb-3">
        <HeadingLinks headings={headings} />
      </nav>
    </details>
  );
}
