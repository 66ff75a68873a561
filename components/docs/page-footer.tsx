import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { NavigationSection, PageLink } from './sidebar';

/** The links before and after a page, in the sidebar's order. */
export function neighboursOf(
  sections: readonly NavigationSection[],
  href: string,
): { readonly previous: PageLink | undefined; readonly next: PageLink | undefined } {
  const links = sections.flatMap((section) => section.links);
  const index = links.findIndex((link) => link.href === href);
  return index === -1
    ? { previous: undefined, next: undefined }
    : { previous: links[index - 1], next: links[index + 1] };
}

/** The pages before and after the one that is open. */
export function PageFooter({
  sections,
  current,
}: {
  sections: readonly NavigationSection[];
  current: string;
}) {
  const { previous, next } = neighboursOf(sections, current);
  return (
    <nav
      aria-label="Previous and next page"
      className="no-print mt-10 flex flex-wrap justify-between gap-4 border-t pt-6 text-sm"
    >
      {previous ? (
        <a href={previous.href} className="group flex min-h-6 items-center gap-2 text-soft hover:text-ink">
          <ArrowLeft aria-hidden size={15} />
          {previous.title}
        </a>
      ) : null}
      {next ? (
        <a href={next.href} className="ml-auto flex min-h-6 items-center gap-2 text-soft hover:text-ink">
          {next.title}
          <ArrowRight aria-hidden size={15} />
        </a>
      ) : null}
    </nav>
  );
}
