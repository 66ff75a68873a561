import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { guideNavigation, guideSlugs, loadGuidePage } from '@/components/docs/guide-pages';

type Props = { params: Promise<{ slug: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return guideSlugs().map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { href, frontmatter } = await loadGuidePage((await params).slug);
  return {
    title: frontmatter.title,
    description: frontmatter.lead,
    alternates: { canonical: href, types: { 'text/markdown': `${href}.md` } },
  };
}

export default async function GuidePage({ params }: Props) {
  const { href, slug, frontmatter, tableOfContents, Content } = await loadGuidePage((await params).slug);
  return (
    <DocPage
      title={frontmatter.title}
      lead={frontmatter.lead}
      label="Guide"
      navigation={await guideNavigation()}
      href={href}
      tableOfContents={tableOfContents}
      source={`content/guide/${slug}.mdx`}
    >
      <Content />
    </DocPage>
  );
}
