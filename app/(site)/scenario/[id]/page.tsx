import type { Metadata } from 'next';
import { linkPicture } from '@/components/open-graph/link-picture';
import { PageHead } from '@/components/docs/page-head';
import { BrowserMatrix } from '@/components/browser-matrix/browser-matrix';
import { PageFooter } from '@/components/docs/page-footer';
import { TryIt } from '@/components/try-it/try-it';
import { oEmbedLink } from '@/content/oembed-link';
import { pagesShowing } from '@/content/pages-by-scenario';
import { browserMatrix } from '@/lib/comparison/matrix/browser-matrix';
import { encodePermalink } from '@/lib/permalink/permalink';
import { scenarioById, scenarios, themes } from '@/lib/scenarios/catalogue';
import { fragmentOf } from '@/lib/site/fragment-of';

type Props = { params: Promise<{ id: string }> };

export const dynamicParams = false;

export function generateStaticParams() {
  return scenarios.map(({ id }) => ({ id }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id, title, story } = scenarioById((await params).id);
  const href = `/scenario/${id}`;
  return {
    title,
    description: story,
    openGraph: { images: [linkPicture(href)] },
    alternates: { types: oEmbedLink(href) },
  };
}

const sections = Object.keys(themes).map((theme) => ({
  title: theme,
  links: scenarios
    .filter((scenario) => scenario.theme === theme)
    .map(({ id, title }) => ({ href: `/scenario/${id}`, title })),
}));

const link =
  'inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:decoration-current';

export default async function ScenarioPage({ params }: Props) {
  const scenario = scenarioById((await params).id);
  const { id, title, story, theme } = scenario;
  const showing = await pagesShowing(id);
  const permalink = await encodePermalink(scenario, { withSecrets: false });
  return (
    <main id="content" className="mx-auto max-w-[58rem] px-5 pb-24 pt-10">
      <p className="mb-2 text-sm text-soft">
        <a href="/scenario" className="hover:text-ink">
          Scenarios
        </a>{' '}
        <span aria-hidden>/</span>{' '}
        <a href={`/scenario#${fragmentOf(theme)}`} className="hover:text-ink">
          {theme}
        </a>
      </p>
      <PageHead title={title}>{story}</PageHead>
      <TryIt scenario={id} isWhole />
      <div className="flex flex-wrap items-baseline gap-x-8 gap-y-3 text-sm">
        <a href={`/playground#${permalink}`} className={`${link} font-medium`}>
          Open in the playground
        </a>
        {showing.length === 0 ? null : (
          <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1.5">
            <p id="explained" className="text-soft">
              Explained in
            </p>
            <ul aria-labelledby="explained" className="contents">
              {showing.map(({ href, title: name }) => (
                <li key={href}>
                  <a href={href} className={link}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {browserMatrix.scenarios.has(id) ? <BrowserMatrix scenario={id} /> : null}
      <PageFooter sections={sections} current={`/scenario/${id}`} />
    </main>
  );
}
