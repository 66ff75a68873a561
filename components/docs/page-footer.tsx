import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { PageLink } from './navigation';

/** The pages before and after this one. */
export function PageFooter({
  previous,
  next,
}: {
  previous: PageLink | undefined;
  next: PageLink | undefined;
}) {
  return (
    <nav
      aria-label="Previous and next page"
      className="no-print mt-10 flex flex-wrap justify-between gap-4 border-t pt-6 text-sm"
    >
      {previous ? (
        <a href={previous.href} className="group flex items-center gap-2 text-soft hover:text-ink">
          <ArrowLeft aria-hidden size={15} />
          {previous.title}
        </a>
      ) : (
        <span />
      )}
      {next ? (
        <a href={next.href} className="flex items-center gap-2 text-soft hover:text-ink">
          {next.title}
          <ArrowRight aria-hidden size={15} />
        </a>
      ) : null}
    </nav>
  );
}
