import * as v from 'valibot';
import { readMdxPage, type MdxPage } from '@/components/docs/mdx-page';
import type { NavigationSection } from '@/components/docs/navigation';
import { tutorialSteps } from '@/lib/tutorial/steps';
import { PassedMark } from './passed-mark';

const frontmatterSchema = v.strictObject({ title: v.string(), lead: v.string() });

type TutorialPage = MdxPage<v.InferOutput<typeof frontmatterSchema>> & {
  readonly id: string;
  readonly href: string;
};

/**
 * Loads the page of one step: content/tutorial/{id}.mdx.
 * @throws Error that names the file and the field when its frontmatter is not as it must be
 */
export async function loadTutorialPage(id: string): Promise<TutorialPage> {
  const loaded: unknown = await import(`@/content/tutorial/${id}.mdx`);
  const page = readMdxPage(frontmatterSchema, `content/tutorial/${id}.mdx`, loaded);
  return { ...page, id, href: `/tutorial/${id}` };
}

/** The pages of all steps, in order. */
export async function loadTutorial(): Promise<TutorialPage[]> {
  return Promise.all(tutorialSteps.map(({ id }) => loadTutorialPage(id)));
}

/** The tutorial's sidebar, with a mark at each step that is passed. */
export async function tutorialNavigation(): Promise<NavigationSection[]> {
  const pages = await loadTutorial();
  return [
    {
      title: 'Tutorial',
      links: [
        { href: '/tutorial', title: 'Overview' },
        ...pages.map(({ id, href, frontmatter }, index) => ({
          href,
          title: `${index + 1}. ${frontmatter.title}`,
          mark: <PassedMark step={id} />,
        })),
      ],
    },
  ];
}
