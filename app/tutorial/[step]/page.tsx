import type { Metadata } from 'next';
import { DocPage } from '@/components/docs/doc-page';
import { neighboursOf } from '@/components/docs/navigation';
import { sitePlace } from '@/components/live/site-place';
import { loadTutorialPage, tutorialNavigation } from '@/components/tutorial/tutorial-pages';
import { TutorialStep } from '@/components/tutorial/tutorial-step';
import { tutorialSteps } from '@/lib/tutorial/steps';

type Props = { params: Promise<{ step: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return tutorialSteps.map(({ id }) => ({ step: id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { href, frontmatter } = await loadTutorialPage((await params).step);
  return {
    title: frontmatter.title,
    description: frontmatter.lead,
    alternates: { canonical: href, types: { 'text/markdown': `${href}.md` } },
  };
}

export default async function TutorialStepPage({ params }: Props) {
  const { id, href, frontmatter, tableOfContents, Content } = await loadTutorialPage((await params).step);
  const navigation = await tutorialNavigation();
  const { next } = neighboursOf(navigation, href);
  return (
    <DocPage
      title={frontmatter.title}
      lead={frontmatter.lead}
      label="Tutorial"
      navigation={navigation}
      href={href}
      tableOfContents={tableOfContents}
      source={`content/tutorial/${id}.mdx`}
    >
      <TutorialStep
        step={id}
        api={sitePlace.sameSite}
        next={next === undefined ? undefined : { href: next.href, title: next.title }}
      >
        <Content />
      </TutorialStep>
    </DocPage>
  );
}
