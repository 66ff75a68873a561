import { clsx } from 'clsx';
import Link from 'next/link';
import type { NavigationSection } from './navigation';

type Props = {
  /** Of the pages listed, such as "Guide". */
  label: string;
  sections: readonly NavigationSection[];
  /** Address of the page that is open. */
  current: string;
};

/** Pages by section; a disclosure on narrow screens, a column on wide ones. */
export function Sidebar({ label, sections, current }: Props) {
  const list = <SidebarList label={label} sections={sections} current={current} />;
  const open = sections.flatMap(({ links }) => links).find(({ href }) => href === current);
  return (
    <>
      <details className="no-print group border-b px-5 lg:hidden">
        <summary className="py-3 text-sm text-soft">
          {label} <span aria-hidden>/</span> <span className="font-medium text-ink">{open?.title}</span>
        </summary>
        {list}
      </details>
      <aside className="no-print sticky top-14 hidden h-[calc(100dvh-3.5rem)] overflow-y-auto px-7 py-8 lg:block">
        {list}
      </aside>
    </>
  );
}

function SidebarList({ label, sections, current }: Props) {
  return (
    <nav aria-label={label} className="text-sm">
      {sections.map(({ title, links }) => (
        <div key={title} className="mb-7">
          <p className="mb-2 text-xs font-semibold">{title}</p>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <Link
                  href={link.href}
                  prefetch={false}
                  aria-current={link.href === current ? 'page' : undefined}
                  className={clsx(
                    'block border-l py-1 pl-3 hover:text-ink',
                    link.href === current ? 'border-ink font-medium text-ink' : 'text-soft',
                  )}
                >
                  {link.title}
                  {link.mark}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
