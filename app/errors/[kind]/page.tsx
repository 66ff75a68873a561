import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DocPage } from '@/components/docs/doc-page';
import { errorKinds, errorNavigation, loadErrorPage } from '@/components/docs/error-pages';
import { RuleLink } from '@/components/exchange/rule-link';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';

type Props = { params: Promise<{ kind: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return errorKinds.map((kind) => ({ kind }));
}

async function load({ params }: Props) {
  const { kind } = await params;
  if (!isBlockKind(kind)) notFound();
  return { kind, ...(await loadErrorPage(kind)) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { kind, frontmatter } = await load(props);
  const href = `/errors/${kind}`;
  return {
    title: frontmatter.title,
    description: frontmatter.lead,
    alternates: { canonical: href, types: { 'text/markdown': `${href}.md` } },
  };
}

export default async function ErrorPage(props: Props) {
  const { kind, frontmatter, tableOfContents, Content } = await load(props);
  return (
    <DocPage
      title={frontmatter.title}
      lead={frontmatter.lead}
      label="Error messages"
      navigation={errorNavigation()}
      href={`/errors/${kind}`}
      tableOfContents={tableOfContents}
      source={`content/errors/${kind}.mdx`}
    >
      <Content />
      <p>
        The rule: <RuleLink rule={blockKinds[kind].rule} />
      </p>
    </DocPage>
  );
}
