import { errorKinds, loadErrorPage } from '@/components/docs/error-pages';
import { fragmentOf } from '@/components/docs/fragment-of';
import { guideSlugs, loadGuidePage } from '@/components/docs/guide-pages';
import type { MdxPage } from '@/components/docs/mdx-page';
import { readSource } from '@/components/markdown/read-source';
import { pageDocuments } from '@/lib/site/search/page-documents';
import { writeIndex } from '@/lib/site/search/write-index';
import { loadTutorial } from '@/components/tutorial/tutorial-pages';
import { symptoms } from '@/content/symptoms';
import { scenarios } from '@/lib/scenarios/catalogue';

export const dynamic = 'force-static';

const tools = [
  ['/playground', 'Playground', 'Build any request, see what the browser will do, run it, and fix it.'],
  ['/csp-lab', 'CSP lab', 'Hold a Content-Security-Policy against a connection.'],
  ['/conformance', 'Conformance', 'Run every scenario in your own browser.'],
  ['/tutorial', 'Tutorial', 'Send every request yourself, step by step.'],
  ['/errors', 'Error messages', 'Every way in which a browser keeps a request or its answer from a page.'],
  ['/symptoms', 'Symptoms', 'What people say when a cross-origin request fails.'],
] as const;

/** Everything that search can find. */
export async function GET(): Promise<Response> {
  const guide = await Promise.all(
    guideSlugs().map(async (slug) =>
      searchable(await loadGuidePage(slug), 'Guide', `/guide/${slug}`, readSource('guide', slug)),
    ),
  );
  const errors = await Promise.all(
    errorKinds.map(async (kind) =>
      searchable(await loadErrorPage(kind), 'Error', `/errors/${kind}`, readSource('errors', kind)),
    ),
  );
  const tutorial = (await loadTutorial()).map((page) =>
    searchable(page, 'Tutorial', page.href, readSource('tutorial', page.id)),
  );
  const others = [
    ...tools.map(([href, title, about]) => ({ href, title, kind: 'Tool' as const, about })),
    ...symptoms.map(({ says, cause }) => ({
      href: `/symptoms#${fragmentOf(says)}`,
      title: says,
      kind: 'Symptom' as const,
      about: cause,
    })),
    ...scenarios.map(({ id, title, story }) => ({
      href: `/scenario/${id}`,
      title,
      kind: 'Scenario' as const,
      about: story,
    })),
  ];
  const json = writeIndex([
    ...guide.flat(),
    ...errors.flat(),
    ...tutorial.flat(),
    ...others.map((document) => ({ ...document, names: '', text: document.about })),
  ]);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}

function searchable(
  { frontmatter: { title, lead }, tableOfContents }: MdxPage<{ title: string; lead: string }>,
  kind: 'Guide' | 'Error' | 'Tutorial',
  href: string,
  source: string,
) {
  return pageDocuments({ href, title, lead, kind, tableOfContents, source });
}
