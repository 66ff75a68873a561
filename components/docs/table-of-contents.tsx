import type { Toc } from '@stefanprobst/rehype-extract-toc';

/** The page's second-level headings. */
export function TableOfContents({ entries }: { entries: Readonly<Toc> }) {
  const headings = entries.flatMap((entry) => (entry.depth === 1 ? (entry.children ?? []) : [entry]));
  if (headings.length === 0) return null;
  return (
    <nav aria-label="On this page" className="no-print sticky top-14 hidden h-fit px-2 py-9 text-sm xl:block">
      <p className="mb-2 text-xs font-semibold">On this page</p>
      <ul className="text-soft">
        {headings.map((heading) => (
          <li key={heading.id} className="py-1">
            <a href={`#${heading.id}`} className="hover:text-ink">
              {heading.value}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
