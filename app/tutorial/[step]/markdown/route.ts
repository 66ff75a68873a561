import { pageMarkdown } from '@/components/markdown/page-markdown';
import { readSource } from '@/components/markdown/read-source';
import { textResponse } from '@/components/markdown/text-response';
import { loadTutorialPage } from '@/components/tutorial/tutorial-pages';
import { tutorialStepById, tutorialSteps } from '@/lib/tutorial/steps';
import { site } from '@/site.config';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return tutorialSteps.map(({ id }) => ({ step: id }));
}

/** The step as Markdown, its tasks last, at /tutorial/{step}.md. */
export async function GET(_: Request, { params }: { params: Promise<{ step: string }> }): Promise<Response> {
  const { step } = await params;
  const { title, lead } = (await loadTutorialPage(step)).frontmatter;
  const tasks = tutorialStepById(step).goals.map(({ task }) => `- ${task}`);
  const source = `${readSource('tutorial', step)}\n## Your task\n\n${tasks.join('\n')}\n`;
  return textResponse(pageMarkdown({ title, lead, source, docsOrigin: site.docsOrigin }), 'text/markdown');
}
