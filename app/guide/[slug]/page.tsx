import type { Metadata } from 'next';
import { guideSlugs, loadGuide, loadGuidePage } from '@/components/docs/guide-pages';
import { PageFooter } from '@/components/docs/page-footer';
import { Sidebar } from '@/components/docs/sidebar';
import { TableOfContents } from '@/components/docs/table-of-contents';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return guideSlugs().map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frontmatter } = await loadGuidePage((await params).slug);
  return { title: frontmatter.title, description: frontmatter.lead };
}

export default async function GuidePage({ params }: Props) {
  const { slug } = await params;
  const pages = await loadGuide();
  const index = pages.findIndex((page) => page.slug === slug);
  const { frontmatter, tableOfContents, Content } = await loadGuidePage(slug);
  return (
    <div className="mx-auto max-w-[1440px] lg:grid lg:grid-cols-[15.5rem_minmax(0,1fr)] xl:grid-cols-[15.5rem_minmax(0,1fr)_13rem]">
      <Sidebar pages={pages} current={slug} />
      <main id="content" className="min-w-0 px-5 pb-24 pt-8 lg:px-10">
        <article className="prose max-w-[54rem] prose-headings:tracking-tight prose-headings:font-semibold prose-p:max-w-2xl prose-ul:max-w-2xl prose-ol:max-w-2xl prose-code:rounded-md prose-code:border prose-code:bg-panel prose-code:px-1.5 prose-code:py-0.5 prose-code:font-medium prose-code:before:content-none prose-code:after:content-none">
          <h1 className="mb-3">{frontmatter.title}</h1>
          <p className="lead">{frontmatter.lead}</p>
          <Content />
        </article>
        <div className="max-w-[54rem]">
          <PageFooter previous={pages[index - 1]} next={pages[index + 1]} />
        </div>
      </main>
      <TableOfContents entries={tableOfContents} />
    </div>
  );
}
