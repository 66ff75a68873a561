import type { ComponentType } from 'react';
import type { PageLink } from './sidebar';

type Props = {
  pages: readonly (PageLink & { readonly lead: string })[];
  /** What stands behind the title of a page. */
  Mark?: ComponentType<{ href: string }>;
};

/** Pages with what each is about, a row each. */
export function PageList({ pages, Mark }: Props) {
  return (
    <ul className="not-prose mt-4 divide-y divide-hairline border-y border-hairline">
      {pages.map(({ href, title, lead }) => (
        <li
          key={href}
          className="relative grid gap-x-8 gap-y-0.5 py-2.5 hover:bg-panel sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]"
        >
          <span>
            <a href={href} className="font-medium after:absolute after:inset-0 hover:underline">
              {title}
            </a>
            {Mark === undefined ? null : <Mark href={href} />}
          </span>
          <span className="text-soft">{lead}</span>
        </li>
      ))}
    </ul>
  );
}
