import { collectionNames, collections, loadPages, textOf } from '@/content/collections';
import { symptoms } from '@/content/symptoms';
import { scenarios } from '@/lib/scenarios/catalogue';
import { fragmentOf } from '@/lib/site/fragment-of';
import { pageDocuments } from '@/lib/site/search/page-documents';
import { writeIndex } from '@/lib/site/search/write-index';

export const dynamic = 'force-static';

const tools = [
  ['/playground', 'Playground', 'Build any request, see what the browser will do, run it, and fix it.'],
  ['/csp-lab', 'CSP lab', 'Hold a Content-Security-Policy against a connection.'],
  ['/checker', 'Checker', 'Will my request preflight? Each cause, and the change that avoids it.'],
  ['/scenario', 'Scenarios', 'Every scenario there is, to be filtered.'],
  ['/conformance', 'Conformance', 'Run every scenario in your own browser.'],
  ['/tutorial', 'Tutorial', 'Send every request yourself, step by step.'],
  ['/errors', 'Error messages', 'Every way in which a browser keeps a request or its answer from a page.'],
  ['/symptoms', 'Symptoms', 'What people say when a cross-origin request fails.'],
] as const;

/** Everything that search can find. */
export async function GET(): Promise<Response> {
  const pages = (await Promise.all(collectionNames.map(loadPages))).flat();
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
    ...pages.flatMap((page) =>
      pageDocuments({ ...page, kind: collections[page.collection].kind, text: textOf(page) }),
    ),
    ...others.map((document) => ({ ...document, names: '', text: document.about })),
  ]);
  return new Response(json, { headers: { 'Content-Type': 'application/json' } });
}
