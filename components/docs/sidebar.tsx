import { clsx } from 'clsx';
import type { ComponentType } from 'react';
import { SidebarColumn } from './sidebar-column';

export type PageLink = { readonly href: string; readonly title: string };

/** One part of a sidebar. */
export type NavigationSection = { readonly title: string; readonly links: readonly PageLink[] };

type Props = {
  /** Of the pages listed, such as "Guide". */
  label: string;
  sections: readonly NavigationSection[];
  /** Address of the page that is open. */
  current: string;
  /** What stands behind the title of a page. */
  Mark?: ComponentType<{ href: string }> | undefined;
};

/** Pages by section; a column, which narrow screens disclose. */
export function Sidebar({ label, sections, current, Mark }: Props) {
  const open = sections.flatMap(({ links }) => links).find(({ href }) => href === current);
  return (
    <SidebarColumn>
      <details className="peer border-b px-5 lg:hidden">
        <summary className="py-3 text-sm text-soft">
          {open === undefined ? (
            <span className="font-medium text-ink">{label}</span>
          ) : (
            <>
              {label} <span aria-hidden>/</span> <span className="font-medium text-ink">{open.title}</span>
            </>
          )}
        </summary>
      </details>
      <nav
        aria-label={label}
        className="hidden border-b px-5 pt-4 text-sm peer-open:block lg:block lg:border-0 lg:px-7 lg:py-8"
      >
        {sections.map(({ title, links }) => (
          <div key={title} className="mb-7">
            <p className="mb-2 text-xs font-semibold">{title}</p>
            <ul>
              {links.map((link) => (
                <li key={link.href}>
                  <a
                    href={link.href}
                    aria-current={link.href === current ? 'page' : undefined}
                    className={clsx(
                      'block border-l py-1 pl-3 hover:text-ink',
                      link.href === current
                        ? 'border-ink font-medium text-ink lg:[scroll-initial-target:nearest]'
                        : 'text-soft',
                    )}
                  >
                    {link.title}
                    {Mark === undefined ? null : <Mark href={link.href} />}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </SidebarColumn>
  );
}
