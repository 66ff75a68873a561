import { clsx } from 'clsx';
import Link from 'next/link';
import type { GuidePage } from './guide-pages';

/** The guide's pages by section; a disclosure on narrow screens, a column on wide ones. */
export function Sidebar({ pages, current }: { pages: readonly GuidePage[]; current: string }) {
  const list = <SidebarList pages={pages} current={current} />;
  return (
    <>
      <details className="no-print group border-b px-5 lg:hidden">
        <summary className="py-3 text-sm text-soft">
          Guide <span aria-hidden>/</span>{' '}
          <span className="font-medium text-ink">
            {pages.find((page) => page.slug === current)?.frontmatter.title}
          </span>
        </summary>
        {list}
      </details>
      <aside className="no-print sticky top-14 hidden h-[calc(100dvh-3.5rem)] overflow-y-auto px-7 py-8 lg:block">
        {list}
      </aside>
    </>
  );
}

function SidebarList({ pages, current }: { pages: readonly GuidePage[]; current: string }) {
  const sections = [...new Set(pages.map((page) => page.frontmatter.section))];
  return (
    <nav aria-label="Guide" className="text-sm">
      {sections.map((section) => (
        <div key={section} className="mb-7">
          <p className="mb-2 text-xs font-semibold">{section}</p>
          <ul>
            {pages
              .filter((page) => page.frontmatter.section === section)
              .map((page) => (
                <li key={page.slug}>
                  <Link
                    href={page.href}
                    prefetch={false}
                    aria-current={page.slug === current ? 'page' : undefined}
                    className={clsx(
                      'block border-l py-1 pl-3 hover:text-ink',
                      page.slug === current ? 'border-ink font-medium text-ink' : 'text-soft',
                    )}
                  >
                    {page.frontmatter.title}
                  </Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
