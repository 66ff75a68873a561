import type { ReactNode } from 'react';

export type PageLink = {
  readonly href: string;
  readonly title: string;
  /** Shown behind the title in a sidebar. */
  readonly mark?: ReactNode;
};

/** One part of a sidebar. */
export type NavigationSection = { readonly title: string; readonly links: readonly PageLink[] };

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
