import type { Toc } from '@stefanprobst/rehype-extract-toc';
import type { ComponentType, ReactNode } from 'react';
import { PageFooter } from './page-footer';
import { PageSource } from './page-source';
import { Prose } from './prose';
import { Sidebar, type NavigationSection } from './sidebar';
import { FoldedContents, TableOfContents } from './table-of-contents';

type Props = {
  title: string;
  lead: string;
  /** Of the sidebar, such as "Guide". */
  label: string;
  navigation: readonly NavigationSection[];
  /** The page's own address. */
  href: string;
  tableOfContents: Readonly<Toc>;
  /** The page's file in the repository, such as "content/guide/what-cors-is.mdx". */
  source?: string;
  /** What stands behind the title of a page in the sidebar. */
  Mark?: ComponentType<{ href: string }> | undefined;
  children: ReactNode;
};

/** A page of text: sidebar, article, the pages before and after, and its headings. */
export function DocPage({
  title,
  lead,
  label,
  navigation,
  href,
  tableOfContents,
  source,
  Mark,
  children,
}: Props) {
  return (
    <div className="mx-auto max-w-[1440px] not-print:lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)] xl:grid-cols-[15.5rem_minmax(0,1fr)_13rem]">
      <Sidebar label={label} sections={navigation} current={href} Mark={Mark} />
      <main id="content" className="min-w-0 px-5 pb-24 pt-8 lg:px-10">
        <Prose title={title} lead={lead}>
          <FoldedContents entries={tableOfContents} />
          {children}
        </Prose>
        <div className="max-w-[54rem]">
          {source === undefined ? null : <PageSource file={source} href={href} />}
          <PageFooter sections={navigation} current={href} />
        </div>
      </main>
      <TableOfContents entries={tableOfContents} />
    </div>
  );
}
